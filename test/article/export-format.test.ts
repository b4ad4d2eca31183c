import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleText } from '../../src/article/clean-text.ts';
import {
  asMarkdown,
  draftOf,
  exported,
  exportedFrom,
  exportLine,
  flawInExport,
} from '../../src/article/export-format.ts';
import { bakery } from '../commands/bakery.ts';
import { readingOf } from '../library/made.ts';

const hidden = [{ place: { start: 1, end: 9 }, name: 'Tom Ash', by: '3', at: '2026-01-01T00:00:00Z' }];

test('a line has everything that is stored, and who said what, and comes back', () => {
  const line = exportLine(bakery, hidden);
  expect(line.endsWith('}\n')).toBe(true);
  const back = exportedFrom(JSON.parse(line));
  expect(back).toEqual(exported(bakery, hidden));
  expect(back).toMatchObject({
    id: 'bakery22',
    text: bakery.article.text,
    addedBy: '1',
    hidden: [{ name: 'Tom Ash' }],
  });
  expect(back?.quotes.length).toBe(bakery.reading.quotes.length);
  for (const { said } of back?.quotes ?? []) for (const words of said) expect(bakery.article.text).toContain(words);
});

test('where an article goes, the shelf on which it stood stays behind', () => {
  expect(exportLine(bakery, [])).not.toContain('server:1');
});

test.each(['', {}, null, [1], { onrecord: 2 }, { ...exported(bakery, []), onrecord: 2 }])('%j is no export', (json) =>
  expect(exportedFrom(json)).toBeNull(),
);

test.each([
  [{ language: '__proto__' }, 'its language “__proto__” is not a language tag'],
  [{ published: 'soon' }, 'its date “soon” is not a day that I can read'],
  [{ url: 'javascript:alert(1)' }, 'its address “javascript:alert(1)” is not an http or https address.'],
  [{ picture: 'file:///etc/passwd' }, 'its address “file:///etc/passwd” is not'],
  [{ addedAt: 'long ago' }, 'it is an export, but its “addedAt” is damaged.'],
  [{ earlier: '../../x' }, 'it is an export, but its “earlier” is damaged.'],
  [
    { hidden: [{ start: 0, end: 2 ** 40, name: 'Tom Ash', by: '3', at: '' }] },
    'a hidden name stands outside of its text.',
  ],
  [{ onrecord: 2 }, 'it is an export, but its “onrecord” is damaged.'],
])('an export with %j does not come back, and the reason is told', (wrong, why) => {
  const json = { ...exported(bakery, hidden), ...wrong };
  expect(exportedFrom(json)).toBeNull();
  expect(flawInExport(json)).toContain(why);
});

test('what says nothing of an export has no flaw as one', () => {
  for (const json of [exported(bakery, hidden), {}, null, 'row']) expect(flawInExport(json)).toBeNull();
});

test('whatever was kept, the draft of its export has the same text', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (title, paragraphs) => {
      const of = { ...bakery.article, title: title.trim() || 'Title', text: paragraphs.join('\n\n') };
      const text = articleText(of);
      fc.pre(text !== '');
      const kept = { article: { ...of, text }, reading: { ...readingOf(of), text } };
      expect(articleText(draftOf(exported(kept, [])))).toBe(text);
    }),
  );
});

const labels = { quotes: 'q', notNamed: 'n', denied: 'd', origin: [] };

test('as Markdown: headline, source, paragraphs and quotes, with nothing that Markdown would take for marks', () => {
  const text = asMarkdown(bakery, { ...labels, quotes: 'Who said what' });
  expect(text.startsWith(`# ${bakery.article.title}\n\nThe Miller · 2024-03-05\n\n<https://miller.example/oven>`)).toBe(
    true,
  );
  expect(text).toContain('## Who said what');
  expect(text).toContain('> — Tom Ash');
  const unsure = {
    ...bakery,
    reading: { ...bakery.reading, quotes: bakery.reading.quotes.map((one) => ({ ...one, confidence: 0.5 })) },
  };
  expect(asMarkdown(unsure, labels)).not.toContain('— Tom Ash');
  expect(exported(unsure, []).quotes.map(({ speaker }) => speaker)).not.toContain('Tom Ash');
  const marked = { ...bakery, article: { ...bakery.article, title: 'A *bold* [claim](x)' } };
  expect(asMarkdown(marked, labels)).toContain('# A \\*bold\\* \\[claim\\](x)');
});
