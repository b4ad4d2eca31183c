/**
 * Which cue a content belongs to, and which source a cue: from each span to each candidate a score of a small network over
 * the states at their first and last words and a few features of what lies between them, beside a score for none of them.
 */
import { type Kernel, type Layer, placeLayer, placeRows, rowsFrom, stateUnit } from '../network/kernel.ts';
import { plainOf, quantisedOf, type Weights } from '../network/weights.ts';
import type { Kind, WordSpan } from './labels.ts';
import type { Encoded } from './network.ts';
import { longest } from './sequences.ts';

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

/** The likeliest candidate (its index, or null for none of them) and its probability among them. */
export type Link = { to: number | null; probability: number };
export type Linker = (encoded: Encoded, layout: Layout, spans: WordSpan[], candidates: WordSpan[]) => Link[];

/** More cues or sources than a person writes into one sequence; of a run of nothing but marks only so many
 * before and behind are scored. */
const MOST_BESIDE = 20;

/** Places of the candidates nearest to a span, which stand in the order of the text: the first, and the one after the last. */
const nearest = (candidateStarts: number[], { start }: WordSpan): [from: number, to: number] => {
  const at = candidateStarts[start] ?? 0;
  return [Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE];
};

/** @param first the index of the first candidate that was scored; the last score is that of none. */
const linkOf = (scores: number[], first: number): Link => {
  const most = Math.max(...scores);
  const to = scores.indexOf(most);
  const probability = 1 / scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
  return { to: to === scores.length - 1 ? null : first + to, probability };
};

/** Lays out one of the two heads: from contents to cues (“cue”), or from cues to sources (“source”). */
export const linkerOf = (kernel: Kernel, weights: Weights, to: Exclude<Kind, 'content'>): Linker => {
  const { columns: width, values: featureValues } = plainOf(weights, `${to}.features`, featureRows);
  const outer = plainOf(weights, `${to}.score`, 1, width).values;
  const bias = plainOf(weights, `${to}.score.bias`, 1, 1).values[0] ?? 0;
  const place = (name: string, outputs: number) => {
    const matrix = quantisedOf(weights, `${to}.${name}`, outputs);
    return placeLayer(kernel, matrix, plainOf(weights, `${to}.${name}.bias`, 1, outputs).values, stateUnit);
  };
  // The score for none of them is the last output of the span's own layer.
  const spanLayer = place('span', width + 1);
  const candidateLayer = place('candidate', width);
  const ends = placeRows(kernel, longest, 2 * spanLayer.inputs);
  const results = placeRows(kernel, longest, 4 * spanLayer.outputs);

  /** A layer's outputs for the states at the first and the last word of each span. */
  const apply = (layer: Layer, { states, width }: Encoded, spans: WordSpan[]): Float32Array[] => {
    if (spans.length === 0) return [];
    const read = kernel.int16(ends.at, spans.length * layer.inputs);
    for (const [row, { start, end }] of spans.entries()) {
      read.set(states.subarray(start * width, (start + 1) * width), row * layer.inputs);
      read.set(states.subarray((end - 1) * width, end * width), row * layer.inputs + width);
    }
    const out = { at: results.at, stride: 4 * layer.outputs };
    kernel.multiply(layer, ends, layer.biases, out, spans.length);
    return spans.map((_, row) => kernel.float32(rowsFrom(out, row).at, layer.outputs).slice());
  };

  return (encoded, layout, spans, candidates) => {
    const fromCandidates = apply(candidateLayer, encoded, candidates);
    const spanStarts = startsBefore(layout.length, spans);
    const candidateStarts = startsBefore(layout.length, candidates);
    return apply(spanLayer, encoded, spans).map((own, row) => {
      const span = spans[row];
      const [first, last] = span ? nearest(candidateStarts, span) : [0, 0];
      const scores = fromCandidates.slice(first, last).map((theirs, column) => {
        const candidate = candidates[first + column];
        if (!span || !candidate) return Number.NEGATIVE_INFINITY;
        const rows = featuresOf(layout, span, candidate, spanStarts, candidateStarts);
        let score = bias;
        for (let unit = 0; unit < width; unit++) {
          let sum = (own[unit] ?? 0) + (theirs[unit] ?? 0);
          for (const row of rows) sum += featureValues[row * width + unit] ?? 0;
          score += (outer[unit] ?? 0) * Math.tanh(sum);
        }
        return score;
      });
      return linkOf([...scores, own[width] ?? 0], first);
    });
  };
};
