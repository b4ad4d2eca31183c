import { expect, test } from 'vitest';
import { linksIn } from '../../../src/cli/import/feed-links.ts';

const links = (text: string, type: string | null = null) => linksIn(new TextEncoder().encode(text), type);

test.each([
  [
    'RSS',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>The Miller</title><item><title>Oven</title><link>https://miller.example/oven</link></item><item><link>https://miller.example/queue?id=1&amp;b=2</link></item></channel></rss>',
    ['https://miller.example/oven', 'https://miller.example/queue?id=1&b=2'],
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Miller</title><entry><title>Oven</title><link rel="self" href="https://miller.example/oven.atom"/><link rel="alternate" href="https://miller.example/oven"/></entry></feed>',
    ['https://miller.example/oven'],
  ],
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>t</title></channel><item rdf:about="https://miller.example/oven"><title>Oven</title><link>https://miller.example/oven</link></item></rdf:RDF>',
    ['https://miller.example/oven'],
  ],
  [
    'a sitemap',
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://miller.example/oven </loc><lastmod>2024-03-05</lastmod></url><url><loc>not an address</loc></url></urlset>',
    ['https://miller.example/oven'],
  ],
])('%s leads to its pages', (_, text, pages) => expect(links(text)).toEqual({ pages, more: [] }));

test('a JSON feed is known by its type', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 't',
    items: [{ id: '1', url: 'https://miller.example/oven' }],
  };
  expect(links(JSON.stringify(feed), 'application/feed+json')).toEqual({
    pages: ['https://miller.example/oven'],
    more: [],
  });
});

test('a sitemap of sitemaps leads to them', () => {
  const text =
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://miller.example/1.xml</loc></sitemap></sitemapindex>';
  expect(links(text)).toEqual({ pages: [], more: ['https://miller.example/1.xml'] });
});

test.each(['<!doctype html><html><body><p>A page</p></body></html>', 'plain words', ''])('%j is no feed', (text) =>
  expect(links(text)).toBeNull(),
);

test.each([
  '<rss',
  '<feed><entry',
  '<urlset><url><loc>',
  '<rss><channel><item><link>javascript:alert(1)</link></item></channel></rss>',
])('%j, broken or hostile, leads nowhere', (text) => expect(links(text)?.pages ?? []).toEqual([]));
