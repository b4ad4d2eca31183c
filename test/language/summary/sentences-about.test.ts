import { expect, test } from 'vitest';
import { findName } from '../../../src/language/names/find-name.ts';
import { read } from '../../../src/language/read.ts';
import { isStatement } from '../../../src/language/statements/is-statement.ts';
import { factsAbout, quotesAbout, quotesOf, sentencesAbout } from '../../../src/language/summary/sentences-about.ts';
import { at, bakery } from '../../commands/bakery.ts';
import { seed } from '../seed.ts';

const { text, reading } = seed;
const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test('quotes of a person, about a topic, of a kind', () => {
  const { name } = findName(reading, 'Aliyev');
  const said = quotesAbout(reading);
  const about = quotesAbout(reading, 'withdrawal');
  expect(name && quotesOf(said, name.name, undefined)).toHaveLength(4);
  expect(about.map(({ speaker }) => speaker?.name)).toEqual(['Moscow']);
  expect(name && quotesOf(about, name.name, undefined)).toEqual([]);
  expect(quotesOf(said, null, undefined)).toEqual(said);
  expect(quotesOf(said, null, 'quoted')).toEqual(said.filter(({ type }) => type !== 'indirect'));
  expect(quotesOf(said, null, 'reported')).toEqual(said.filter(({ type }) => type === 'indirect'));
  expect(said).toEqual(reading.quotes.filter((quote) => isStatement(reading.text, quote)));
  expect(said.length).toBeLessThan(reading.quotes.length);
});

const statement = (words: string, type: 'direct' | 'indirect') => ({
  spans: [at(words)],
  type,
  speaker: null,
  cue: null,
  addressee: null,
  setting: null,
  confidence: 0,
  denied: false,
});

test('what nobody is named for is shown with its whole sentence, and so but once', () => {
  const two = ['The bakery sold 400 loaves', 'a day in 2023'];
  const said = (type: 'direct' | 'indirect') =>
    quotesAbout({ ...bakery.reading, quotes: two.map((words) => statement(words, type)) });
  expect(said('indirect')).toHaveLength(1);
  expect(said('direct')).toHaveLength(2);
});

test('sentences about a phrase, in whatever form its words stand', () => {
  expect(sentencesAbout(reading, 'escalations').map(slice)).toEqual([
    expect.stringMatching(/^The latest major escalation/),
  ]);
  expect(sentencesAbout(reading, 'regional security').length).toBeGreaterThan(1);
  expect(sentencesAbout(reading, 'football')).toEqual([]);
  expect(sentencesAbout(reading, '')).toEqual([]);
});

test('facts about something are those of its sentences', () => {
  expect(factsAbout(reading, 'escalation').map(slice)).toContain('late 2020');
  expect(factsAbout(reading, 'escalation').map(slice)).not.toContain('Monday');
  expect(factsAbout(reading)).toEqual(reading.facts);
});

test('a name counts wherever it is written', () => {
  const school = read({ text: 'The Ribe Trust met in May. The school cost the Ribe Trust £4m.' });
  const about = factsAbout(school, 'school');
  expect(about.map(({ kind, start, end }) => [kind, school.text.slice(start, end)])).toContainEqual([
    'organisation',
    'Ribe Trust',
  ]);
  expect(about.every(({ sentence }) => sentence === 1)).toBe(true);
});

const irish = read({ text: "James O'Connell met the press. Ana Ruiz slept." });
const family = read({ text: 'Bill Clinton met the press. Hillary Clinton did not. Ana Ruiz slept.' });

test.each([
  ['Ilham Aliyev', reading, 'Ilham Aliyev'],
  ['ALIYEV', reading, 'Ilham Aliyev'],
  ['alyev', reading, 'Ilham Aliyev'],
  ['heydar aliev', reading, 'Heydar Aliyev'],
  ['putin', reading, 'Vladimir Putin'],
  ['hillary clinton', family, 'Hillary Clinton'],
  ['heydar', reading, 'Heydar Aliyev'],
  ['Vladimir', reading, 'Vladimir Putin'],
  ['bill', family, 'Bill Clinton'],
  ['OConnell', irish, "James O'Connell"],
  ['oconnel', irish, "James O'Connell"],
  ['james oconnell', irish, "James O'Connell"],
])('%s is found', (typed, article, expected) => {
  expect(findName(article, typed).name?.name).toBe(expected);
});

test.each([
  ['clinton', family, ['Bill Clinton', 'Hillary Clinton']],
  ['Bob', family, []],
  ['', family, []],
  ['an', family, ['Ana Ruiz']],
])('%j is not clear', (typed, article, near) => {
  expect(findName(article, typed)).toEqual({ name: null, near: near.map((name) => expect.objectContaining({ name })) });
});
