/** What is told of two spans that may belong together: where they stand to each other, and what lies between them. */
import type { WordSpan } from './labels.ts';

/** What lies in a sequence, word by word. */
export type Layout = {
  length: number;
  mark: number[];
  /** Marks that open or close a quotation, before each word and (last) in all. */
  marksBefore: number[];
  /** Number of each word's sentence. */
  sentence: number[];
};

/** The layout of words `start` up to `end` of a paragraph. */
export const layoutOf = (mark: number[], starts: number[]): Layout => {
  const marksBefore = [0];
  const sentence: number[] = [];
  for (const [word, kind] of mark.entries()) {
    marksBefore.push((marksBefore[word] ?? 0) + (kind === 1 || kind === 2 ? 1 : 0));
    sentence.push((sentence[word - 1] ?? 0) + ((starts[word] ?? 0) > 0 ? 1 : 0));
  }
  return { length: mark.length, mark, marksBefore, sentence };
};

const distances = [1, 2, 3, 4, 5, 7, 10, 15, 22, 35, 60];
// Where the values of each feature begin in the table of features.
const distanceAt = 0;
const marksAt = distanceAt + 2 * (distances.length + 1);
const sentencesAt = marksAt + 4;
const betweenAt = sentencesAt + 4;
const quotedAt = betweenAt + 8;
const besideAt = quotedAt + 4;
/** Rows of the table of features. */
export const featureRows = besideAt + 4;

/** How many of `spans` start before each word, and (last) in all: how many lie between two is then one look for each pair. */
export const startsBefore = (length: number, spans: WordSpan[]): number[] => {
  const starting = new Array<number>(length).fill(0);
  for (const { start } of spans) starting[start] = (starting[start] ?? 0) + 1;
  const before = [0];
  for (const [word, here] of starting.entries()) before.push((before[word] ?? 0) + here);
  return before;
};

/**
 * Six rows of the table of features, for a span and a candidate: their distance and order; the marks and the sentences
 * between them; the other candidates and spans between them (both as counted by `startsBefore`); whether each is quoted;
 * the marks beside the candidate.
 */
export const featuresOf = (
  { length, mark, marksBefore, sentence }: Layout,
  span: WordSpan,
  candidate: WordSpan,
  spans: number[],
  candidates: number[],
): number[] => {
  const before = candidate.start < span.end;
  const [low, high] = before ? [candidate.end, span.start] : [span.end, candidate.start];
  const distance = Math.max(0, high - low);
  const bucket = distances.filter((limit) => distance >= limit).length;
  const between = (before: number[]) => (high > low ? (before[high] ?? 0) - (before[low] ?? 0) : 0);
  const sentences = Math.abs((sentence[span.start] ?? 0) - (sentence[candidate.start] ?? 0));
  const markAt = (word: number) => mark[word] ?? 0;
  const inMarks = [3, 4, 5];
  return [
    distanceAt + (before ? distances.length + 1 : 0) + bucket,
    marksAt + Math.min(3, between(marksBefore)),
    sentencesAt + Math.min(3, sentences),
    betweenAt + Math.min(3, between(candidates)) + (between(spans) > 0 ? 4 : 0),
    quotedAt +
      ([1, ...inMarks].includes(markAt(span.start)) ? 2 : 0) +
      (inMarks.includes(markAt(candidate.start)) ? 1 : 0),
    besideAt +
      (candidate.end < length && markAt(candidate.end) === 1 ? 0 : 1) +
      (candidate.start > 0 && markAt(candidate.start - 1) === 2 ? 2 : 0),
  ];
};
