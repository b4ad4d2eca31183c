import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readerOf } from '../../../src/language/answers/reader.ts';
import { repeatedWidth } from '../../../src/language/answers/repeated.ts';
import { startKernel } from '../../../src/language/network/kernel.ts';
import { chance } from '../quotes/random.ts';
import { randomReader, randomText } from './random.ts';
import { scoresOf } from './reference.ts';

const code = readFileSync(new URL('../../../src/language/network/kernel.wasm', import.meta.url));

// Passages of many lengths side by side, and more than are read at once.
test.each([
  [3, [1]],
  [7, [5, 2, 9, 2]],
  [1, [400, 300, 200, 4]],
])('the reader gives what the formulas give: a question of %i words to passages of %j', (asked, lengths) => {
  const next = chance(asked);
  const weights = randomReader(next, 4, 8);
  const reader = readerOf(startKernel(code), weights);
  const question = randomText(next, asked);
  const passages = lengths.map((length) => randomText(next, length));
  const repeated = passages.map((passage) => passage.map(() => Array.from({ length: repeatedWidth }, next)));
  const found = reader.scores(
    reader.ask(question),
    reader
      .encode(passages)
      .map((encoded, at) => ({ encoded, repeated: Float32Array.from(repeated[at]?.flat() ?? []) })),
  );
  expect(found).toHaveLength(lengths.length);
  for (const [at, passage] of passages.entries()) {
    const expected = scoresOf(weights, question, passage, repeated[at] ?? []);
    expected.flat().forEach((score, index) => {
      expect(found[at]?.[index]).toBeCloseTo(score, 0);
    });
    expect(found[at]).toHaveLength(expected.flat().length);
  }
});

test('how rare a word is stands last in its vector', () => {
  const weights = randomReader(chance(5), 4, 4);
  const table = weights.quantised.get('words');
  table?.values.fill(0).fill(127, table.columns - 1, table.columns);
  table?.scales.fill(1 / 127);
  const reader = readerOf(startKernel(code), weights);
  expect([reader.rarityOf('unheard'), reader.rarityOf('mayor')]).toEqual([expect.closeTo(1, 3), 0]);
});
