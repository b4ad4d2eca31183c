import { expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';
import { table } from './table.ts';

test.each(table)('%j', (text, expected) => {
  const numbers = read({ text }).facts.filter(({ kind }) => kind === 'number');
  expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
