import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Element, isElement, parsePage } from '../../../src/extraction/dom.ts';
import { bounded } from '../../../src/extraction/page/bounded-markup.ts';
import { articleFromPage } from '../../../src/extraction/page/page.ts';
import { article, bytes, PARAGRAPHS } from './pages.ts';

/** How many elements a page has, and how deep they are nested. */
const measure = (root: Element): { elements: number; depth: number } => {
  let [elements, depth] = [0, 0];
  for (let level = [root]; level.length > 0; depth += 1) {
    elements += level.length;
    level = level.flatMap((element) => [...element.childNodes].filter(isElement));
  }
  return { elements, depth };
};

const tag = fc.constantFrom(
  '<div>',
  '<p>',
  '<b>',
  '<table><tr><td>',
  '<ul><li>',
  '<section>',
  '</div>',
  '<br>',
  '<td><p>',
  '<x-y a=b>',
  '&amp;',
  '<',
  'word ',
);

test('of any page, a beginning is parsed that is neither too long nor too deep', () => {
  fc.assert(
    fc.property(fc.array(tag, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 30_000 }), (unit, times) => {
      const html = unit.join('').repeat(times);
      const beginning = bounded(html);
      expect(html.startsWith(beginning)).toBe(true);
      const { elements, depth } = measure(parsePage(beginning).body);
      expect(elements).toBeLessThanOrEqual(24_002);
      expect(depth).toBeLessThanOrEqual(420);
    }),
    { numRuns: 15 },
  );
});

test('a page as others are is parsed to its end', () => {
  const html = article(
    Array.from({ length: 1_000 }, (_, i) => `<p>${PARAGRAPHS[0]} <a href="/${i}">Day</a> ${i}.</p>`).join(''),
  );
  expect(bounded(html)).toBe(html);
});

test.each([
  ['a comment', `<!-- ${'<div>'.repeat(30_000)} -->`],
  ['a script', `<script>${'"<div>"'.repeat(30_000)}</script>`],
  ['a style', `<style>${'<div>'.repeat(30_000)}</style>`],
])('what looks like tags in %s counts for nothing', (_what, quiet) => {
  const html = article(`${quiet}<p>${PARAGRAPHS[0]}</p>`);
  expect(bounded(html)).toBe(html);
});

test('text deep in others is cut where it would be read too often, and elsewhere never', () => {
  const words = 'word '.repeat(1_000_000);
  const deep = (depth: number) => `${'<div>'.repeat(depth)}${words}`;
  expect(bounded(deep(40))).toBe(deep(40));
  const beginning = bounded(deep(150));
  expect(deep(150).startsWith(beginning)).toBe(true);
  expect(beginning.length).toBeGreaterThan(1_000_000);
  expect(beginning.length).toBeLessThan(2_000_000);
  const then = `${deep(150)}<p>x</p>`;
  expect(bounded(then)).toBe(beginning);
});

const many = '{"@id":1},'.repeat(250_000);

test.each([
  [
    'with authors that point to nobody',
    `<script type="application/ld+json">{"@type":"Article","@graph":[${many}{}],"author":[${many.replaceAll('1', '2')}{}]}</script>`,
  ],
  ['of headings in each other', `${'<h1>'.repeat(190)}${'word and '.repeat(500_000)}`],
  [
    'of names of authors in each other',
    `${'<div itemprop="author"><div itemprop="name">'.repeat(95)}${'a '.repeat(2_000_000)}`,
  ],
  ['of one script’s tag with many types', `<script ${'type=text/html '.repeat(330_000)}`],
  ['deep', '<div>'.repeat(1_000_000)],
  ['wide', '<div>x</div>'.repeat(400_000)],
  ['of one word', `<p>${'x'.repeat(5_000_000)}`],
  ['of nothing but spaces', `<p>${' '.repeat(5_000_000)}`],
  ['of references', '&amp;'.repeat(1_000_000)],
  ['of scripts that never end', '<script>'.repeat(600_000)],
  ['of comments that never end', '<!--'.repeat(1_000_000)],
  ['with one endless attribute', `<img srcset="${'a'.repeat(5_000_000)} b">`],
  ['with an endless title', `<title>${'a - '.repeat(1_000_000)}</title>`],
  [
    'with markup in JSON-LD',
    `<script type="application/ld+json">{"@type":"Article","name":"${'<b>'.repeat(1_300_000)}"}</script>`,
  ],
  ['with endless JSON-LD', `<script type="application/ld+json">${'['.repeat(4_000_000)}</script>`],
])(
  'five megabytes, %s, end in an answer',
  (_how, html) => {
    expect(articleFromPage(bytes(html), { type: 'text/html', url: 'https://example.com/a' })).toHaveProperty('kind');
  },
  120_000,
);
