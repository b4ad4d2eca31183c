/** What each word of a passage has in common with a question: the numbers that the reader is told beside the words. */
import { isStopWord } from '../stems.ts';
import type { PassageToken, Token } from './passages.ts';

/** Of a question, what a passage can repeat. */
export type Sought = {
  /** The stems of its telling words, with how rare they are: 0 to 1. */
  weights: Map<string, number>;
  /** Stems side by side, but for words that tell nothing. */
  pairs: Set<string>;
  lowers: Set<string>;
};

/** Numbers a word: see {@link repeatedIn}. */
export const repeatedWidth = 11;

/** How a match counts from one word to the next. */
const decay = 0.85;
/** Every telling word weighs at least so much. */
const least = 0.05;

const pairOf = (first: string, second: string) => `${first} ${second}`;

/** @param rarityOf how rare a form is, from 0 for the commonest to 1 for unknown words and numbers */
export const soughtIn = (question: Token[], rarityOf: (form: string) => number): Sought => {
  const weights = new Map<string, number>();
  const pairs = new Set<string>();
  let before: string | undefined;
  for (const { form, lower, stems } of question) {
    if (!/[\p{L}\p{N}]/u.test(lower) || isStopWord(lower)) continue;
    for (const stem of stems) weights.set(stem, Math.max(weights.get(stem) ?? 0, rarityOf(form), least));
    const [first = ''] = stems;
    if (before !== undefined) pairs.add(pairOf(before, first));
    before = first;
  }
  return { weights, pairs, lowers: new Set(question.map(({ lower }) => lower)) };
};

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/**
 * A row a word: how rare the stem is that it shares with the question (else 0); whether the question has the very word;
 * whether it means somebody or something whose name the question has a word of; matches before it and after it, fading; how
 * much of the question its sentence repeats, the one before, the one after, and the whole passage; its sentence's share
 * against the highest; whether it repeats two words in a row.
 */
export const repeatedIn = (
  tokens: PassageToken[],
  { weights, pairs, lowers }: Sought,
  nameStems: string[][],
): Float32Array => {
  const found = new Float32Array(tokens.length * repeatedWidth);
  const named = nameStems.map((stems) => stems.some((stem) => weights.has(stem)));
  const first = tokens[0]?.sentence ?? 0;
  const sentences = (tokens.at(-1)?.sentence ?? first) - first + 1;
  const seen = Array.from({ length: sentences + 2 }, () => new Set<string>());
  const matches = tokens.map(({ stems }) => stems.reduce((most, stem) => Math.max(most, weights.get(stem) ?? 0), 0));
  let near = 0;
  for (const [at, { lower, stems, sentence, name }] of tokens.entries()) {
    const match = matches[at] ?? 0;
    const row = at * repeatedWidth;
    found[row] = match;
    found[row + 1] = Number(lowers.has(lower));
    found[row + 2] = Number(match === 0 && name >= 0 && named[name] === true);
    near = near * decay + match;
    found[row + 3] = near / 2;
    if (match === 0) continue;
    for (const stem of stems) if (weights.has(stem)) seen[sentence - first + 1]?.add(stem);
    const [stem = ''] = stems;
    const before = tokens[at - 1]?.stems[0] ?? '';
    if (matches[at - 1] && pairs.has(pairOf(before, stem))) found[row + 10] = found[row - 1] = 1;
  }
  const total = sum(weights.values()) || 1;
  const shareOf = (stems: Iterable<string>) => sum(Array.from(stems, (stem) => weights.get(stem) ?? 0)) / total;
  const shares = seen.map(shareOf);
  const whole = shareOf(new Set(seen.flatMap((stems) => [...stems])));
  const highest = Math.max(...shares, 1e-6);
  near = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const row = at * repeatedWidth;
    near = near * decay + (matches[at] ?? 0);
    const here = (tokens[at]?.sentence ?? 0) - first + 1;
    found.set(
      [near / 2, shares[here] ?? 0, shares[here - 1] ?? 0, shares[here + 1] ?? 0, whole, (shares[here] ?? 0) / highest],
      row + 4,
    );
  }
  return found;
};
