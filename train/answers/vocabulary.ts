/** The words that the reader knows, each with its vector. */
import type { Vectors } from '../outside.ts';

const dimensions = 100;
/** Words in all; so many of them are the commonest, whether training has them or not. */
const most = 23_000;
const commonest = 13_000;
/** Times that training has to see a word, the form of a number, or a word that has no vector ("a", "I", "n't"). */
const seen = 2;
const seenNumber = 5;
const seenPlain = 100;

const isNumber = (form: string) => form.startsWith('0');

/**
 * The words, the commonest first, forms of numbers last; how often training saw each; and their numbers one after the other,
 * zeros where there is no vector. Words that have none are the commonest of all.
 */
export const vocabularyOf = (
  forms: Iterable<string>,
  { words: known, vectors }: Vectors,
): { words: string[]; counts: number[]; numbers: Float32Array } => {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const ranks = new Map(known.filter((word) => Object.hasOwn(vectors, word)).map((word, rank) => [word, rank]));
  const general = [...ranks.keys()].filter((word) => /^\p{L}+(?:'\p{L}+)*$/u.test(word)).slice(0, commonest);
  const trained = [...counts]
    .filter(([form, count]) => count >= (isNumber(form) ? seenNumber : ranks.has(form) ? seen : seenPlain))
    .sort((a, b) => b[1] - a[1])
    .map(([form]) => form);
  const rankOf = (word: string) => ranks.get(word) ?? (isNumber(word) ? ranks.size : -1);
  const words = [...new Set([...general, ...trained])].slice(0, most).sort((a, b) => rankOf(a) - rankOf(b));
  const numbers = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries())
    if (ranks.has(word)) numbers.set(vectors[word]?.slice(0, dimensions) ?? [], row * dimensions);
  return { words, counts: words.map((word) => counts.get(word) ?? 0), numbers };
};
