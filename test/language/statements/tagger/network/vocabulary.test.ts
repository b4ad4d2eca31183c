import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../../../src/language/statements/tagger/network/vocabulary.ts';
import { byBytes, packWords } from '../../../../../train/pack-words.ts';

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
  const words = ['dont', 'elect', 'mayor', 'us'];
  expect(vocabularyOf(packWords(words)).rowOf(form)).toBe(word === null ? 0 : words.indexOf(word) + 1);
});

test('each word of a vocabulary has the row of its place, whatever its script; others have none', () => {
  // One letter of each length that UTF-8 has, and some that order otherwise in UTF-16.
  const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'é', 'た', '\ufb01', '😀') });
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (given, other) => {
      const words = given.toSorted(byBytes);
      const { rows, rowOf } = vocabularyOf(packWords(words));
      expect(rows).toBe(words.length + 1);
      expect(words.map(rowOf)).toEqual([...words.keys()].map((at) => at + 1));
      expect(rowOf(other)).toBe(words.indexOf(other) + 1);
    }),
  );
});

test('words without an end are refused', () => {
  expect(() => vocabularyOf(Buffer.from('mayor'))).toThrow('its last word has no end');
});
