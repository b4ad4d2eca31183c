import { expect, test } from 'vitest';
import { addressOf } from '../../src/article/canonical-address.ts';

test.each([
  ['https://example.com/harbour', 'example.com/harbour'],
  ['http://www.example.com/harbour/', 'example.com/harbour'],
  ['https://EXAMPLE.com/harbour?utm_source=mail&utm_medium=x#top', 'example.com/harbour'],
  ['https://example.com/harbour?fbclid=abc&id=3', 'example.com/harbour?id=3'],
  ['https://example.com/story?b=2&a=1', 'example.com/story?a=1&b=2'],
  ['https://amp.example.com/harbour', 'example.com/harbour'],
  ['https://m.example.com/harbour', 'example.com/harbour'],
  ['https://example.com/harbour/amp/', 'example.com/harbour'],
  ['https://example.com/harbour/index.html', 'example.com/harbour'],
])('%s is known as %s', (url, address) => expect(addressOf(url)).toBe(address));

test.each([[null], ['harbour'], ['file:///etc/hosts'], ['https://'], ['']])('%s has none', (url) =>
  expect(addressOf(url)).toBeNull(),
);

test('other pages stay apart: capitals in the path, another query, another host', () => {
  const urls = ['https://example.com/A', 'https://example.com/a', 'https://example.com/a?page=2', 'https://m.com/a'];
  expect(new Set(urls.map(addressOf)).size).toBe(urls.length);
});
