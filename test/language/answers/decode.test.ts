import { expect, test } from 'vitest';
import { bestRun, massesOf } from '../../../src/language/answers/decode.ts';
import { passagesOf, tokensIn } from '../../../src/language/answers/passages.ts';
import { read } from '../../../src/language/read.ts';

const reading = read({ text: 'It rained on Monday. Leeds was dry.' });
const [tokens = []] = passagesOf(reading).map((passage) => tokensIn(reading, passage));
const longest = 4;
/** All runs are unlikely but those given: "on Monday" has the first word 2 and one more. */
const scoredWith = (runs: [first: number, more: number, chance: number][]) => {
  const scores = new Float32Array(tokens.length * longest).fill(Math.log(1e-6));
  for (const [first, more, chance] of runs) scores[first * longest + more] = Math.log(chance);
  return { tokens, scores, longest, fits: null };
};

test('a sentence has the mass of its runs; none goes beyond its end', () => {
  const masses = massesOf(
    scoredWith([
      [2, 1, 0.5],
      [3, 0, 0.25],
      [3, 3, 100],
      [5, 0, 2],
    ]),
  );
  expect([masses.get(0), masses.get(1)]).toEqual([expect.closeTo(0.75, 3), expect.closeTo(2, 3)]);
});

test.each([
  [
    'the likeliest, where it is likely',
    [
      [2, 1, 0.8],
      [3, 0, 0.2],
    ],
    [2, 3],
  ],
  [
    'what overlaps others before what stands alone',
    [
      [0, 0, 0.4],
      [2, 1, 0.3],
      [3, 0, 0.3],
    ],
    [2, 3],
  ],
] as const)('%s', (_, runs, [first, last]) => {
  expect(bestRun(scoredWith(runs.map(([a, b, c]) => [a, b, c])), 0)).toMatchObject({ first, last });
});

test('words that no rule knows to be of the kind may answer, those of another kind may not', () => {
  // "It", "rained", "on", "Monday": what is asked for is of the kind of "Monday", and "It" is of another.
  const fits = [-1, 0, 0, 1, 0, 0, 0, 0, 0];
  const best = (runs: [number, number, number][]) => bestRun({ ...scoredWith(runs), fits }, 0);
  expect(
    best([
      [1, 0, 3],
      [3, 0, 0.2],
    ]),
  ).toMatchObject({ first: 1, last: 1 });
  expect(
    best([
      [1, 0, 1],
      [3, 0, 0.2],
    ]),
  ).toMatchObject({ first: 3, last: 3 });
  expect(
    best([
      [0, 0, 3],
      [3, 0, 0.2],
    ]),
  ).toMatchObject({ first: 3, last: 3 });
  const masses = massesOf({ ...scoredWith([[1, 0, 3]]), fits });
  expect(masses.get(0)).toBeCloseTo(0.009, 3);
});

test('no run has a word that may not answer, and where none may, there is none', () => {
  const scored = scoredWith([
    [0, 1, 9],
    [1, 0, 5],
    [3, 0, 1],
  ]);
  expect(bestRun(scored, 0, ({ lower }) => lower !== 'rained')).toMatchObject({ first: 3, last: 3 });
  expect(bestRun(scored, 0, () => false)).toBeNull();
});

test('a sentence that is not read has no run', () => {
  expect(bestRun(scoredWith([]), 9)).toBeNull();
});
