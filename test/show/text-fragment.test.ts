import { expect, test } from 'vitest';
import { addressOf } from '../../src/show/text-fragment.ts';

const text = 'Short-cut, they said. One two three four five six seven eight nine ten eleven twelve.';
const at = (phrase: string) => ({ start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length });
const page = { url: 'https://paper.example/a', text };

test.each([
  ['https://paper.example/a', 'they said', 'https://paper.example/a#:~:text=they%20said'],
  // A dash and a comma would mean something else.
  ['https://paper.example/a', 'Short-cut, they', 'https://paper.example/a#:~:text=Short%2Dcut%2C%20they'],
  ['https://paper.example/a#top', 'they said', 'https://paper.example/a#top:~:text=they%20said'],
  [
    'https://paper.example/a',
    'One two three four five six seven eight nine ten eleven twelve.',
    'https://paper.example/a#:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.',
  ],
])('%s at “%s”', (url, phrase, address) => {
  expect(addressOf({ url, text }, at(phrase))).toBe(address);
});

test('without a place, without an address, and where it would not fit', () => {
  expect(addressOf(page)).toBe(page.url);
  expect(addressOf({ url: null, text }, at('they'))).toBeNull();
  const url = `https://paper.example/${'a'.repeat(480)}`;
  expect(addressOf({ url, text }, at('they said'))).toBe(url);
});
