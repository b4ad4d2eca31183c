/** Places in a text: which share characters, which comes where in a list of them in order, and what sentence or paragraph holds one. */
import type { Reading, Sentence, Span } from '../reading.ts';

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Index of the first of `list`, whose spans are in order, that ends (or starts) at `at` or behind it; by bisection. */
export const firstFrom = (list: readonly Span[], at: number, side: 'start' | 'end'): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.[side] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those of a list in order that start in `span`. */
export const startingIn = <T extends Span>(list: T[], { start, end }: Span): T[] =>
  list.slice(firstFrom(list, start, 'start'), firstFrom(list, end, 'start'));

/**
 * Finds those of `list` that share characters with a place, in the order in which they start; without looking at what ends
 * before it, unless something longer around that reaches into it.
 */
export const reachingInto = <T extends Span>(list: readonly T[]): ((place: Span) => T[]) => {
  const inOrder = list.toSorted((one, other) => one.start - other.start);
  let furthest = Number.NEGATIVE_INFINITY;
  /** How far the first ones reach, up to each. */
  const reach = inOrder.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (place) => {
    const found: T[] = [];
    for (let at = firstFrom(inOrder, place.end, 'start') - 1; at >= 0 && (reach[at] ?? 0) > place.start; at--) {
      const one = inOrder[at];
      if (one && overlaps(one, place)) found.push(one);
    }
    return found.reverse();
  };
};

/** Index of the sentence that holds the character at `at`, or -1; by bisection. */
export const sentenceAt = (sentences: Span[], at: number): number => {
  const index = firstFrom(sentences, at + 1, 'end');
  return (sentences[index]?.start ?? Number.POSITIVE_INFINITY) <= at ? index : -1;
};

/** The sentences that `spans` touch, in the order of the text. */
export const sentencesAt = (reading: Reading, spans: Span[]): Sentence[] => {
  const touching = reachingInto(spans);
  return reading.sentences.filter((sentence) => touching(sentence).length > 0);
};

/** The paragraph that holds `offset`, or the nearest one before it; the first where there is none before. */
export const paragraphAt = (reading: Reading, offset: number): number =>
  Math.max(0, firstFrom(reading.paragraphs, offset + 1, 'start') - 1);

/** Spans in the order of the text, those of one paragraph together. */
export const byParagraph = (reading: Reading, spans: Span[]): Span[][] => [
  ...Map.groupBy(spans, ({ start }) => paragraphAt(reading, start)).values(),
];
