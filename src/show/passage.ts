/** The paragraph around a place, from which one can read on. */
import type { Context } from '../command/command.ts';
import { Problem, type Reply, verbatim } from '../command/reply.ts';
import type { Quote, Reading, Span } from '../language/reading.ts';
import { extentOf, quoteAt } from '../language/statements/place-and-speaker.ts';
import { about } from './article-source.ts';
import { link, next, toCite, turn } from './link.ts';
import { placeOf } from './place.ts';
import { attribution } from './quote.ts';
import type { Meant } from './resolved-article.ts';

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

/** The quote that the place is in, or that it is. */
const quoteIn = (reading: Reading, place: Span): Quote | null => {
  const quote = place.end > place.start ? quoteAt(reading, place) : null;
  const extent = quote && extentOf(quote);
  return extent && extent.start <= place.start && place.end <= extent.end ? quote : null;
};

/** The words of the quote that reaches over just this place; otherwise all that stands there. */
const strongAt = (quote: Quote | null, place: Span): Span[] => {
  const extent = quote && extentOf(quote);
  if (extent?.start === place.start && extent.end === place.end) return quote?.spans ?? [];
  return place.end > place.start ? [place] : [];
};

/** The first of `stretches` from `at` on, and those after it that `place` reaches into, as far as they can be shown at once. */
const reached = (stretches: Span[], at: number, place: Span): Span[] => {
  const [first, ...rest] = stretches.slice(at);
  const over = rest.findIndex(({ start, end }) => start >= place.end || end - (first?.start ?? 0) > MOST);
  return first ? [first, ...rest.slice(0, over < 0 ? rest.length : over)] : [];
};

/**
 * The paragraphs (or the stretch of a very long one) that hold `place`, with the words there in bold (none where it is
 * empty), and who said them.
 * @throws Problem where the article ends before it.
 */
export const passage = (found: Meant, place: Span, context: Context): Reply => {
  const { article, reading } = found;
  const { words } = context;
  const { before, after, beyond, read } = words.commands.articles;
  const open = (label: string, at: number) => turn(label, 'article', { article: article.id, at });
  const stretches = stretchesOf(reading);
  const at = Math.max(
    0,
    stretches.findLastIndex(({ start }) => start <= place.start),
  );
  const shown = reached(stretches, at, place);
  const [first] = shown;
  if (!first || place.start >= article.text.length)
    throw new Problem(beyond, [link(read, 'article', { article: article.id, at: 0 })]);
  const previous = stretches[at - 1];
  const following = stretches[at + shown.length];
  const quote = quoteIn(reading, place);
  const strong = strongAt(quote, place);
  const where = placeOf(reading, first.start, words);
  return about(
    found,
    context,
    {
      blocks: [
        ...shown.map((stretch) => ({ kind: 'text' as const, text: [verbatim(article.text, stretch, strong)] })),
        { kind: 'note', text: quote ? [...attribution(found, quote, words), ' · ', where] : [where] },
      ],
      links: [
        ...(quote ? [toCite(words.quote.cite, article.id, extentOf(quote))] : []),
        ...(previous ? [open(before, previous.start)] : []),
        ...(following ? [open(after, following.start)] : []),
        ...next(words, article.id, ['quotes', 'ask', 'summary']),
      ],
    },
    place.end > place.start ? place : first,
  );
};
