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
    url: 'https://miller.example/oven',
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
  expect(row?.draft).toMatchObject({ title: 'The oven is hot.', published: '2024-03-05T09:00:00.000Z' });
});

test('an address alone is a page to fetch; neither is nothing to keep', () => {
  expect(rowFrom({ url: 'https://miller.example/oven' })).toEqual({ url: 'https://miller.example/oven', draft: null });
  expect(rowFrom({ colour: 'red' })).toEqual({ url: null, draft: null });
  for (const raw of [null, 'row', 3, ['a']]) expect(rowFrom(raw)?.draft ?? null).toBeNull();
});

test('whatever a row holds, nothing fails', () => {
  fc.assert(fc.property(fc.anything(), (raw) => void rowFrom(raw)));
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()));
  fc.assert(fc.property(fc.record({ title: cell, text: cell, date: cell, url: cell }), (raw) => void rowFrom(raw)));
});
