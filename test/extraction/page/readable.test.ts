import { Readability } from '@mozilla/readability';
import { expect, test } from 'vitest';
import { parsePage } from '../../../src/extraction/dom.ts';
import { readable } from '../../../src/extraction/page/readable.ts';

test.each([
  '_prepDocument',
  '_getArticleMetadata',
  '_grabArticle',
  '_getAllNodesWithTag',
  '_isProbablyVisible',
  '_cleanStyles',
  '_fixLazyImages',
])('Readability still has %s, which is used or replaced', (name) => {
  expect(Readability.prototype).toHaveProperty(name);
});

const sentence =
  'The harbour of Vik was closed for two days, said the harbour master, since a ferry had sunk at its mouth.';
const page = (body: string) => parsePage(`<html><head><title>Vik</title></head><body>${body}</body></html>`);

/** What Readability itself gives, as blocks. */
const asItIs = (body: string) => {
  const found = new Readability(page(body) as never, { disableJSONLD: true }).parse();
  return found?.content ? readable(parsePage(`<html><head></head><body>${found.content}</body></html>`), 'Vik') : [];
};

test.each([
  ['paragraphs', Array.from({ length: 8 }, (_, at) => `<p>${at} ${sentence}</p>`).join('')],
  ['divisions in place of paragraphs', Array.from({ length: 8 }, (_, at) => `<div>${at} ${sentence}</div>`).join('')],
  [
    'hidden ones among them',
    Array.from({ length: 8 }, (_, at) => `<p ${at % 2 ? 'style="display:none"' : ''}>${at} ${sentence}</p>`).join(''),
  ],
  [
    'a table and a list among them',
    `${`<p>${sentence}</p>`.repeat(4)}<table><tr><td>Ferry</td><td>40 cars</td></tr></table><ul><li>${sentence}</li></ul>`,
  ],
])('what is left out of Readability changes nothing: %s', (_, body) => {
  const found = readable(page(`<nav><a href="/">Home</a></nav><article>${body}</article>`), 'Vik');
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(asItIs(`<nav><a href="/">Home</a></nav><article>${body}</article>`));
});
