/** The words that the reader knows, each with its vector. */
import type { Vectors } from '../outside.ts';

const dimensions = 100;
/** Words in all; so many of them are the commonest, whether training has them or not. */
const most = 20_000;
const commonest = 10_000;
/** Times that training has to see a word, or the form of a number. */
const seen = 2;
const seenNumber = 5;

/**
 * The words, the commonest first, those that have no vector (forms of numbers) last; how often training saw each; and their
 * numbers one after the other, zeros where there is no vector.
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
    .filter(([form, count]) => (form.startsWith('0') ? count >= seenNumber : count >= seen && ranks.has(form)))
    .sort((a, b) => b[1] - a[1])
    .map(([form]) => form);
  const rankOf = (word: string) => ranks.get(word) ?? ranks.size;
  const words = [...new Set([...general, ...trained])].slice(0, most).sort((a, b) => rankOf(a) - rankOf(b));
  const numbers = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries())
    if (ranks.has(word)) numbers.set(vectors[word]?.slice(0, dimensions) ?? [], row * dimensions);
  return { words, counts: words.map((word) => counts.get(word) ?? 0), numbers };
};
