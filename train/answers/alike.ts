/** Words that stand in the same places as another, by their vectors. */
import { stem } from '../../src/language/stems.ts';
import type { Vectors } from '../outside.ts';

/** So many of the commonest words are known. */
const known = 12_000;
const width = 100;
/** Near ones of each word, and the least cosine. */
const most = 6;
const least = 0.55;

/** Gives, for a word in lower case, those nearest to it, of other stems. */
export const alikeFrom = ({ words, vectors }: Vectors): ((word: string) => string[]) => {
  const common = words.filter((word) => /^\p{Ll}{3,}$/u.test(word) && Object.hasOwn(vectors, word)).slice(0, known);
  const rows = new Map(common.map((word, row) => [word, row]));
  const numbers = new Float32Array(common.length * width);
  for (const [word, row] of rows) {
    const own = vectors[word]?.slice(0, width) ?? [];
    const length = Math.hypot(...own) || 1;
    numbers.set(
      own.map((value) => value / length),
      row * width,
    );
  }
  const cosine = (a: number, b: number): number => {
    let product = 0;
    for (let n = 0; n < width; n++) product += (numbers[a * width + n] ?? 0) * (numbers[b * width + n] ?? 0);
    return product;
  };
  const found = new Map<string, string[]>();
  return (word) => {
    const row = rows.get(word);
    if (row === undefined) return [];
    const before = found.get(word);
    if (before) return before;
    const near = common
      .map((other, at) => ({ other, near: cosine(row, at) }))
      .filter(({ near }) => near > least)
      .toSorted((a, b) => b.near - a.near)
      .filter(({ other }) => stem(other) !== stem(word))
      .slice(0, most)
      .map(({ other }) => other);
    found.set(word, near);
    return near;
  };
};
