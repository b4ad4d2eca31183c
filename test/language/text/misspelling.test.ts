import { expect, test } from 'vitest';
import { isOneSlip } from '../../../src/language/text/misspelling.ts';

test.each([
  ['bridge', 'bridge', true],
  ['bridge', 'brigde', true],
  ['bridge', 'bride', true],
  ['bridge', 'bridges', true],
  ['bridge', 'bridle', true],
  ['bridge', 'birdge', true],
  ['bridge', 'brieg', false],
  ['bridge', 'egdirb', false],
  ['was', 'saw', false],
  ['', 'a', true],
  ['', '', true],
])('%s and %s: %s', (one, other, expected) => {
  expect(isOneSlip(one, other)).toBe(expected);
  expect(isOneSlip(other, one)).toBe(expected);
});
