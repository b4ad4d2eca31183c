import { expect, test } from 'vitest';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

const context = contextFor(libraryOf([bakery]));

test('quotes stand in the order of the article, five a page, each with its speaker', async () => {
  const reply = await run('quotes', {}, context);
  expect(reply.title).toBe('Who said what');
  expect(plain(reply)).toEqual([
    '> The owner says *the queue has grown too long*',
    '  speaker not named · reported · [at the source]',
    '> Nora Field, who runs the bakery on Mill Lane, said *she would buy a second oven by June*.',
    '  *Nora Field* · reported · [at the source]',
    '> “We sell out by nine,” … “That cannot go on.”',
    '  *Nora Field* · word for word · [at the source]',
    '> Her neighbour Tom Ash called the queue *“endless”*.',
    '  *Tom Ash* · partly word for word · [at the source]',
    '> He denied that *he had complained to the council*.',
    '  *Tom Ash* · denied or not said: “denied that” · [at the source]',
    '~ Page 1 of 2',
  ]);
});

test('a quote whose speaker is not named is shown in its sentence', async () => {
  expect(plain(await run('quotes', { page: 2 }, context))).toEqual([
    '> *“It smells wonderful at five in the morning,”* one customer said.',
    '  speaker not named · word for word · [at the source]',
    '~ Page 2 of 2',
  ]);
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
    '> Nora Field, who runs the bakery on Mill Lane, said *she would buy a second oven by June*.',
    '  *Nora Field* · reported · [at the source]',
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

test('in the article that comes with the bot, all quoted words are Ilham Aliyev’s', async () => {
  const lines = plain(await run('quotes', { person: 'Ilham Aliyev' }, contextFor(libraryOf([seed]))));
  const quoted = lines.filter((line) => line.startsWith('>')).join('\n');
  for (const words of ['*“pivotal”*', '“happy with the progress in [the] resolution”', '“Russia plays a pivotal role'])
    expect(quoted).toContain(words);
});
