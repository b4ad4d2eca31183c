/** Texts as counts of their words, and how alike two of them are. */
import { isStopWord, wordsOf } from '../../text/stems.ts';

export type Vector = ReadonlyMap<string, number>;

/** Counts of a text's content stems. */
export const vectorOf = (text: string): Vector => {
  const counts = new Map<string, number>();
  for (const { lower, stem } of wordsOf(text)) if (!isStopWord(lower)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

const norm = (vector: Vector) => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));

/** Cosine, 0 to 1. */
export const cosine = (a: Vector, b: Vector): number => {
  let dot = 0;
  for (const [key, value] of a) dot += value * (b.get(key) ?? 0);
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
};
