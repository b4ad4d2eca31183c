/** How much each sentence of an article matters: by where it stands and by how close its words are to the whole. */
import type { Span } from './reading.ts';
import { isStopWord, wordsOf } from './stems.ts';

export type Vector = ReadonlyMap<string, number>;

/** Counts of a text's content stems. */
const vectorOf = (text: string): Vector => {
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

/**
 * Scores of sentences, each 0 to about 1: half the cosine to the centroid of all of them, half the position. After Radev et
 * al., "Centroid-based summarization of multiple documents" (2004), whose features these are.
 */
export const scoresOf = (text: string, sentences: Span[]): { scores: number[]; vectors: Vector[] } => {
  const vectors = sentences.map(({ start, end }) => vectorOf(text.slice(start, end)));
  const centroid = new Map<string, number>();
  for (const vector of vectors)
    for (const [stem, count] of vector) centroid.set(stem, (centroid.get(stem) ?? 0) + count);
  const length = norm(centroid);
  const scores = vectors.map((vector, index) => {
    let dot = 0;
    for (const [stem, count] of vector) dot += count * (centroid.get(stem) ?? 0);
    const central = dot === 0 ? 0 : dot / (norm(vector) * length);
    return 0.5 * central + 0.5 / Math.sqrt(index + 1);
  });
  return { scores, vectors };
};
