import { expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import type { OptionValue } from '../../src/command/reply.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { commands, contextFor } from './run.ts';

const long = {
  ...bakery,
  article: { ...bakery.article, id: 'longlong', title: 'A long title '.repeat(20), text: 'x' },
};
const context = contextFor(libraryOf([bakery, long]));

const offered = async (command: string, option: string, typed: string, options: Record<string, OptionValue> = {}) =>
  (await commands.get(command)?.complete?.[option]?.(typed, options, context)) ?? null;
const values = async (...asked: Parameters<typeof offered>) => (await offered(...asked))?.map(({ value }) => value);

test('articles are shown by title and publisher, and stand for their id', async () => {
  expect(await offered('summary', 'article', 'bakery')).toEqual([
    { name: 'Bakery on Mill Lane plans a second oven · The Miller', value: 'bakery22' },
  ]);
  expect(await values('articles', 'search', '')).toEqual(['bakery22', 'longlong']);
  for (const { name } of (await offered('quotes', 'article', '')) ?? []) expect(name.length).toBeLessThanOrEqual(100);
});

test.each([
  ['person', 'name', '', ['Nora Field', 'Tom Ash']],
  ['person', 'name', 'mill', []],
  ['person', 'name', 'fie', ['Nora Field']],
  ['person', 'name', 'ÁSH', ['Tom Ash']],
  ['person', 'name', 'ora', []],
  ['quotes', 'person', '', ['Nora Field', 'Tom Ash']],
  ['quotes', 'topic', 'ov', ['second oven']],
  ['quotes', 'topic', 'lo', []],
  ['facts', 'about', 'lo', ['loaves']],
  ['facts', 'about', '', ['second oven', 'queue', 'loaves']],
  ['help', 'command', '/wh', ['who-said', 'who-said-this']],
])('/%s %s “%s”', async (command, option, typed, expected) => {
  expect(await values(command, option, typed)).toEqual(expected);
});

test('topics are looked for in one pass over what is said, however many there are and whatever is typed', async () => {
  let looks = 0;
  const { text, quotes } = bakery.reading;
  const topics = ['second oven', 'queue', 'loaves', 'bread', 'council'].map((topic) => {
    const start = text.indexOf(topic);
    return { start, end: start + topic.length };
  });
  const counted = quotes.map((quote) => ({
    ...quote,
    get spans() {
      looks += 1;
      return quote.spans;
    },
  }));
  const kept = { ...bakery, reading: { ...bakery.reading, topics, quotes: counted } };
  const here = contextFor({ ...libraryOf([kept]), kept: async () => kept });
  const offer = commands.get('quotes')?.complete?.topic;
  const found = await offer?.('', {}, here);
  expect(found?.map(({ value }) => value)).toEqual(['second oven', 'queue', 'council']);
  const first = looks;
  for (const typed of ['o', 'ov', 'ove']) await offer?.(typed, {}, here);
  expect(looks).toBe(first);
  // Once for whether it is a statement, which looks a few times, and once for its words.
  expect(first).toBeLessThan(5 * quotes.length);
});

test('names come from the article that is filled in; where there is none, nothing is offered', async () => {
  expect(await values('person', 'name', '', { article: 'no such thing' })).toEqual([]);
  expect(await values('person', 'name', 'tom', { article: 'bakery22' })).toEqual(['Tom Ash']);
});

test('questions are offered that the article answers with words that begin so, behind what was typed', async () => {
  const asks = ['Who is Nora Field?', 'What did Nora Field say about the queue?', 'Who is Tom Ash?'];
  const questions = asks.map((question, start) => ({ question, answer: { start, end: start + 1 } }));
  const asking = (kept: Kept): Kept => ({ ...kept, reading: { ...kept.reading, questions } });
  const [asked, longAsked] = [asking(bakery), asking(long)];
  const offer = async (typed: string, options = {}, library = libraryOf([asked])) =>
    (await commands.get('ask')?.complete?.question?.(typed, options, contextFor(library)))?.map(({ value }) => value);
  expect(await offer('')).toEqual(asks);
  expect(await offer('who field')).toEqual(['who field', 'Who is Nora Field?']);
  expect(await offer('queue')).toEqual(['queue', 'What did Nora Field say about the queue?']);
  expect(await offer('why')).toEqual(['why', ...asks]);
  expect(await offer('quantum physics')).toEqual([]);
  expect(await offer('who', { article: 'no such article' })).toEqual([]);
  expect(await offer('who', { article: 'bakery22' })).toHaveLength(3);
  // Not talked about and not named: those that have what was typed.
  expect(await offer('bakery who', {}, libraryOf([longAsked, asked]))).toEqual([]);
  expect(await offer('Field queue', {}, libraryOf([longAsked, asked]))).toHaveLength(2);
});

test('all articles together can be chosen to be asked', async () => {
  expect(await values('ask', 'article', '')).toEqual(['*', 'bakery22', 'longlong']);
  expect(await values('ask', 'article', 'all a')).toEqual(['*']);
});
