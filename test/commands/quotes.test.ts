import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/command/reply.ts';
import { read } from '../../src/language/read.ts';
import type { Quote } from '../../src/language/reading.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { contextFor, linksOf, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

const context = contextFor(libraryOf([bakery]));

const unnamed = [
  '# Speaker not named',
  '~ The article leaves open who said this, it is not clear enough to put a name to, or a moderator hid the name. The whole sentence stands here instead.',
];

test('quotes stand under their speakers in the order of the article, five a page, those of nobody last', async () => {
  const reply = await run('quotes', {}, context);
  expect(reply.title).toBe('Who said what');
  expect(plain(reply)).toEqual([
    '# Nora Field',
    '> Nora Field, who runs the bakery on Mill Lane, said *she would buy a second oven by June*.',
    '  reported · [at the source]',
    '> “We sell out by nine,” … “That cannot go on.”',
    '  word for word · [at the source]',
    '# Tom Ash',
    '> Her neighbour Tom Ash called the queue *“endless”*.',
    '  partly word for word · [at the source]',
    '> He denied that *he had complained to the council*.',
    '  denied or not said: “denied that” · [at the source]',
    ...unnamed,
    '> The owner says *the queue has grown too long*',
    '  speaker not named · reported · [at the source]',
    '~ Page 1 of 2',
  ]);
});

test('a quote whose speaker is not named is shown in its sentence', async () => {
  expect(plain(await run('quotes', { page: 2 }, context))).toEqual([
    ...unnamed,
    '> *“It smells wonderful at five in the morning,”* one customer said.',
    '  speaker not named · word for word · [at the source]',
    '~ Page 2 of 2',
  ]);
});

test('each quote has a button to cite it, and can be seen where it stands', async () => {
  const reply = await run('quotes', { person: 'Nora Field' }, context);
  const interrupted = { article: 'bakery22', at: at('“We sell').start, to: at('go on.”').end };
  const [, cite] = linksOf(reply).filter(({ label }) => label === 'Cite');
  expect(cite).toMatchObject({ command: 'cite', options: interrupted });
  expect(reply.menus?.[1]?.links[1]).toEqual({
    label: '“We sell out by nine,”',
    command: 'article',
    options: interrupted,
    note: 'Nora Field',
  });
});

test('pages are turned on the same message, with the same filters', async () => {
  const first = await run('quotes', {}, context);
  expect(first.links?.[0]).toEqual({
    label: 'Next ▶',
    command: 'quotes',
    options: { article: 'bakery22', page: 2 },
    update: true,
  });
  const last = await run('quotes', { page: 2 }, context);
  expect(last.links?.[0]).toMatchObject({ label: '◀ Previous', options: { page: 1 }, update: true });
  expect(last.links?.some(({ label }) => label === 'Next ▶')).toBe(false);
});

test('a page past the end says how many there are', async () => {
  const { message, links } = await problem('quotes', { page: 9 }, context);
  expect(message).toBe('There is no page 9: the last one is 2.');
  expect(links).toMatchObject([{ command: 'quotes', options: { page: 2 } }]);
  expect((await problem('quotes', { page: 2, person: 'Tom Ash' }, context)).message).toBe(
    'There is no page 2: it all fits on one.',
  );
});

test('the menu holds everybody who is sure to speak, with how often', async () => {
  const [speakers] = (await run('quotes', { person: 'ash' }, context)).menus ?? [];
  expect(speakers?.links.map(({ label, note, chosen }) => [label, note, chosen])).toEqual([
    ['Everybody', '6 quotes', false],
    ['Nora Field', '2 quotes', false],
    ['Tom Ash', '2 quotes', true],
  ]);
});

test('quotes of one person, and about one topic', async () => {
  const ofAsh = await run('quotes', { person: 'Ash' }, context);
  expect(ofAsh.title).toBe('What Tom Ash said');
  expect(plain(ofAsh)).toHaveLength(4);
  const aboutOven = await run('quotes', { topic: 'oven' }, context);
  expect(plain(aboutOven)).toEqual([
    '~ About “oven”',
    '# Nora Field',
    '> Nora Field, who runs the bakery on Mill Lane, said *she would buy a second oven by June*.',
    '  reported · [at the source]',
  ]);
});

test('quotes of one kind, and the way to the others', async () => {
  const quoted = await run('quotes', { kind: 'quoted' }, context);
  expect(plain(quoted).filter((line) => !line.startsWith('>'))).toEqual([
    '~ Word for word',
    '# Nora Field',
    '  word for word · [at the source]',
    '# Tom Ash',
    '  partly word for word · [at the source]',
    ...unnamed,
    '  speaker not named · word for word · [at the source]',
  ]);
  const filters = ({ links = [] }: Reply) =>
    links.filter(({ update }) => update).map(({ label, options: { article: _, ...rest } }) => [label, rest]);
  expect(filters(quoted)).toEqual([
    ['Reported (3)', { kind: 'reported' }],
    ['Both kinds', {}],
  ]);
  expect(filters(await run('quotes', { kind: 'reported', topic: 'oven', page: 1 }, context))).toEqual([
    ['Both kinds', { topic: 'oven' }],
    ['All topics', { kind: 'reported' }],
  ]);
  expect(filters(await run('quotes', { person: 'Tom Ash' }, context))).toEqual([
    ['Word for word (1)', { person: 'Tom Ash', kind: 'quoted' }],
    ['Reported (1)', { person: 'Tom Ash', kind: 'reported' }],
  ]);
});

test('where only one kind is there, nothing is to be chosen', async () => {
  const links = (await run('quotes', { topic: 'queue', person: 'Tom Ash' }, context)).links?.map(({ label }) => label);
  expect(links).toEqual(['All topics', 'Who said …?', 'Ask …', 'In short']);
});

/** The bakery's article, one of its quotes changed. */
const changed = (index: number, change: Partial<Quote>) => {
  const quotes = bakery.reading.quotes.map((quote, at) => (at === index ? { ...quote, ...change } : quote));
  return contextFor(libraryOf([{ ...bakery, reading: { ...bakery.reading, quotes } }]));
};

test('to whom or where it was said stands in the line under it', async () => {
  const here = changed(2, { setting: at('on Mill Lane', 'the bakery ') });
  expect(plain(await run('quotes', { person: 'Nora Field', kind: 'quoted' }, here))).toEqual([
    '~ Word for word',
    '> “We sell out by nine,” … “That cannot go on.”',
    '  word for word · on Mill Lane · [at the source]',
  ]);
});

test('who has no name speaks under the article’s words for them', async () => {
  const here = changed(5, { speaker: { ...at('one customer'), name: 'one customer' } });
  const all = await run('quotes', {}, here);
  expect(plain(all)).toContain('# One customer');
  expect(all.menus?.[0]?.links.map(({ label }) => label)).toEqual([
    'Everybody',
    'Nora Field',
    'Tom Ash',
    'one customer',
  ]);
  const ofOne = await run('quotes', { person: 'One customer' }, here);
  expect(ofOne.title).toBe('What one customer said');
  expect(plain(ofOne)).toEqual([
    '> “It smells wonderful at five in the morning,”',
    '  word for word · [at the source]',
  ]);
});

test.each([
  [{ person: 'Jo Brown' }, 'Nobody called “Jo Brown” is in this article. These are:', ['Nora Field', 'Tom Ash']],
  [{ person: 'No' }, 'Nobody called “No” is in this article. Did you mean …?', ['Nora Field']],
  [
    { person: 'Mill Lane' },
    'The article has no words of Mill Lane. It may say something about them, though.',
    ['About Mill Lane', 'Who said what'],
  ],
  [
    { person: 'Tom Ash', topic: 'queue', kind: 'reported' },
    'None of this is only reported; all of it is word for word, at least in part.',
    ['Both kinds'],
  ],
  [
    { topic: 'bananas' },
    'Nobody in this article says anything about “bananas”.',
    ['Who said what', 'second oven', 'queue'],
  ],
  [
    { person: 'Tom Ash', topic: 'oven' },
    'The article has nothing that Tom Ash says about “oven”.',
    ['Who said what', 'About Tom Ash'],
  ],
])('%o finds nothing, and says what to do', async (options, message, labels) => {
  const found = await problem('quotes', options, context);
  expect(found.message).toBe(message);
  expect(found.links.map(({ label }) => label)).toEqual(labels);
});

test('an article that quotes nobody says so', async () => {
  const silent = { ...bakery, reading: { ...bakery.reading, quotes: [] } };
  expect((await problem('quotes', {}, contextFor(libraryOf([silent])))).message).toBe('This article quotes nobody.');
});

test('of an article in another language nothing is said that would have to be read in it', async () => {
  const silent = {
    article: { ...bakery.article, language: 'de' },
    reading: { ...bakery.reading, quotes: [] },
  };
  const context = contextFor(libraryOf([silent]));
  for (const options of [{}, { person: 'Nora Field' }, { topic: 'bread' }])
    expect((await problem('quotes', { article: 'bakery22', ...options }, context)).message).toBe(
      'I find no quotes like that, but this article isn’t in English, and I read only English well.',
    );
});

test('in the article that comes with the bot, all quoted words are Ilham Aliyev’s', async () => {
  const lines = plain(await run('quotes', { person: 'Ilham Aliyev' }, contextFor(libraryOf([seed]))));
  const quoted = lines.filter((line) => line.startsWith('>')).join('\n');
  for (const words of ['*“pivotal”*', '“happy with the progress in [the] resolution”', '“Russia plays a pivotal role'])
    expect(quoted).toContain(words);
});

describe('about something of which somebody speaks only in another article', () => {
  const shelf = contextFor(libraryOf([bakery, seed]));

  test('where nobody named the article, the quotes of that one are shown', async () => {
    const reply = await run('quotes', { topic: 'trust' }, shelf);
    expect(plain(reply)[0]).toBe(
      'Nobody in “Bakery on Mill Lane plans a second oven” says anything about “trust”. In another article kept here somebody does:',
    );
    expect(reply.source?.id).toBe('seedseed');
    expect(reply.links?.find(({ label }) => label === 'All topics')?.options).toMatchObject({ article: 'seedseed' });
  });

  test('where somebody did, one press leads to it', async () => {
    const found = await problem('quotes', { article: 'bakery22', topic: 'trust' }, shelf);
    expect(found.message).toMatch(/^Nobody in “Bakery/);
    expect(found.links[0]).toMatchObject({ command: 'quotes', options: { article: 'seedseed', topic: 'trust' } });
  });
});

describe('speakers without a name', () => {
  const text = `Study: ferries are safe

The ferry’s operator said on Monday that services would resume.`;
  const kept = { article: { ...bakery.article, text }, reading: read({ text, title: 'Study: ferries are safe' }) };
  const ferries = contextFor(libraryOf([kept]));

  test('the article’s words for them, as they stand in a title', async () => {
    const reply = await run('quotes', { person: 'the ferry’s operator' }, ferries);
    expect(reply.title).toBe('What the ferry’s operator said');
  });
});
