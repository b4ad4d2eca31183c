import { expect, test } from 'vitest';
import { parsePage } from '../../../src/extraction/dom.ts';
import { addressesIn } from '../../../src/extraction/page/addresses.ts';
import { article, paragraphs } from './pages.ts';

const SITE = 'https://www.example.com';
const url = `${SITE}/news/harbour-reopens`;
const none = { canonical: null, next: null, whole: null, amp: null };
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

test.each<
  [
    string,
    { head?: string; body?: string; og?: string; at?: string; html?: string },
    Partial<typeof none> | Record<string, string>,
  ]
>([
  ['nothing said', {}, {}],
  ['its own address', { head: canonical('/news/harbour-reopens'), at: `${url}?ref=x` }, { canonical: url }],
  [
    'without www',
    { head: canonical('https://example.com/news/harbour-reopens') },
    { canonical: 'https://example.com/news/harbour-reopens' },
  ],
  [
    'on a subdomain of its site',
    { head: canonical(url), at: 'https://m.example.com/news/harbour-reopens' },
    { canonical: url },
  ],
  ['another publisher’s is not believed', { head: canonical('https://other.example/a') }, {}],
  ['nor one that only ends alike', { head: canonical('https://badexample.com/a') }, {}],
  ['nor a site’s first page', { head: canonical(`${SITE}/`) }, {}],
  ['nor a script', { head: canonical('javascript:alert(1)') }, {}],
  ['nor a file', { head: canonical('file:///etc/passwd') }, {}],
  [
    'nor another publisher’s that an AMP page names',
    { head: canonical(url), at: 'https://forger.example/a', html: 'amp lang="en"' },
    {},
  ],
  ['og:url', { og: `${url}?id=3` }, { canonical: `${url}?id=3` }],
  ['og:url elsewhere is not believed', { og: 'https://other.example/a' }, {}],
  ['rel=canonical before og:url', { head: canonical(url), og: `${SITE}/other` }, { canonical: url }],
  ['its AMP form', { head: `<link rel="amphtml" href="${url}/amp">` }, { amp: `${url}/amp` }],
  ['the next part by rel=next', { head: `<link rel="next" href="${url}/2">` }, { next: `${url}/2` }],
  ['the next part by a link', { body: '<a href="?page=2#top">2</a>' }, { next: `${url}?page=2` }],
  [
    'the next part of the second',
    { body: '<a href="/news/harbour-reopens/page/3">3</a>', at: `${url}/page/2` },
    { next: `${url}/page/3` },
  ],
  [
    'the next part of a file',
    { body: '<a href="/harbour-reopens_2.html">Next</a>', at: `${SITE}/harbour-reopens.html` },
    { next: `${SITE}/harbour-reopens_2.html` },
  ],
  ['the last part has none', { body: '<a href="/news/harbour-reopens/page/1">1</a>', at: `${url}/page/2` }, {}],
  ['the next article is no part', { head: `<link rel="next" href="${SITE}/news/ferry-sails">` }, {}],
  [
    'nor is an article with the next number',
    { head: `<link rel="next" href="${SITE}/news/42">`, at: `${SITE}/news/41` },
    {},
  ],
  ['nor a page of comments', { body: '<a href="/news/harbour-reopens/comment-page-2">Older</a>' }, {}],
  ['nor a part elsewhere', { body: '<a href="https://other.example/news/harbour-reopens/2">2</a>' }, {}],
  ['all on one page', { body: '<a href="/news/harbour-reopens/all">View as single page</a>' }, { whole: `${url}/all` }],
  [
    'to print',
    { body: '<a href="/print/harbour-reopens">Print version</a>' },
    { whole: `${SITE}/print/harbour-reopens` },
  ],
  ['in German', { body: '<a href="/news/harbour-reopens?alles">Auf einer Seite lesen</a>' }, { whole: `${url}?alles` }],
  ['another article is not it', { body: '<a href="/news/ferry-sails">Read the full story</a>' }, {}],
])('%s', (_what, { head = '', body = '', og = null, at = url, html }, expected) => {
  expect(addressesIn(parsePage(article(paragraphs + body, head, html)), og, at)).toEqual({ ...none, ...expected });
});

test('without an address of its own a page’s word is not believed', () => {
  expect(addressesIn(parsePage(article(paragraphs, canonical(url))), url, null)).toEqual(none);
});
