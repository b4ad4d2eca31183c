import { expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const letter = (at: number) => letters.charAt(at % letters.length);
/** A first name that no other number has, below 17,576. */
const firstName = (at: number) =>
  `${letter(at).toUpperCase()}${letter(Math.floor(at / 26))}${letter(Math.floor(at / 676))}x`;

test('thousands with one surname are all kept apart, and nobody is meant by the surname alone', () => {
  const many = 3000;
  const people = Array.from({ length: many }, (_, at) => `${firstName(at)} Smith sang.`);
  const { names } = read({ text: [...people, 'Then Smith slept.'].join(' ') });
  expect(names.filter(({ name }) => name.endsWith(' Smith'))).toHaveLength(many);
  expect(names.filter(({ mentions }) => mentions.length > 1)).toEqual([]);
});

test.each([
  ['John Smith sang. J. Smith slept.', ['John Smith']],
  ['J. K. Tolland sang. John Tolland slept.', ['J. K. Tolland']],
  ['Jane Smith sang. John Smith slept.', ['Jane Smith', 'John Smith']],
  ['Maria Silva Pinto sang. Silva Pinto slept.', ['Maria Silva Pinto']],
])('%s', (text, names) => {
  expect(read({ text }).names.map(({ name }) => name)).toEqual(names);
});
