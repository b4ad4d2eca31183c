/** The words of a phrase beside those of a text, so that a word or two may be wrong. */
import { isOneSlip } from '../../text/misspelling.ts';
import type { Word } from '../../text/stems.ts';

// Costs of the alignment; a wrong, missing or added word counts twice a wrong form of the right word.
export const wrongWord = 2;
const wrongForm = 1;

/** The same word in another form, or misspelt. Another number is no slip, and short words are too like each other. */
const isSlip = (a: Word, b: Word): boolean =>
  a.stem === b.stem ||
  (a.lower[0] === b.lower[0] &&
    Math.max(a.lower.length, b.lower.length) > 4 &&
    isOneSlip(a.lower, b.lower) &&
    !/\d/.test(a.lower));

const isSame = (a: string, b: string): boolean =>
  a === b || (a.length === b.length && a.replace('’', "'") === b.replace('’', "'"));

/** Of one word in the place of the other, or of none. */
export const costOf = (a: Word, b: Word | undefined): number => {
  if (!b) return wrongWord;
  return isSame(a.lower, b.lower) ? 0 : isSlip(a, b) ? wrongForm : wrongWord;
};

export type Alignment = { from: number; to: number; cost: number };

/**
 * For every word of the article the cheapest alignment of the whole phrase that ends with it (Sellers 1980: edit distance
 * with a free start), in time phrase × article.
 */
export const alignments = (phrase: Word[], words: Word[]): Alignment[] => {
  const rows = phrase.length;
  // What the phrase's words cost beside a word of the article, which mostly stands there more than once.
  const known = new Map<string, number[]>();
  const costsOf = (word: Word): number[] => {
    const costs = known.get(word.lower) ?? phrase.map((wanted) => costOf(wanted, word));
    known.set(word.lower, costs);
    return costs;
  };
  // For each number of the phrase's words the cost of aligning them, and the word of the article where that begins.
  const costs = Array.from({ length: rows + 1 }, (_, row) => row * wrongWord);
  const starts = new Array<number>(rows + 1).fill(0);
  return words.map((word, at) => {
    const swaps = costsOf(word);
    let [before = 0] = costs;
    let start = at;
    starts[0] = at + 1;
    for (let row = 0; row < rows; row++) {
      const swap = before + (swaps[row] ?? 0);
      const missing = (costs[row] ?? 0) + wrongWord;
      const added = (costs[row + 1] ?? 0) + wrongWord;
      const cost = Math.min(swap, missing, added);
      const from = cost === swap ? start : ((cost === missing ? starts[row] : starts[row + 1]) ?? at);
      before = costs[row + 1] ?? 0;
      start = starts[row + 1] ?? at;
      costs[row + 1] = cost;
      starts[row + 1] = from;
    }
    return { from: starts[rows] ?? at, to: at + 1, cost: costs[rows] ?? 0 };
  });
};

/** The cheapest alignments that do not overlap, cheapest first. */
export const apart = (found: Alignment[]): Alignment[] => {
  const taken = new Set<number>();
  return found
    .toSorted((a, b) => a.cost - b.cost || b.to - b.from - (a.to - a.from))
    .filter(({ from, to }) => {
      const places = Array.from({ length: to - from }, (_, at) => from + at);
      if (places.length === 0 || places.some((at) => taken.has(at))) return false;
      for (const at of places) taken.add(at);
      return true;
    });
};

/** Whether the words are the same, or one is a slip of the other. */
export const isLike = (a: Word, b: Word) => costOf(a, b) < wrongWord;
