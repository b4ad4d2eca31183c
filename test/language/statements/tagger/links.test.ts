import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WordSpan } from '../../../../src/language/statements/tagger/labels.ts';
import {
  featureRows,
  featuresOf,
  layoutOf,
  startsBefore,
} from '../../../../src/language/statements/tagger/link-features.ts';
import { linkerOf } from '../../../../src/language/statements/tagger/links.ts';
import { startKernel, stateUnit } from '../../../../src/language/statements/tagger/network/kernel.ts';
import { chance, randomWeights } from '../rules/random.ts';
import { matrixOf, plus, tableOf, times } from '../rules/reference.ts';

/** Marks: 1 opens a quotation, 2 closes it, 3 is inside. A statement, who said it, and a sentence more. */
//             “  It rains  ,  ”  said Ann .  Bob  agreed
const mark = [1, 3, 3, 3, 2, 0, 0, 0, 0, 0];
const start = [2, 0, 0, 0, 0, 0, 0, 0, 1, 0];
const layout = layoutOf(mark, start);
const counted = (spans: { start: number; end: number }[]) => startsBefore(mark.length, spans);
const content = { start: 1, end: 4 };
const said = { start: 5, end: 6 };
const agreed = { start: 9, end: 10 };

describe('the features of a link', () => {
  test.each([
    // One word between (bucket 1), a mark, the same sentence, nothing else; quoted; no opening mark behind, a closing one before.
    ['to a cue behind it', content, said, [1, 24 + 1, 28 + 0, 32 + 0, 40 + 2, 44 + 3]],
    // Five words between (bucket 5), a mark, the next sentence, a rival and another span.
    ['past another cue', content, agreed, [5, 24 + 1, 28 + 1, 32 + 5, 40 + 2, 44 + 1]],
    ['to one before it', agreed, said, [12 + 3, 24 + 0, 28 + 1, 32 + 4, 40 + 0, 44 + 3]],
    ['to one beside it', { start: 6, end: 7 }, said, [12 + 0, 24 + 0, 28 + 0, 32 + 0, 40 + 0, 44 + 3]],
  ])('%s', (_, span, candidate, rows) => {
    const spans = [span, { start: 7, end: 8 }];
    expect(featuresOf(layout, span, candidate, counted(spans), counted([said, agreed]))).toEqual(rows);
    expect(Math.max(...rows)).toBeLessThan(featureRows);
  });

  test('a cue that stands right before a quotation has a mark behind it', () => {
    const opened = layoutOf([0, 0, 1, 3, 2], [2, 0, 0, 0, 0]);
    const cue = { start: 1, end: 2 };
    const quoted = { start: 3, end: 4 };
    expect(featuresOf(opened, quoted, cue, counted([quoted]), counted([cue])).at(-1)).toBe(44);
  });
});

describe('a linker', () => {
  const hidden = 4;
  const weights = randomWeights(11, hidden);
  const kernel = startKernel(
    readFileSync(new URL('../../../../src/language/statements/tagger/network/kernel.wasm', import.meta.url)),
  );
  const next = chance(3);
  const width = 2 * hidden;
  /** Of each of the two stacks. */
  const randomStates = (length: number) =>
    [0, 1].map(() => Int16Array.from({ length: length * width }, () => Math.round((2 * next() - 1) * stateUnit)));
  const states = randomStates(mark.length);
  const encoded = {
    sequence: { paragraph: 0, start: 0, end: mark.length },
    scores: new Float32Array(),
    states,
    width,
  };
  const link = linkerOf(kernel, weights, 'cue');

  test('gives the likeliest of all candidates and of none, as the formula has it', () => {
    const spans = [content, { start: 7, end: 9 }];
    const candidates = [said, agreed];
    const scoresOf = (stack: number, span: WordSpan) => {
      const ends = (span: WordSpan) =>
        [span.start, span.end - 1].flatMap((word) =>
          [...(states[stack]?.subarray(word * width, (word + 1) * width) ?? [])].map((state) => state / stateUnit),
        );
      const bias = (name: string, at: number) => tableOf(weights, `${stack}.${name}`)[0]?.[at] ?? 0;
      const features = tableOf(weights, `${stack}.cue.features`);
      const own = times(matrixOf(weights, `${stack}.cue.span`), ends(span)).map(
        (sum, at) => sum + bias('cue.span.bias', at),
      );
      const scores = candidates.map((candidate) => {
        const theirs = times(matrixOf(weights, `${stack}.cue.candidate`), ends(candidate));
        const rows = featuresOf(layout, span, candidate, counted(spans), counted(candidates));
        return theirs.reduce(
          (score, sum, unit) => {
            const told = rows.reduce((total, row) => total + (features[row]?.[unit] ?? 0), 0);
            const inner = sum + bias('cue.candidate.bias', unit) + (own[unit] ?? 0) + told;
            return score + bias('cue.score', unit) * Math.tanh(inner);
          },
          bias('cue.score.bias', 0),
        );
      });
      return [...scores, own.at(-1) ?? 0];
    };
    const expected = spans.map((span) => {
      const all = plus(scoresOf(0, span), scoresOf(1, span));
      const sum = all.reduce((total, score) => total + Math.exp(score), 0);
      const best = all.indexOf(Math.max(...all));
      return { to: best === candidates.length ? null : best, probability: Math.exp(all[best] ?? 0) / sum };
    });
    const found = link(encoded, layout, spans, candidates);
    expect(found.map(({ to }) => to)).toEqual(expected.map(({ to }) => to));
    for (const [index, { probability }] of found.entries())
      expect(probability).toBeCloseTo(expected[index]?.probability ?? Number.NaN, 4);
  });

  test('looks at the nearest alone of more candidates than anybody writes', () => {
    const length = 200;
    const long = layoutOf(new Array<number>(length).fill(0), new Array<number>(length).fill(0));
    const many = { ...encoded, states: randomStates(length) };
    const candidates = Array.from({ length }, (_, start) => ({ start, end: start + 1 }));
    for (const span of [0, 100, length - 1].map((start) => ({ start, end: start + 1 })))
      for (const { to } of link(many, long, [span], candidates))
        if (to !== null) expect(Math.abs(to - span.start)).toBeLessThanOrEqual(20);
    const found = [0, 50, 100, 150].flatMap((start) => link(many, long, [{ start, end: start + 1 }], candidates));
    expect(found.some(({ to }) => to !== null)).toBe(true);
  });

  test('is sure of none where there is no candidate, and links nothing where there is no span', () => {
    expect(link(encoded, layout, [content], [])).toEqual([{ to: null, probability: 1 }]);
    expect(link(encoded, layout, [], [said])).toEqual([]);
  });
});
