import { expect, test } from 'vitest';
import { readingFrom, storedQuestions, storedReading } from '../../src/library/stored.ts';
import { bakery } from '../commands/bakery.ts';

const { text, version, questions: _questions, ...rest } = bakery.reading;
const stored = storedReading(bakery.reading);
/** As it stood in a row before readings were packed. */
const json = JSON.stringify(rest);

test('a reading comes back as it was', () => {
  expect(readingFrom({ content: stored, version, questions: null }, text)).toEqual(bakery.reading);
});

test('one made before readings were packed comes back as it was', () => {
  expect(readingFrom({ content: json, version, questions: null }, text)).toEqual(bakery.reading);
});

test('it takes less than the JSON', () => {
  expect(stored.length).toBeLessThan(json.length / 2);
});

test('one made before quotes had a setting serves until it is made anew', () => {
  expect(readingFrom({ content: json.replaceAll(',"setting":null', ''), version: -1, questions: null }, text)).toEqual({
    ...bakery.reading,
    version: -1,
  });
});

test('one made before there was a timeline serves until it is made anew', () => {
  expect(
    readingFrom({ content: json.replace(/"timeline":\[.*?\],/, ''), version: -1, questions: null }, text)?.timeline,
  ).toEqual([]);
});

const damaged = stored.replace(/(.{40})./, (_, before) => `${before}${stored[40] === 'A' ? 'B' : 'A'}`);

test.each(['', '{}', 'null', json.replace('"denied"', '"refused"'), stored.slice(0, -4), damaged])(
  '%j is none',
  (row) => {
    expect(readingFrom({ content: row, version, questions: null }, text)).toBeNull();
  },
);

test('its questions stand in a column of their own; a damaged one counts as none', () => {
  const questions = [{ question: 'Who is Tom Ash?', answer: { start: 3, end: 9 } }];
  const withColumn = (column: string | null) =>
    readingFrom({ content: stored, version, questions: column }, text)?.questions;
  expect(withColumn(storedQuestions(questions))).toEqual(questions);
  expect(withColumn(null)).toBeNull();
  expect(withColumn('[{"question":"Who?"}]')).toEqual([]);
  expect(withColumn('{')).toEqual([]);
});
