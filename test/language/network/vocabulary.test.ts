import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../src/language/network/vocabulary.ts';

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
