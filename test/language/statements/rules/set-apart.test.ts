import { expect, test } from 'vitest';
import { setApart } from '../../../../src/language/statements/rules/set-apart.ts';
import { parsedOf } from './given.ts';

const heard = 'Anna Berg spoke. “It was the longest winter of my life,” she said.';

test.each<[string, string, boolean[]]>([
  ['a pull quote', `${heard}\n\n“It was the longest winter of my life.”`, [false, true]],
  ['other words', `${heard}\n\n“It was the longest summer of my life.”`, [false, false]],
  ['a short answer given twice', '“No,” she said.\n\n“No,” she said.', [false, false]],
  ['a heading in single marks', `${heard}\n\n‘The longest winter.’`, [false, true]],
  ['single marks in a text of single marks', '‘It was long,’ she said.\n\n‘The longest winter.’', [false, false]],
])('%s: %s', (_, text, expected) => {
  const parsed = parsedOf(text);
  expect(parsed.quotations.map(setApart(parsed))).toEqual(expected);
});
