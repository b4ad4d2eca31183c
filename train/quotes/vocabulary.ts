/** The words that the tagger knows, each with a vector that others learned from far more text. */
import type { Vectors } from '../outside.ts';
import type { Prepared } from './prepare.ts';

const dimensions = 100;
/** Times that training has to see a word, and how many of the commonest others are known. */
const seen = 2;
const commonest = 40_000;

/** Numbers and marks as the tagger writes them, by a word that the vectors have. */
const standIns = new Map([
  ['0000', '2012'],
  ['\x60\x60', '"'],
  ["''", '"'],
  ['\x60', '"'],
]);

/** The vector of a form: its own, else that of a stand-in, of its last part, or of it without apostrophes. */
const vectorOf = ({ vectors }: Vectors, form: string): number[] | undefined => {
  const own = (word: string | undefined) =>
    word !== undefined && Object.hasOwn(vectors, word) ? vectors[word] : undefined;
  return (
    own(form) ??
    own(standIns.get(form)) ??
    (/^0/.test(form) ? own('25') : undefined) ??
    (form.includes('-') ? own(form.split('-').at(-1)) : own(form.replaceAll("'", '')))
  );
};

/** Words, how often training saw each, and their vectors one after the other (zeros where there is none). */
export const vocabularyOf = (
  articles: Prepared[],
  vectors: Vectors,
): { words: string[]; counts: number[]; numbers: Float32Array } => {
  const counts = new Map<string, number>();
  for (const { paragraphs } of articles)
    for (const form of paragraphs.flatMap(({ form }) => form)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const trained = [...counts].filter(([, count]) => count >= seen).map(([form]) => form);
  const others = vectors.words.slice(0, commonest).filter((word) => /^[\p{L}'.-]+$/u.test(word));
  const words = [...new Set([...trained, ...others])];
  const numbers = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries())
    numbers.set(vectorOf(vectors, word)?.slice(0, dimensions) ?? [], row * dimensions);
  return { words, counts: words.map((word) => counts.get(word) ?? 0), numbers };
};
