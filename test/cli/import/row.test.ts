import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowFrom } from '../../../src/cli/import/row.ts';

test('columns are known by what others call them', () => {
  const row = {
    Headline: ' Oven ',
    Body: 'One.\nTwo.',
    Author: ['Ada Lind', 'Bo Marsh'],
    Source: 'The Miller',
    Date: '2024-03-05',
    Link: 'https://miller.example/oven',
  };
  expect(rowFrom(row)).toEqual({
    draft: expect.objectContaining({
      title: 'Oven',
      text: 'One.\n\nTwo.',
      byline: 'Ada Lind, Bo Marsh',
      publisher: 'The Miller',
      published: '2024-03-05',
      url: 'https://miller.example/oven',
    }),
  });
});

test('a text without a title is called by its opening; a time keeps its time', () => {
  const row = rowFrom({ text: 'The oven is hot.', published: '2024-03-05T10:00:00+01:00' });
  expect(row).toMatchObject({ draft: { title: 'The oven is hot.', published: '2024-03-05T10:00:00+01:00' } });
});

test('an address alone is a page to fetch; neither is nothing to keep', () => {
  expect(rowFrom({ url: 'https://miller.example/oven' })).toEqual({ url: 'https://miller.example/oven' });
  for (const raw of [{ colour: 'red' }, null, 'row', 3, ['a'], { text: '\u200b \n' }])
    expect(rowFrom(raw)).toEqual({ refused: 'it has neither a text nor the address of a page.' });
});

test.each([
  ['en_US', 'en'],
  ['EN', 'en'],
  ['pt-BR', 'pt'],
  ['zh_Hant_TW', 'zh'],
  ['', 'en'],
])('the language %j is kept as %j', (language, kept) =>
  expect(rowFrom({ text: 'The oven is hot.', language })).toMatchObject({ draft: { language: kept } }),
);

test.each([
  ['language', '__proto__', 'its language “__proto__” is not a language tag, such as “en” or “en-GB”.'],
  ['language', 'English', 'its language “English” is not'],
  ['language', 'x'.repeat(5_000), `its language “${'x'.repeat(39)}…” is not`],
  ['url', 'javascript:alert(1)', 'its address “javascript:alert(1)” is not an http or https address.'],
  ['url', 'https://', 'its address “https://” is not'],
  ['url', `https://miller.example/${'a'.repeat(9_000)}`, 'is not an http or https address.'],
  ['date', 'soon', 'its date “soon” is not a day that I can read. Write it as 2024-03-05.'],
  ['date', '2024-02-31', 'its date “2024-02-31” is not'],
  ['date', '3/5/2024', 'its date “3/5/2024” is not'],
  ['date', '1709600000', 'its date “1709600000” is not'],
  ['date', '9999-01-01', 'its date 9999-01-01 can’t be'],
  ['date', '0004-01-01', 'its date 0004-01-01 can’t be'],
  ['author', 'a'.repeat(1_001), 'its byline has more than 1000 letters.'],
])('a row with the %s %.40s is refused with the reason', (column, cell, why) =>
  expect(rowFrom({ text: 'The oven is hot.', [column]: cell })).toEqual({ refused: expect.stringContaining(why) }),
);

test('unknown columns are ignored, and an empty one gives way to another of its kind', () => {
  const row = JSON.parse('{"text": "", "body": "The oven is hot.", "__proto__": {"url": "x"}, "constructor": 1}');
  expect(rowFrom(row)).toMatchObject({ draft: { text: 'The oven is hot.', url: null } });
});

test('whatever a row holds, nothing fails', () => {
  fc.assert(fc.property(fc.anything(), (raw) => void rowFrom(raw)));
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()));
  fc.assert(fc.property(fc.record({ title: cell, text: cell, date: cell, url: cell }), (raw) => void rowFrom(raw)));
});
