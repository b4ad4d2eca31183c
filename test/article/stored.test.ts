import { expect, test } from 'vitest';
import { readingFrom, storedReading } from '../../src/article/stored.ts';
import { bakery } from '../commands/bakery.ts';

const { text, version } = bakery.reading;
const stored = storedReading(bakery.reading);

test('a reading comes back as it was', () => {
  expect(readingFrom(stored, version, text)).toEqual(bakery.reading);
});

test('one made before quotes had a setting serves until it is made anew', () => {
  expect(readingFrom(stored.replaceAll(',"setting":null', ''), -1, text)).toEqual({ ...bakery.reading, version: -1 });
});

test('one made before there was a timeline serves until it is made anew', () => {
  expect(readingFrom(stored.replace(/"timeline":\[.*?\],/, ''), -1, text)?.timeline).toEqual([]);
});

test.each(['', '{}', 'null', stored.replace('"denied"', '"refused"')])('%j is none', (row) => {
  expect(readingFrom(row, version, text)).toBeNull();
});
