import { describe, expect, test } from 'vitest';
import { datesRead } from './notation.ts';
import { roughlyPublished, tables, undated } from './table.ts';

const published = '2024-04-24';

describe.each(Object.entries(tables))('%s', (_kind, rows) => {
  test.each(rows)('%s', (text, ...dates) => {
    expect(datesRead(text, published)).toEqual(dates);
  });
});

test.each(undated)('where no day is known: %s', (text, ...dates) => {
  expect(datesRead(text, undefined)).toEqual(dates);
});

test.each(roughlyPublished)('published in %s: %s', (day, text, ...dates) => {
  expect(datesRead(text, day)).toEqual(dates);
});
