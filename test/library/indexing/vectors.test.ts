import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likest, NUMBERS, quantised } from '../../../src/library/indexing/vectors.ts';
import { fused } from '../../../src/library/indexing/word-weights.ts';

const number = fc.float({ min: -1, max: 1, noNaN: true });
const vector = fc
  .array(number, { minLength: NUMBERS, maxLength: NUMBERS })
  .filter((numbers) => Math.hypot(...numbers) > 1e-3)
  .map((numbers) => Float32Array.from(numbers, (one) => one / Math.hypot(...numbers)));
const cosine = (one: Float32Array, other: Float32Array) => one.reduce((sum, n, at) => sum + n * (other[at] ?? 0), 0);

/** Each run makes some thousand numbers. */
const RUNS = { numRuns: 25 };

describe('vectors in 8 bits', () => {
  test('any two have a cosine that differs by less than a fiftieth', () => {
    // Each number is off by half a step at most, of which 127 are the largest.
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        expect(Math.abs(likest(quantised([one]), quantised([other])) - cosine(one, other))).toBeLessThan(0.02);
      }),
      RUNS,
    );
  });

  test('any is likest to itself, wherever it stands among others', () => {
    fc.assert(
      fc.property(vector, fc.array(vector, { maxLength: 4 }), fc.nat(4), (one, others, at) => {
        const all = quantised(others.toSpliced(at, 0, one));
        expect(likest(quantised([one]), all)).toBeCloseTo(1, 5);
      }),
      RUNS,
    );
  });

  test('nothing is like no passage, and a vector of noughts is like nothing', () => {
    const one = quantised([Float32Array.from({ length: NUMBERS }, (_, n) => n - 200)]);
    expect(likest(one, new Int8Array())).toBe(-1);
    expect(likest(one, quantised([new Float32Array(NUMBERS)]))).toBe(0);
    expect(quantised([])).toHaveLength(0);
  });
});

describe('words and meaning together', () => {
  const of = (scores: Record<string, number>) => Object.entries(scores).map(([id, score]) => ({ id, score }));
  test.each([
    ['words alone where nothing is encoded', { a: 20, b: 10 }, {}, ['a', 'b']],
    ['meaning alone where no word is known', {}, { a: 0.6, b: 0.2 }, ['a', 'b']],
    ['both before either', { a: 10, b: 10 }, { c: 0.5, b: 0.5, d: 0.1 }, ['b', 'c', 'a', 'd']],
    ['what is not encoded by its words', { a: 30, b: 5 }, { b: 0.3, c: 0.1 }, ['a', 'b', 'c']],
  ] as const)('%s', (_, words, meaning, expected) => {
    expect(fused(of(words), of(meaning))).toEqual(expected);
  });
});
