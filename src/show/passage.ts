/** The paragraph around a place, from which one can read on. */
import type { Context } from '../command.ts';
import type { Reading, Span } from '../language/reading.ts';
import type { Meant } from '../meant.ts';
import { Problem, type Reply, verbatim } from '../reply.ts';
import { about } from './about.ts';
import { link, next, turn } from './link.ts';
import { placeOf } from './place.ts';

/** Characters shown at once. */
const MOST = 1500;

/** Paragraphs, very long ones in stretches of whole sentences. */
const stretchesOf = ({ paragraphs, sentences }: Reading): Span[] =>
  paragraphs.flatMap((paragraph, index) => {
    if (paragraph.end - paragraph.start <= MOST) return [paragraph];
    const stretches: Span[] = [];
    for (const { start, end } of sentences.filter((sentence) => sentence.paragraph === index)) {
      const last = stretches.at(-1);
      if (last && end - last.start <= MOST) last.end = end;
      else stretches.push({ start, end });
    }
    return stretches;
  });

/** The words of the quote that reaches over just this place; otherwise all that stands there. */
const strongAt = ({ quotes }: Reading, place: Span): Span[] => {
  if (place.end <= place.start) return [];
  const quote = quotes.find(({ spans }) => spans[0]?.start === place.start && spans.at(-1)?.end === place.end);
  return quote?.spans ?? [place];
};

/**
 * The paragraph (or the stretch of a very long one) that holds the start of `place`, with the words there in bold (none where it is empty).
 * @throws Problem where the article ends before it.
 */
export const passage = (found: Meant, place: Span, context: Context): Reply => {
  const { article, reading } = found;
  const { words } = context;
  const { before, after, beyond, read } = words.commands.articles;
  const open = (label: string, at: number) => turn(label, 'articles', { article: article.id, at });
  const stretches = stretchesOf(reading);
  const at = Math.max(
    0,
    stretches.findLastIndex(({ start }) => start <= place.start),
  );
  const stretch = stretches[at];
  if (!stretch || place.start >= article.text.length)
    throw new Problem(beyond, [link(read, 'articles', { article: article.id, at: 0 })]);
  const previous = stretches[at - 1];
  const following = stretches[at + 1];
  return about(
    found,
    context,
    {
      blocks: [
        { kind: 'text', text: [verbatim(article.text, stretch, strongAt(reading, place))] },
        { kind: 'note', text: [placeOf(reading, stretch.start, words)] },
      ],
      links: [
        ...(previous ? [open(before, previous.start)] : []),
        ...(following ? [open(after, following.start)] : []),
        ...next(words, article.id, ['quotes', 'ask', 'summary']),
      ],
    },
    place.end > place.start ? place : stretch,
  );
};
