import { expect, test } from 'vitest';
import { readingFrom, storedReading } from '../../src/article/stored.ts';
import { bakery } from '../commands/bakery.ts';

const { text, version, ...rest } = bakery.reading;
const stored = storedReading(bakery.reading);
/** As it stood in a row before readings were packed. */
const json = JSON.stringify(rest);

test('a reading comes back as it was', () => {
  expect(readingFrom(stored, version, text)).toEqual(bakery.reading);
});

test('one made before readings were packed comes back as it was', () => {
  expect(readingFrom(json, version, text)).toEqual(bakery.reading);
});

test('it takes less than the JSON', () => {
  expect(stored.length).toBeLessThan(json.length / 2);
});

test('one made before quotes had a setting serves until it is made anew', () => {
  expect(readingFrom(json.replaceAll(',"setting":null', ''), -1, text)).toEqual({ ...bakery.reading, version: -1 });
});

test('one made before there was a timeline serves until it is made anew', () => {
  expect(readingFrom(json.replace(/"timeline":\[.*?\],/, ''), -1, text)?.timeline).toEqual([]);
});

const damaged = stored.replace(/(.{40})./, (_, before) => `${before}${stored[40] === 'A' ? 'B' : 'A'}`);

test.each(['', '{}', 'null', json.replace('"denied"', '"refused"'), stored.slice(0, -4), damaged])(
  '%j is none',
  (row) => {
    expect(readingFrom(row, version, text)).toBeNull();
  },
);
