/** The paragraph around a place, from which one can read on. */
import type { Context } from '../command.ts';
import type { Reading, Span } from '../language/reading.ts';
import type { Meant } from '../meant.ts';
import { Problem, type Reply, verbatim } from '../reply.ts';
import { about } from './about.ts';
import { link, next, turn } from './link.ts';
import { placeOf } from './place.ts';
import { paragraphAt } from './sentence.ts';

/** The words of the quote that reaches over just this place; otherwise all that stands there. */
const strongAt = ({ quotes }: Reading, place: Span): Span[] => {
  if (place.end <= place.start) return [];
  const quote = quotes.find(({ spans }) => spans[0]?.start === place.start && spans.at(-1)?.end === place.end);
  return quote?.spans ?? [place];
};

/**
 * The paragraph that holds the start of `place`, with the words there in bold (none where it is empty).
 * @throws Problem where the article ends before it.
 */
export const passage = (found: Meant, place: Span, context: Context): Reply => {
  const { article, reading } = found;
  const { words } = context;
  const { before, after, beyond, read } = words.commands.articles;
  const open = (label: string, at: number) => turn(label, 'articles', { article: article.id, at });
  const at = paragraphAt(reading, place.start);
  const paragraph = reading.paragraphs[at];
  if (!paragraph || place.start >= article.text.length)
    throw new Problem(beyond, [link(read, 'articles', { article: article.id, at: 0 })]);
  const previous = reading.paragraphs[at - 1];
  const following = reading.paragraphs[at + 1];
  return about(
    found,
    context,
    {
      blocks: [
        { kind: 'text', text: [verbatim(article.text, paragraph, strongAt(reading, place))] },
        { kind: 'note', text: [placeOf(reading, paragraph.start, words)] },
      ],
      links: [
        ...(previous ? [open(before, previous.start)] : []),
        ...(following ? [open(after, following.start)] : []),
        ...next(words, article.id, ['quotes', 'ask', 'summary']),
      ],
    },
    place.end > place.start ? place : paragraph,
  );
};
