import { expect, test } from 'vitest';
import { cut } from '../../src/show/cut.ts';

test.each([
  ['short', 5, 'short'],
  ['two\n\nlines', 20, 'two lines'],
  ['cut between words', 12, 'cut between…'],
  ['ab😀cd', 4, 'ab…'],
])('%j in %i', (text, max, expected) => {
  expect(cut(text, max)).toBe(expected);
});
