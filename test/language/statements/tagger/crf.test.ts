import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crfOf } from '../../../../src/language/statements/tagger/crf.ts';
import { kinds, labels, labelsOf } from '../../../../src/language/statements/tagger/labels.ts';

const size = labels.length;
const score = fc.float({ min: -6, max: 6, noNaN: true, noDefaultInfinity: true });
const scores = (length: number) =>
  fc.array(score, { minLength: length, maxLength: length }).map((numbers) => Float32Array.from(numbers));
/** A further word's label comes only after its own kind, as in the trained tagger. */
const chain = fc.record({ first: scores(size), last: scores(size), transitions: scores(size * size) }).map((made) => {
  for (const kind of kinds) {
    const { first, further } = labelsOf(kind);
    made.first[further] = -10_000;
    for (let before = 0; before < size; before++)
      if (before !== first && before !== further) made.transitions[before * size + further] = -10_000;
  }
  return made;
});
const cases = fc.integer({ min: 1, max: 5 }).chain((length) => fc.record({ chain, scores: scores(length * size) }));

/** Every sequence of labels of that length. */
const all = (length: number): number[][] =>
  length === 0 ? [[]] : all(length - 1).flatMap((path) => labels.map((_, label) => [...path, label]));

type Case = { chain: Parameters<typeof crfOf>[0]; scores: Float32Array };
const total = ({ chain, scores }: Case, path: number[]): number =>
  path.reduce(
    (sum, label, word) => {
      const before = path[word - 1];
      const entered = before === undefined ? chain.first[label] : chain.transitions[before * size + label];
      return sum + (entered ?? 0) + (scores[word * size + label] ?? 0);
    },
    chain.last[path.at(-1) ?? 0] ?? 0,
  );

describe('the CRF, against every sequence of labels', () => {
  test('finds the best one', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const found = [...crfOf(given.chain).best(given.scores)];
        const best = Math.max(...all(found.length).map((path) => total(given, path)));
        expect(total(given, found)).toBeCloseTo(best, 3);
      }),
      { numRuns: 15 },
    );
  });

  test('knows how probable a span is, and a word’s being in one', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), fc.constantFrom(...kinds), (given, from, to, kind) => {
        const length = given.scores.length / size;
        const start = from % length;
        const end = start + 1 + (to % (length - start));
        const { first, further } = labelsOf(kind);
        const paths = all(length).map((path) => ({ path, mass: Math.exp(total(given, path)) }));
        const share = (part: (path: number[]) => number) =>
          paths.reduce((sum, { path, mass }) => sum + mass * part(path), 0) /
          paths.reduce((sum, { mass }) => sum + mass, 0);
        const isSpan = (path: number[]) =>
          path[start] === first &&
          path.slice(start + 1, end).every((label) => label === further) &&
          path[end] !== further;
        const inside = (path: number[]) =>
          path.slice(start, end).filter((label) => label === first || label === further).length / (end - start);
        const { exact, within } = crfOf(given.chain).probabilities(given.scores);
        expect(exact(kind, { start, end })).toBeCloseTo(
          share((path) => Number(isSpan(path))),
          5,
        );
        expect(within(kind, { start, end })).toBeCloseTo(share(inside), 5);
      }),
      { numRuns: 15 },
    );
  });

  test('has nothing to say of no words', () => {
    const crf = crfOf({ first: new Float32Array(7), last: new Float32Array(7), transitions: new Float32Array(49) });
    expect(crf.best(new Float32Array())).toEqual(new Uint8Array());
  });
});
