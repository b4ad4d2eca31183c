import { expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { read } from '../../src/language/read.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

const numbered = (number: number): Kept => ({
  ...bakery,
  article: { ...bakery.article, id: `number${String(number).padStart(2, '0')}`, title: `Number ${number}` },
});
const context = contextFor(libraryOf([bakery, seed]));

test('what is kept, newest first, each with its publisher and date, and a menu to open one', async () => {
  const reply = await run('articles', {}, context);
  expect(plain(reply)).toEqual([
    '- *Bakery on Mill Lane plans a second oven* · The Miller · 5 March 2024',
    '- *Moscow playing key role in Caucasus security – Ex-Soviet state leader* · RT',
  ]);
  expect(reply.menus?.[0]?.links.map(({ options }) => options)).toEqual([
    { article: 'bakery22' },
    { article: 'seedseed' },
  ]);
});

test('a search, and one that finds nothing', async () => {
  const reply = await run('articles', { search: 'russia' }, context);
  expect(reply.title).toBe('Kept here about “russia”');
  expect(plain(reply)).toHaveLength(1);
  expect(await problem('articles', { search: 'parrots' }, context)).toMatchObject({
    message: 'No article kept here has “parrots” in it. Try fewer words, or see all that are kept.',
    links: [{ command: 'articles', options: {} }],
  });
});

test('what the list was narrowed down to is said', async () => {
  const options = { publisher: 'The Miller', quotes: 'Nora Field', from: 2020 };
  expect(plain(await run('articles', options, context))[0]).toBe(
    '~ Only articles brought out by The Miller, with words of Nora Field, published in 2020 or later.',
  );
});

test.each([
  ['the mill', 'The Miller'],
  ['Parrot Post', 'Parrot Post'],
])('of a publisher the beginning of the name is enough: “%s”', async (publisher, called) => {
  const [said] = plain(await run('articles', { publisher }, context));
  expect(said).toBe(`~ Only articles brought out by ${called}.`);
});

test('a publisher whose whole name it is comes before one whose name only begins so', async () => {
  const post = { ...bakery, article: { ...bakery.article, id: 'postpost', publisher: 'The Miller Post' } };
  const [said] = plain(await run('articles', { publisher: 'the miller' }, contextFor(libraryOf([post, bakery]))));
  expect(said).toBe('~ Only articles brought out by The Miller.');
});

test('on the card, who wrote it, and when it was changed on a later day', async () => {
  const change = (rest: object) => contextFor(libraryOf([{ ...bakery, article: { ...bakery.article, ...rest } }]));
  const lines = async (rest: object) => plain(await run('article', { article: 'bakery22' }, change(rest)));
  expect(await lines({ byline: 'By Ida Brandt', updated: '2024-03-07T10:00:00Z' })).toContain(
    '~ By Ida Brandt · updated 7 March 2024',
  );
  expect(await lines({ byline: null, updated: '2024-03-05T10:00:00Z' })).toHaveLength(2);
});

test('of an article in another language nothing is offered that would have to be read in it', async () => {
  const german = { ...bakery, article: { ...bakery.article, language: 'de' } };
  const reply = await run('article', { article: 'bakery22' }, contextFor(libraryOf([german])));
  expect(plain(reply)).toContain('~ 5 paragraphs');
  expect(reply.links?.map(({ command }) => command)).toEqual(['summary', 'article']);
  expect(reply.menus).toEqual([]);
});

test('ten a page', async () => {
  const many = contextFor(libraryOf(Array.from({ length: 11 }, (_, index) => numbered(index))));
  expect(plain(await run('articles', { page: 2 }, many))).toEqual([
    '- *Number 10* · The Miller · 5 March 2024',
    '~ Page 2 of 2',
  ]);
  expect((await problem('articles', { page: 3 }, many)).message).toBe('There is no page 3: the last one is 2.');
});

test.each([
  ['article', { article: 'bakery22' }],
  ['articles', { search: 'bakery22' }],
])('/%s %o opens its card', async (name, options) => {
  const reply = await run(name, options, context);
  expect(reply.title).toBe('Bakery on Mill Lane plans a second oven');
  expect(plain(reply)).toEqual(['The owner says the queue has grown too long', '~ 5 paragraphs · 6 quotes · 2 people']);
  expect(reply.links?.map(({ command }) => command)).toEqual([
    'summary',
    'quotes',
    'facts',
    'timeline',
    'ask',
    'who-said',
    'article',
  ]);
  expect(reply.menus?.[0]?.links.map(({ label }) => label)).toEqual(['Nora Field', 'Tom Ash']);
});

test('without a standfirst the card begins with the text', async () => {
  const bare = { ...bakery, reading: { ...bakery.reading, standfirst: null } };
  const [first] = plain(await run('article', { article: 'bakery22' }, contextFor(libraryOf([bare]))));
  expect(first).toBe('The owner says the queue has grown too long');
});

const place = (phrase: string, rest: string) => ({ at: at(phrase).start, to: at(rest).end });

test('a place: the paragraph around it, the words of an interrupted quote in bold, and the way on', async () => {
  const options = { article: 'bakery22', ...place('“We sell out', 'go on.”') };
  const reply = await run('article', options, context);
  expect(plain(reply)).toEqual([
    '*“We sell out by nine,”* Field said on Monday. *“That cannot go on.”*',
    '~ *Nora Field* · word for word · [at the source] · Paragraph 2 of 5',
  ]);
  const [cite, before, after] = reply.links ?? [];
  expect(cite).toMatchObject({ label: 'Cite', command: 'cite', options: place('“We sell out', 'go on.”') });
  expect(before).toMatchObject({ options: { at: at('Nora Field').start }, update: true });
  expect(after).toMatchObject({ options: { at: at('Her neighbour').start }, update: true });
});

test('words inside a quote are bold alone, under its speaker; words beside it have none', async () => {
  const inside = await run('article', { article: 'bakery22', ...place('by nine', 'by nine') }, context);
  expect(plain(inside)).toEqual([
    '“We sell out *by nine*,” Field said on Monday. “That cannot go on.”',
    '~ *Nora Field* · word for word · [at the source] · Paragraph 2 of 5',
  ]);
  const beside = await run('article', { article: 'bakery22', ...place('She baked', 'a child') }, context);
  expect(plain(beside).at(-1)).toBe('~ Paragraph 1 of 5');
});

test('a quote over two paragraphs is shown whole', async () => {
  const spans = [at('“We sell out by nine,”'), at('the queue “endless”')];
  const [first] = bakery.reading.quotes;
  if (!first) throw new Error('The bakery quotes nobody.');
  const long = { ...bakery, reading: { ...bakery.reading, quotes: [{ ...first, spans }] } };
  const options = { article: 'bakery22', ...place('“We sell out', 'queue “endless”') };
  const reply = await run('article', options, contextFor(libraryOf([long])));
  expect(plain(reply).slice(0, 2)).toEqual([
    '*“We sell out by nine,”* Field said on Monday. “That cannot go on.”',
    'Her neighbour Tom Ash called *the queue “endless”*. He denied that he had complained to the council.',
  ]);
  expect(reply.links?.map(({ options }) => options.at)).toContain(at('“It smells').start);
});

test('the first paragraph is the headline, the one under it the standfirst; nothing is bold in reading on', async () => {
  const headline = await run('article', { article: 'bakery22', at: 0 }, context);
  expect(plain(headline)).toEqual(['Bakery on Mill Lane plans a second oven', '~ The headline']);
  expect(headline.links?.[0]?.label).toBe('After ▶');
  const under = await run('article', { article: 'bakery22', at: at('The owner').start }, context);
  expect(plain(under).at(-1)).toBe('~ Under the headline');
});

test('a place beyond the end is no place', async () => {
  const found = await problem('article', { article: 'bakery22', at: 9_999_999 }, context);
  expect(found.message).toBe('The article has no such place. Open it from the start instead.');
});

test('a very long paragraph is opened at the sentences around the place', async () => {
  const text = Array.from({ length: 100 }, (_, index) => `This is sentence number ${index} of very many.`).join(' ');
  const wall: Kept = { ...bakery, article: { ...bakery.article, text }, reading: read({ text }) };
  const place = text.indexOf('sentence number 50');
  const options = { article: 'bakery22', at: place, to: place + 18 };
  const reply = await run('article', options, contextFor(libraryOf([wall])));
  const [shown, where] = plain(reply);
  expect(shown).toContain('*sentence number 50*');
  expect(shown?.length).toBeLessThanOrEqual(1502);
  expect(where).toBe('~ Paragraph 1 of 1');
  expect(reply.links?.slice(0, 2).map(({ label }) => label)).toEqual(['◀ Before', 'After ▶']);
});
