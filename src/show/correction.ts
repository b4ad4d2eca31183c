/** The button by which a moderator hides a speaker's name that is wrong, or shows it again. */
import type { Context } from '../command/command.ts';
import type { Link } from '../command/reply.ts';
import type { Quote, Span } from '../language/reading.ts';
import { speakerOf } from '../language/statements/place-and-speaker.ts';
import { overlaps } from '../language/text/spans.ts';
import { link } from './link.ts';

/** Whether whoever asks may say what is wrong here: a moderator of a server that keeps its own shelf. */
export const mayCorrect = ({ asker, library }: Pick<Context, 'asker' | 'library'>): boolean =>
  asker?.moderator === true && library.scope.startsWith('server:');

/** Whether a name is hidden in this server for the words at `place`. */
export const isHidden = async (article: string, place: Span, { library }: Pick<Context, 'library'>): Promise<boolean> =>
  (await library.corrections(article)).some((correction) => overlaps(correction.place, place));

/** The buttons that whoever asks may press: to hide the name that is shown for `quote`, and to show one that is hidden. */
export const corrections = async (
  article: string,
  quote: Quote,
  place: Span,
  context: Pick<Context, 'asker' | 'library' | 'words'>,
): Promise<Link[]> => {
  if (!mayCorrect(context)) return [];
  const { hide, show } = context.words.wrongSpeaker;
  const options = { article, at: place.start, to: place.end };
  return [
    ...(speakerOf(quote) === null ? [] : [link(hide, 'wrong-speaker', options)]),
    ...((await isHidden(article, place, context)) ? [link(show, 'wrong-speaker', { ...options, undo: true })] : []),
  ];
};
