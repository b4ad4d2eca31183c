/**
 * Which cue a content belongs to, and which source a cue: from each span to each candidate a score of a small network over
 * the states at their first and last words and a few features of what lies between them, beside a score for none of them.
 * Each stack has such a network of its own; their scores are added.
 */

import type { Encoded } from './ensemble.ts';
import type { Kind, WordSpan } from './labels.ts';
import { featureRows, featuresOf, type Layout, startsBefore } from './link-features.ts';
import { type Kernel, type Layer, placeNamed, placeRows, rowsFrom, stateUnit } from './network/kernel.ts';
import { plainOf, type Weights } from './network/weights.ts';
import { longest } from './sequences.ts';
import { stacksIn } from './stack.ts';

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

/** A span with the candidates near it, of which the first is number `first`, and the features of each pair. */
type Near = { span: WordSpan; first: number; candidates: { number: number; rows: number[] }[] };

const nearOf = (layout: Layout, spans: WordSpan[], candidates: WordSpan[]): Near[] => {
  const spanStarts = startsBefore(layout.length, spans);
  const candidateStarts = startsBefore(layout.length, candidates);
  return spans.map((span) => {
    const [first, last] = nearest(candidateStarts, span);
    const those = candidates.slice(first, last).map((candidate, number) => ({
      number: first + number,
      rows: featuresOf(layout, span, candidate, spanStarts, candidateStarts),
    }));
    return { span, first, candidates: those };
  });
};

/** Of one stack: from its states the scores of each span's candidates and, at last, of none of them. */
type Head = (states: Int16Array, width: number, near: Near[], candidates: WordSpan[]) => number[][];

const headOf = (kernel: Kernel, weights: Weights, name: string): Head => {
  const { columns: units, values: featureValues } = plainOf(weights, `${name}.features`, featureRows);
  const outer = plainOf(weights, `${name}.score`, 1, units).values;
  const bias = plainOf(weights, `${name}.score.bias`, 1, 1).values[0] ?? 0;
  // The score for none of them is the last output of the span's own layer.
  const spanLayer = placeNamed(kernel, weights, `${name}.span`, { outputs: units + 1, unit: stateUnit });
  const candidateLayer = placeNamed(kernel, weights, `${name}.candidate`, { outputs: units, unit: stateUnit });
  const ends = placeRows(kernel, longest, 2 * spanLayer.inputs);
  const results = placeRows(kernel, longest, 4 * spanLayer.outputs);

  /** A layer's outputs for the states at the first and the last word of each span. */
  const apply = (layer: Layer, states: Int16Array, width: number, spans: WordSpan[]): Float32Array[] => {
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

  return (states, width, near, candidates) => {
    const fromCandidates = apply(candidateLayer, states, width, candidates);
    const fromSpans = apply(
      spanLayer,
      states,
      width,
      near.map(({ span }) => span),
    );
    return near.map(({ candidates: those }, row) => {
      const own = fromSpans[row];
      const scores = those.map(({ number, rows }) => {
        const theirs = fromCandidates[number];
        let score = bias;
        for (let unit = 0; unit < units; unit++) {
          let sum = (own?.[unit] ?? 0) + (theirs?.[unit] ?? 0);
          for (const row of rows) sum += featureValues[row * units + unit] ?? 0;
          score += (outer[unit] ?? 0) * Math.tanh(sum);
        }
        return score;
      });
      return [...scores, own?.[units] ?? 0];
    });
  };
};

/** Lays out one of the two kinds of heads: from contents to cues (“cue”), or from cues to sources (“source”). */
export const linkerOf = (kernel: Kernel, weights: Weights, to: Exclude<Kind, 'content'>): Linker => {
  const heads = stacksIn(weights).map((stack) => headOf(kernel, weights, `${stack}.${to}`));
  return ({ states, width }, layout, spans, candidates) => {
    const near = nearOf(layout, spans, candidates);
    const ofStacks = states.map((own, stack) => heads[stack]?.(own, width, near, candidates) ?? []);
    return near.map(({ first, candidates: those }, row) => {
      const sumAt = (at: number) => ofStacks.reduce((sum, scores) => sum + (scores[row]?.[at] ?? 0), 0);
      const sums = Array.from({ length: those.length + 1 }, (_, at) => sumAt(at));
      return linkOf(sums, first);
    });
  };
};
