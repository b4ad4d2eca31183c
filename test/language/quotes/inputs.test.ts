import { expect, test } from 'vitest';
import { inputsOf, vocabularyOf } from '../../../src/language/quotes/inputs.ts';
import { inputUnit } from '../../../src/language/quotes/kernel.ts';
import { lettersOf } from '../../../src/language/quotes/letters.ts';
import { plainOf } from '../../../src/language/quotes/weights.ts';
import { chance, randomParagraph, randomWeights } from './random.ts';
import * as reference from './reference.ts';

test.each([
  ['mayor', 'mayor'],
  ['mayor-elect', 'elect'],
  ["don't", 'dont'],
  ['u.s.', 'us'],
  // Only one of these at a time.
  ["mayor's", null],
  ['', null],
  ['-', null],
])('the vocabulary looks %j up as %j', (form, word) => {
  const words = ['mayor', 'elect', 'dont', 'us'];
  expect(vocabularyOf(words)(form)).toBe(word === null ? 0 : words.indexOf(word) + 1);
});

test.each(['', 'a', 'mayor', 'fifteenlettersx', 'sixteenlettersxy', 'counterintelligence', 'naïve', '42', 'a😀b'])(
  'what the letters of %j tell is the maximum of a convolution',
  (form) => {
    const weights = randomWeights(5, 4);
    const letters = lettersOf(weights.characters, plainOf(weights, 'letters'), plainOf(weights, 'letters.bias').values);
    const expected = form.includes('😀') ? form.replace('😀', '?') : form;
    for (const [filter, value] of reference.lettersOf(weights, expected).entries())
      expect(letters(form)[filter]).toBeCloseTo(value, 5);
  },
);

test('a word’s numbers are its form’s, its letters’, its features’ and its paragraph’s flags', () => {
  const weights = randomWeights(5, 4);
  const { width, write } = inputsOf(weights);
  const paragraph = { ...randomParagraph(chance(1), 1), words: [{ start: 0, end: 4, form: 'said' }], flags: 0b1010 };
  const into = new Int16Array(width + 2);
  write(paragraph, 0, into, 1);
  const expected = [
    0,
    ...(reference.matrixOf(weights, 'words')[weights.words.indexOf('said') + 1] ?? []),
    ...reference.lettersOf(weights, 'said'),
    ...(['shape', 'mark', 'start', 'tag', 'name'] as const).flatMap(
      (feature) => reference.tableOf(weights, feature)[paragraph[feature][0] ?? 0] ?? [],
    ),
    ...[0, 1, 0, 1],
    0,
  ];
  expect(into).toEqual(Int16Array.from(expected, (value) => Math.round(value * inputUnit)));
});
