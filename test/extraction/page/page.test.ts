import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFromPage } from '../../../src/extraction/page/page.ts';
import { article, bytes, linkedData, PARAGRAPHS, page, paragraphs } from './pages.ts';

const url = 'https://www.example.com/2024/05/03/harbour-reopens-after-storm';
const from = (html: string, at = url) => articleFromPage(bytes(html), { type: 'text/html; charset=utf-8', url: at });
const text = PARAGRAPHS.join('\n\n');

test('an article', () => {
  const head = `<link rel="canonical" href="/2024/05/03/harbour-reopens-after-storm">
    <meta property="og:image" content="/boats.jpg"><meta property="article:published_time" content="2024-05-03T06:00:00Z">
    <meta property="article:modified_time" content="2024-05-04T07:30:00Z"><meta name="author" content="Jane Doe">`;
  expect(from(article(paragraphs, head), `${url}?utm_source=x`)).toEqual({
    kind: 'article',
    next: null,
    whole: null,
    draft: {
      title: 'Harbour reopens after storm',
      byline: 'Jane Doe',
      came: null,
      claimed: null,
      publisher: 'The Eastwick Example',
      published: '2024-05-03T06:00:00Z',
      updated: '2024-05-04T07:30:00Z',
      picture: 'https://www.example.com/boats.jpg',
      language: 'en',
      partial: false,
      url,
      text,
    },
  });
});

test('a charset that the header names', () => {
  const html = Uint8Array.from([
    ...bytes('<html><body><p>'),
    0xcf,
    0xee,
    0xf0,
    0xf2,
    ...bytes(` ${text}</p></body></html>`),
  ]);
  const found = articleFromPage(html, { type: 'text/html; charset=windows-1251', url });
  expect(found).toMatchObject({ draft: { text: expect.stringMatching(/^Порт The harbour/u) } });
});

describe('where the text stands', () => {
  const short = '<p>Harbour reopens.</p>';
  test.each([
    ['in JSON-LD', article(short, linkedData({ '@type': 'NewsArticle', articleBody: text }))],
    ['in <noscript>', article(`${short}<noscript>${paragraphs}</noscript>`)],
    ['in a template', article(`${short}<template>${paragraphs}</template>`)],
    ['in a template for a script', article(`${short}<script type="text/template">${paragraphs}</script>`)],
    ['in a section that a script shows', article(`${short}<div style="display: none">${paragraphs}</div>`)],
    ['before <html>', `<style>p { color: red }</style>${article()}`],
    ['behind </body>', `<html><head><title>Harbour reopens</title></head><body></body>${paragraphs}</html>`],
    ['in a head that is never closed', `<html><head><title>Harbour reopens</title><div>${paragraphs}</div></html>`],
    [
      'in a table of the nineties',
      page(`<table><tr><td><a href="/">Home</a></td><td>${PARAGRAPHS.join('<br><br>')}</td></tr></table>`),
    ],
    ['in unclosed paragraphs', article(PARAGRAPHS.map((one) => `<p>${one}`).join(''))],
  ])('%s', (_where, html) => {
    const found = from(html);
    expect(found.kind === 'article' ? found.draft.text.replace(/^Harbour reopens\.\n\n/u, '') : found).toBe(text);
  });
});

describe('only the beginning', () => {
  const [first = '', second = ''] = PARAGRAPHS;
  const beginning = `<p>${first}</p><p>${second}</p>`;
  test.each([
    ['schema.org says so', article(beginning, linkedData({ '@type': 'NewsArticle', isAccessibleForFree: false }))],
    [
      'of a part',
      article(
        beginning,
        linkedData({ '@type': 'NewsArticle', hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False' } }),
      ),
    ],
    [
      'a tag says so',
      article(
        beginning,
        '<meta property="article:content_tier" content="locked"><meta property="og:type" content="article">',
      ),
    ],
    ['it asks for money', article(`${beginning}<div>Subscribe to continue reading</div>`)],
    ['in German', article(`${beginning}<div>Dieser Artikel ist unseren Abonnenten vorbehalten.</div>`)],
    ['in French', article(`${beginning}<div>Cet article est réservé aux abonnés.</div>`)],
    ['an element is called so', article(`${beginning}<div class="c-paywall__box">One month for one crown</div>`)],
  ])('%s', (_why, html) => {
    const marked = html.replace('</head>', '<meta property="og:type" content="article"></head>');
    expect(from(marked)).toMatchObject({ kind: 'article', draft: { partial: true, text: `${first}\n\n${second}` } });
  });

  test('but a long text is a whole article', () => {
    const long = article(
      [1, 2, 3, 4].map((day) => paragraphs.replaceAll('</p>', ` Day ${day}.</p>`)).join(''),
      linkedData({ '@type': 'NewsArticle', isAccessibleForFree: false }),
    );
    expect(from(long)).toMatchObject({ draft: { partial: false } });
  });

  test('and one that speaks of subscribers is free', () => {
    expect(
      from(article(`${paragraphs}<p>The paper has nine hundred subscribers, and they may read on.</p>`)),
    ).toMatchObject({
      draft: { partial: false },
    });
  });
});

describe('no article', () => {
  const teasers = PARAGRAPHS.map(
    (one, i) => `<article><h2><a href="/${i}">${one.slice(0, 60)}</a></h2><p>${one}</p></article>`,
  ).join('');
  const links = PARAGRAPHS.map((one, i) => `<li><a href="/${i}">${one}</a></li>`).join('');
  test.each<[string, string, string, string?]>([
    ['nothing', '', 'empty'],
    ['a page for scripts alone', page('<div id="root"></div>').replace(/<(header|footer)>.*<\/\1>/gsu, ''), 'empty'],
    ['a section’s front', page(`<h1>World</h1>${teasers}`), 'no-article'],
    ['a list of links', page(`<h1>News</h1><ul>${links}</ul>`), 'no-article'],
    [
      'search results',
      page(`<h1>3 results for harbour</h1>${paragraphs}`, linkedData({ '@type': 'SearchResultsPage' })),
      'no-article',
    ],
    ['a site’s first page', article(), 'no-article', 'https://www.example.com/'],
    [
      'an error',
      page(
        '<h1>Page not found</h1><p>The page that you are looking for may have moved or may never have been here at all. Please try the search.</p>',
      ),
      'no-article',
    ],
    [
      'a check for robots',
      '<html><head><title>Just a moment...</title></head><body><p>Checking if the site connection is secure. This takes a few seconds, and then you are taken to the page that you asked for.</p></body></html>',
      'no-article',
    ],
    [
      'a log-in',
      page(
        '<h1>Sign in</h1><p>Sign in to go on. Your name is the address with which you registered.</p><form><input name="n"><input type="password"></form>',
      ),
      'no-article',
    ],
    [
      'consent',
      page(
        '<h1>Before you continue</h1><p>We and our partners store cookies on your device and use personal data, such as your address and what you read, to show personalised ads and to count who reads what.</p><p>You can withdraw your consent at any time on the page about privacy, where the cookies of all our partners are listed with what each is for.</p><button>Reject all</button><button>Accept all</button>',
      ),
      'consent',
    ],
    [
      'a wall and nothing before it',
      page('<h1>Harbour reopens</h1><div class="paywall"><p>Subscribe to continue reading.</p></div>'),
      'paywall',
    ],
    [
      'not for free, and nothing shown',
      page(
        '<h1>Harbour reopens</h1><p>Boats came.</p>',
        linkedData({ '@type': 'NewsArticle', isAccessibleForFree: 'false' }),
      ),
      'paywall',
    ],
  ])('%s', (_what, html, why, at) => {
    expect(from(html, at)).toEqual({ kind: 'none', why });
  });

  test.each([
    [
      'about cookies',
      'The council of Eastwick has forbidden cookies on its own pages. Consent, it said, is no privacy, and personal data are nobody’s business. ',
    ],
    [
      'about an error',
      'The page of the council was not found for three days, which nobody in Eastwick noticed but the one who had looked for it, and he had died. ',
    ],
  ])('an article %s is one', (_about, one) => {
    const found = from(article(`<p>${one.repeat(2)}</p>${paragraphs}<button>Accept all</button>`));
    expect(found.kind).toBe('article');
  });

  test('a short report that says it is an article is one', () => {
    const [first = ''] = PARAGRAPHS;
    expect(
      from(article(`<p>${first}</p>`, linkedData({ '@type': 'NewsArticle', headline: 'Harbour reopens' }))),
    ).toMatchObject({ draft: { text: first } });
  });
});

test.each([
  ['English that says nothing of itself', text, '', 'en'],
  ['English that is called German', text, 'lang="de"', 'en'],
  [
    'German',
    'Der Hafen von Ostwick ist am Montag wieder geöffnet worden, drei Wochen nachdem der Sturm ihn für alle Schiffe geschlossen hatte. Die Hafenmeisterin sagte, dass die Fischer froh seien, und dass der Rat zwei Millionen Kronen für die Mole bereitstellen werde, die im Sturm ein Drittel verloren hatte.',
    '',
    'de',
  ],
  [
    'Spanish in an English template',
    'El puerto de Esteburgo volvió a abrir el lunes, tres semanas después de la tormenta que lo había cerrado a todos los barcos. La capitana del puerto dijo que los pescadores estaban contentos y que el ayuntamiento había reservado dos millones de coronas para el rompeolas, que perdió un tercio.',
    'lang="en-US"',
    'es',
  ],
  [
    'Portuguese that says so',
    'O porto voltou a abrir na segunda-feira, três semanas depois da tempestade que o tinha fechado a todos os navios. A capitã do porto disse que os pescadores estavam contentes e que a câmara tinha reservado dois milhões de coroas para o quebra-mar, que perdeu um terço na noite da tempestade.',
    'lang="pt-BR"',
    'pt',
  ],
])('language: %s', (_what, words, lang, language) => {
  expect(from(article(`<p>${words}</p>`, '<meta property="og:type" content="article">', lang))).toMatchObject({
    draft: { language },
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="comments">',
    '<article>',
    '<table><tr><td>',
    '<h1>',
    '<br>',
    '<script>',
    '<!--',
    '<li>',
    '<a href="?page=2">',
    '<svg>',
    '<template>',
    '<noscript>',
    '&#0;',
    '&nbsp;',
    ...PARAGRAPHS,
  ),
  fc.constantFrom(
    '<script type="application/ld+json">{"@graph":[',
    '<link rel=canonical href="',
    '<meta property="og:url" content="',
    '<html',
    '<body ',
    '<title>',
    '">',
  ),
);

test('no page makes it throw, and what comes out is well formed', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.webUrl(), (pieces, at) => {
      const found = from(pieces.join(''), at);
      if (found.kind === 'none') return;
      for (const value of Object.values(found.draft))
        expect(typeof value !== 'string' || value.isWellFormed()).toBe(true);
      expect(found.draft.text).not.toMatch(/^\s*$|[\0\r]/u);
    }),
    { numRuns: 60 },
  );
});
