/** ROUGE-1, -2 and -Lsum F1 of a summary against one reference (Lin 2004), each side a list of sentences; 0 to 100. */
import { stem } from '../src/language/stems.ts';

export type Rouge = { one: number; two: number; lsum: number };

const tokens = (text: string) =>
  Array.from(text.toLowerCase().matchAll(/[a-z0-9]+/g), ([word]) => (word.length > 3 ? stem(word) : word));

const f1 = (common: number, found: number, wanted: number) => (common === 0 ? 0 : (200 * common) / (found + wanted));

const counts = (items: string[]) => {
  const counted = new Map<string, number>();
  for (const item of items) counted.set(item, (counted.get(item) ?? 0) + 1);
  return counted;
};

const ngramF1 = (found: string[], wanted: string[]): number => {
  const there = counts(wanted);
  let common = 0;
  for (const [item, count] of counts(found)) common += Math.min(count, there.get(item) ?? 0);
  return f1(common, found.length, wanted.length);
};

const bigrams = (words: string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`);

/** Places in `wanted` of a longest common subsequence with `found`. */
const commonPlaces = (wanted: string[], found: string[]): number[] => {
  const table = Array.from({ length: wanted.length + 1 }, () => new Uint16Array(found.length + 1));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= wanted.length; i++)
    for (let j = 1; j <= found.length; j++) {
      const row = table[i];
      if (row) row[j] = wanted[i - 1] === found[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  const places: number[] = [];
  for (let i = wanted.length, j = found.length; i > 0 && j > 0; ) {
    if (wanted[i - 1] === found[j - 1]) {
      places.push(i - 1);
      i--;
      j--;
    } else if (at(i, j - 1) > at(i - 1, j)) j--;
    else i--;
  }
  return places;
};

/** The union of each reference sentence's longest common subsequences with all sentences found. */
const lsum = (found: string[][], wanted: string[][]): number => {
  const left = counts(found.flat());
  const leftWanted = counts(wanted.flat());
  let common = 0;
  for (const sentence of wanted) {
    for (const place of new Set(found.flatMap((other) => commonPlaces(sentence, other)))) {
      const word = sentence[place] ?? '';
      const a = left.get(word) ?? 0;
      const b = leftWanted.get(word) ?? 0;
      if (a === 0 || b === 0) continue;
      left.set(word, a - 1);
      leftWanted.set(word, b - 1);
      common++;
    }
  }
  return f1(common, found.flat().length, wanted.flat().length);
};

export const rouge = (summary: string[], reference: string[]): Rouge => {
  const found = summary.map(tokens);
  const wanted = reference.map(tokens);
  return {
    one: ngramF1(found.flat(), wanted.flat()),
    two: ngramF1(bigrams(found.flat()), bigrams(wanted.flat())),
    lsum: lsum(found, wanted),
  };
};
