import { describe, expect, test } from 'vitest';
import { articleFromHtml } from '../../../src/extraction/page/article-from-html.ts';

const URL = 'https://www.example.com/news/harbour-reopens';
const A =
  'The harbour of Eastwick opened again on Monday, three weeks after the storm closed it to all ships, and the first of them were there before the sun was.';
const B =
  '“We are glad [the] wait is over,” said Mira Sand, the harbour master, who had spent most of the three weeks on the pier with her divers and her charts.';
const C =
  'More than forty boats came in before noon. Fishermen brought the first catch to market, where people stood in line for it as they do on holidays.';

const page = (head: string, body: string) => `<!doctype html><html lang="en-GB"><head>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
  ${body}
  <footer>© 2024 Example Media. All rights reserved.</footer></body></html>`;

const article = `<article><h1>Harbour reopens after storm</h1>
  <p class="byline">By <a rel="author" href="/people/jane">Jane Doe</a></p>
  <figure><img src="a.jpg"><figcaption>Boats wait outside the harbour on Sunday.</figcaption></figure>
  <p>${A}</p><p>${B.replace('glad', '<em>glad</em>')}</p>
  <div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
  <p>Read more: <a href="/storm">Ten storms that changed the coast</a></p>
  <p>${C}</p><ul><li>Forty boats</li><li>One ferry</li></ul></article>`;

const linkedData = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('the body in clean paragraphs', () => {
  const found = articleFromHtml(page('<title>Harbour reopens after storm | The Daily Example</title>', article), URL);
  expect(found).toMatchObject({
    title: 'Harbour reopens after storm',
    publisher: 'The Daily Example',
    byline: 'Jane Doe',
    language: 'en',
    url: URL,
    text: [A, B, C, 'Forty boats', 'One ferry'].join('\n\n'),
  });
});

describe('metadata', () => {
  const story = {
    '@type': 'NewsArticle',
    headline: 'Harbour &amp; ferry reopen',
    datePublished: '2024-05-03T10:15:00+02:00',
    author: [{ name: 'Jane Doe' }, { name: 'Tom Reed' }],
    publisher: { name: 'Coast Radio' },
  };
  test.each<[string, string, Record<string, unknown>]>([
    [
      'JSON-LD',
      linkedData(story),
      {
        title: 'Harbour & ferry reopen',
        published: '2024-05-03T10:15:00+02:00',
        byline: 'Jane Doe, Tom Reed',
        publisher: 'Coast Radio',
      },
    ],
    [
      'JSON-LD as a graph whose author stands elsewhere',
      linkedData({
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          { ...story, author: { '@id': '#jane' } },
          { '@id': '#jane', '@type': 'Person', name: 'Jane Roe' },
        ],
      }),
      { byline: 'Jane Roe' },
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="og:title" content="Harbour opens">',
      { title: 'Harbour opens' },
    ],
    [
      'JSON-LD of any shape',
      linkedData([null, 1, 'x', [[{ '@type': ['Article'], headline: { x: 1 }, author: 7, datePublished: [] }]]]),
      { title: 'Harbour reopens after storm', byline: 'Jane Doe', published: null },
    ],
    [
      'meta tags',
      '<meta property="og:title" content="Harbour opens - Coast Radio"><meta property="og:site_name" content="Coast Radio"><meta name="author" content="By Tom Reed"><meta property="article:published_time" content="2024-05-03">',
      { title: 'Harbour opens', publisher: 'Coast Radio', byline: 'Tom Reed', published: '2024-05-03' },
    ],
    [
      'an address is no author',
      '<meta property="article:author" content="https://facebook.com/coast">',
      { byline: 'Jane Doe' },
    ],
    ['a date that is none', '<meta property="article:published_time" content="2024-13-45">', { published: null }],
  ])('%s', (_name, head, expected) => {
    expect(articleFromHtml(page(head, article), URL)).toMatchObject(expected);
  });

  test.each([
    ['<time datetime="2024-05-03T10:15:00Z">Friday</time>', '2024-05-03T10:15:00Z'],
    ['<span class="date">Published 3 May 2024</span>', '2024-05-03'],
    ['<span class="post-date">3.5.2024</span>', '2024-05-03'],
  ])('the day in the page: %s', (shown, published) => {
    expect(articleFromHtml(page('', shown + article), URL)?.published).toBe(published);
  });

  test('the day in the address, last', () => {
    expect(articleFromHtml(page('', article), 'https://example.com/2024/05/03/harbour')?.published).toBe('2024-05-03');
  });

  test('a heading rather than a title for search engines, but no logo', () => {
    const logo = '<header><h1>Coast</h1></header>';
    const found = articleFromHtml(page('<title>Eastwick harbour storm reopens news</title>', logo + article), null);
    expect(found?.title).toBe('Harbour reopens after storm');
  });
});

test('text that stands only in JSON-LD', () => {
  const data = linkedData({ '@type': 'Article', headline: 'Harbour reopens', articleBody: `${A}\n\n${B}\n\n${C}` });
  expect(articleFromHtml(page(data, '<div id="app"></div>'), URL)?.text).toBe([A, B, C].join('\n\n'));
});

test.each(['', ' ', '<', '<html>', '<p></p>', 'Facebook', '<script>alert(1)</script>', '<svg><p>'])(
  'no article: %j',
  (html) => {
    expect(articleFromHtml(html, URL)).toBeNull();
  },
);

test('a fragment without a frame is a page too', () => {
  expect(articleFromHtml(`<h1>Harbour reopens after storm</h1><p>${A}</p><p>${B}</p><p>${C}</p>`, null)?.text).toBe(
    [A, B, C].join('\n\n'),
  );
});

test('nested far too deep ends quietly', () => {
  expect(() => articleFromHtml(`${'<div>'.repeat(20_000)}${A}`, URL)).not.toThrow();
});
