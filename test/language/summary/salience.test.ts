import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthOf } from '../../../bench/summary/worth.ts';
import { salienceOf, sayTheSame, signNames, stemsOf, type Weights } from '../../../src/language/summary/salience.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';

const text =
  'The ferry to Vik sank on Monday. I was on it, we all were. The ferry sank off Vik with 40 cars. Bread is dear.';
const sentences = sentencesOf(text, paragraphsOf(text));
const only = (name: string): Weights =>
  Object.fromEntries(signNames.map((other) => [other, Number(other === name)])) as Weights;
const each = (name: string) => sentences.map((_, at) => worthOf(salienceOf(text, sentences, [], only(name)), [at]));

test.each([
  ['early', [1, 1 / Math.sqrt(2), 1 / Math.sqrt(3), 1 / 2]],
  ['first', [1, 0, 0, 0]],
  ['length', [7 / 60, 7 / 60, 8 / 60, 3 / 60]],
  ['own voice', [0, 2 / 7, 0, 0]],
  ['number', [0, 0, 1, 0]],
  // "ferry", "sank" and "Vik" come back, each once.
  ['words', [1, 0, 1, 0]],
  // "the ferry" and nothing else.
  ['pairs', [1, 0, 1, 0]],
])('%s', (name, expected) => {
  for (const [at, value] of each(name).entries()) expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 6);
});

test('what is close to the whole is central', () => {
  const [first = 0, , third = 0, last = 0] = each('central');
  expect(Math.min(first, third)).toBeGreaterThan(last);
});

test('what is told twice counts once', () => {
  const words = salienceOf(text, sentences, [], only('words'));
  expect(worthOf(words, [0, 2])).toBeCloseTo(1, 6);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3]), fc.integer({ min: 0, max: 3 }), (set, more) => {
      const alone = worthOf(words, [more]);
      expect(worthOf(words, [...set, more]) - worthOf(words, set)).toBeLessThanOrEqual(alone + 1e-9);
    }),
  );
});

test('what the headline says counts as said', () => {
  const above = { start: 0, end: sentences[0]?.end ?? 0 };
  const words = salienceOf(text, sentences.slice(2), [above], only('words'));
  expect(worthOf(words, [0])).toBeCloseTo(1, 6);
  expect(words.own).toHaveLength(2);
});

test.each([
  ['The ferry sank off Vik on Monday.', 'On Monday, the ferry sank off Vik with 40 cars.', true],
  ['The ferry sank.', 'The ferry was built in Vik.', false],
  ['It was.', 'It was.', false],
])('%s %s say the same: %s', (one, other, expected) => {
  expect(sayTheSame(stemsOf(one), stemsOf(other))).toBe(expected);
});
