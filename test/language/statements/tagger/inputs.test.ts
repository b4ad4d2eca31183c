import { expect, test } from 'vitest';
import { inputsOf } from '../../../../src/language/statements/tagger/inputs.ts';
import { inputUnit } from '../../../../src/language/statements/tagger/network/kernel.ts';
import { chance, randomParagraph, randomWeights, words } from '../rules/random.ts';
import * as reference from '../rules/reference.ts';

test('a word’s numbers are its form’s, its letters’, its features’ and its paragraph’s flags', () => {
  const weights = randomWeights(5, 4);
  const { width, write } = inputsOf(weights);
  const paragraph = { ...randomParagraph(chance(1), 1), words: [{ start: 0, end: 4, form: 'said' }], flags: 0b1010 };
  const into = new Int16Array(width + 2);
  write(paragraph, 0, into, 1);
  const expected = [
    0,
    ...(reference.matrixOf(weights, 'words')[words.indexOf('said') + 1] ?? []),
    ...reference.lettersOf(weights, 'said'),
    ...(['shape', 'mark', 'start', 'tag', 'name'] as const).flatMap(
      (feature) => reference.tableOf(weights, feature)[paragraph[feature][0] ?? 0] ?? [],
    ),
    ...[0, 1, 0, 1],
    0,
  ];
  expect(into).toEqual(Int16Array.from(expected, (value) => Math.round(value * inputUnit)));
});
