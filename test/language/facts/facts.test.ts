import { describe, expect, test } from 'vitest';
import { datesIn } from '../../../src/language/dates/dates.ts';
import { byImportance, worthListing } from '../../../src/language/facts/importance.ts';
import { read } from '../../../src/language/read.ts';
import { seed } from '../seed.ts';

test.each<[string, string[]]>([
  ['The escalation occurred in late 2020.', ['late 2020']],
  ['They met on Monday and again last week.', ['Monday', 'last week']],
  ['It opened on 22 April 2024.', ['22 April 2024']],
  ['It opened on April 22, 2024, at noon.', ['April 22, 2024', 'at noon']],
  ['On Sept. 11, 2001 it fell.', ['Sept. 11, 2001']],
  ['In the 1990s and in the early 19th century.', ['the 1990s', 'the early 19th century']],
  ['He came three years ago.', ['three years ago']],
  ['The crash happened at around 6am on Wednesday.', ['at around 6am on Wednesday']],
  ['The war of 1914-18 ended.', ['1914-18']],
  ['It may march on. She sat in the sun.', []],
  ['About 2,000 people and $1990.', []],
])('dates in %j', (text, expected) => {
  expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each<[string, string[]]>([
  ['The bridge cost $4 million.', ['$4 million']],
  ['Three people were hurt and 40 houses burned.', ['Three people', '40 houses']],
  ['Prices rose 3.5 percent in 2020.', ['3.5 percent']],
])('numbers in %j', (text, expected) => {
  const numbers = read({ text }).facts.filter(({ kind }) => kind === 'number');
  expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'Two leaders met in 2020 after waiting for decades. The bridge cost two million pounds and 40 houses.',
    ['2020', 'two million pounds', '40 houses'],
  ],
  ['Two leaders talked for decades.', ['Two leaders', 'for decades']],
  ['Twelve people came.', ['Twelve people']],
  ['It opened on 3 May. Tea is at noon.', ['3 May']],
  // What becomes of few people is a figure too; what was told of before is none.
  ['Three people died in a fire that cost £2m. The two sisters were hurt. Two cats slept.', ['Three people', '£2m']],
])('worth listing of %j', (text, expected) => {
  const reading = read({ text });
  const listed = worthListing(reading, reading.facts);
  expect(listed.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('what says most comes first: numbers by their sentence, names by how often they come', () => {
  const text =
    'A school in Ribe was sold. Odense wants it. The school was sold for £90,000 to Ribe council, said Ribe council. A bus took 40 pupils away.';
  const reading = { ...read({ text }), ranking: [2, 0, 1, 3] };
  const of = (kind: string) =>
    byImportance(reading, reading.facts)
      .filter((fact) => fact.kind === kind)
      .map(({ start, end }) => text.slice(start, end));
  expect(of('number')).toEqual(['£90,000', '40 pupils']);
  expect(of('place')[0]).toBe('Ribe');
});

describe('the seed article', () => {
  const { text, reading } = seed;

  test('facts stand in their sentences', () => {
    for (const { start, end, sentence } of reading.facts) {
      const around = reading.sentences[sentence];
      expect(around && around.start <= start && end <= around.end).toBe(true);
    }
  });

  test.each([
    ['date', ['Monday', 'Last week', 'late 2020']],
    ['number', ['the 50th anniversary of the completion']],
    ['place', ['Moscow', 'Baku', 'Karabakh']],
    ['person', ['Ilham Aliyev', 'Vladimir Putin', 'Heydar Aliyev']],
  ])('%s', (kind, expected) => {
    const found = reading.facts.filter((fact) => fact.kind === kind).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});
