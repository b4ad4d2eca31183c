import { expect, test } from 'vitest';
import { linkIn, pageLink } from '../../src/show/page-link.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['<https://example.org/a>', 'https://example.org/a'],
  ['example.org/a?b=c', 'https://example.org/a?b=c'],
  ['www.example.org', 'https://www.example.org'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
  // What can't be followed is for the fetcher to refuse, in its own words.
  ['file:///etc/passwd', 'file:///etc/passwd'],
  ['read this', null],
  ['https://example.org/a and b', null],
  ['example', null],
  ['…', null],
])('%s typed is %s', (typed, expected) => {
  expect(pageLink(typed)).toBe(expected);
});

test.each([
  ['Look: https://example.org/a.', 'https://example.org/a'],
  ['(https://example.org/a)', 'https://example.org/a'],
  ['<https://example.org/a>, <https://example.org/b>', 'https://example.org/a'],
  ['[the news](https://example.org/mill_(old)) is out', 'https://example.org/mill_(old)'],
  ['**https://example.org/a**', 'https://example.org/a'],
  ['“https://example.org/a”', 'https://example.org/a'],
  ['https://example.org/a?b=c,d!', 'https://example.org/a?b=c,d'],
  ['||http://example.org/a||', 'http://example.org/a'],
  ['example.org/a is no link here', null],
  ['(see https://example.org/a).).', 'https://example.org/a'],
  ['https://example.org/(a)).', 'https://example.org/(a)'],
  ['https://', null],
  ['', null],
])('the first link in %j is %s', (text, expected) => {
  expect(linkIn(text)).toBe(expected);
});

test('a link that is followed by marks without end is found', () => {
  expect(linkIn(`https://example.org/a${'}~'.repeat(200_000)}`)).toBe('https://example.org/a');
  expect(linkIn(`https://example.org/a${')'.repeat(200_000)}`)).toBe('https://example.org/a');
  const within = `https://example.org/a${'}~'.repeat(100_000)}b`;
  expect(linkIn(within)).toBe(within);
});
