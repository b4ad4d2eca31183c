import { expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import type { Context } from '../../src/command/command.ts';
import { Problem } from '../../src/command/reply.ts';
import { articles } from '../../src/show/complete.ts';
import { meant } from '../../src/show/resolve-article.ts';
import { bakery } from '../commands/bakery.ts';
import { contextFor, problem, run } from '../commands/run.ts';
import { seed } from '../commands/seed.ts';
import { libraryOf } from '../library.ts';

const titled = (id: string, title: string): Kept => ({
  ...bakery,
  article: { ...bakery.article, id, title, text: title },
});
const shelf = [
  bakery,
  titled('flood111', 'Flood closes the bridge'),
  titled('flood222', 'Flood closes the bridge again'),
  seed,
];
const context = contextFor(libraryOf(shelf));
const take = (article: string, by: Context = context) => meant('summary', { article }, by);

test.each([
  ['flood222', 'flood222'],
  ['flood closes the bridge', 'flood111'],
  ['bridge again', 'flood222'],
  ['Caucasus security', 'seedseed'],
  ['bakery', 'bakery22'],
  // Only its text has this.
  ['peacekeepers', 'seedseed'],
])('“%s” means %s', async (typed, id) => {
  const { article, again, assumed } = await take(typed);
  expect([article.id, again, assumed]).toEqual([id, { command: 'summary', options: { article: id } }, null]);
});

test('articles of the same title are told apart', async () => {
  const twice = ['flood111', 'flood222'].map((id, day) => {
    const { article, ...rest } = titled(id, 'Flood closes the bridge');
    return {
      ...rest,
      article: { ...article, publisher: null, published: null, addedAt: `2024-05-0${day + 1}T08:05:00Z` },
    };
  });
  const both = contextFor(libraryOf([...twice]));
  const { links } = await problem('summary', { article: 'flood' }, both);
  const labels = ['1 May', '2 May'].map((day) => `Flood closes the bridge · kept ${day} 2024, 08:05 UTC`);
  expect(links.map(({ label }) => label).sort()).toEqual(labels);
  const offered = await articles('flood', {}, both);
  expect(offered.map(({ name }) => name).sort()).toEqual(labels);
});

test.each([
  ['flood', 'Several articles kept here match “flood”. Which one do you mean?', ['flood111', 'flood222']],
  ['Cacuasus securty', 'No article kept here is called “Cacuasus securty”. Did you mean …?', ['seedseed']],
])('“%s” offers what may be meant', async (typed, message, ids) => {
  const found = await take(typed).catch((error: unknown) => error);
  expect(found).toBeInstanceOf(Problem);
  expect(found).toMatchObject({ message, links: ids.map((article) => ({ command: 'summary', options: { article } })) });
});

test('a button of an article that is gone says so', async () => {
  await expect(take('gqhgyx4c')).rejects.toMatchObject({ message: 'That article is no longer kept here.' });
});

test.each(['a parrot', '____', 'zzzzzzzz'])('“%s” is kept nowhere', async (typed) => {
  await expect(take(typed)).rejects.toMatchObject({
    message: `No article kept here is called “${typed}”.`,
    links: [{ command: 'articles' }],
  });
});

test.each([
  ['summary', {}],
  ['quotes', { article: 'anything' }],
  ['articles', {}],
])('an empty library: /%s %o', async (command, options) => {
  expect((await problem(command, options, contextFor(libraryOf([])))).message).toBe(
    'No article is kept here yet. Add one with /add, and every command answers from it.',
  );
});

test('with none named it is the newest, then the one that the channel talked about; the reply says so and offers the others', async () => {
  const library = libraryOf(shelf);
  const first = await run('summary', {}, contextFor(library));
  expect(first.source?.id).toBe('bakery22');
  expect(first.blocks.at(-1)).toEqual({
    kind: 'note',
    text: ['No article named, so this is the newest one kept here.'],
  });
  expect(first.menus?.at(-1)?.links.map(({ options }) => options.article)).toEqual([
    'flood111',
    'flood222',
    'seedseed',
  ]);

  await library.talkedAbout('7', 'seedseed');
  const then = await run('quotes', { page: 1 }, contextFor(library));
  expect(then.source?.id).toBe('seedseed');
  expect(then.blocks.at(-1)).toEqual({
    kind: 'note',
    text: ['No article named, so this is the one talked about here last.'],
  });
});

test('the only article there is needs no excuse', async () => {
  const reply = await run('quotes', {}, contextFor(libraryOf([bakery])));
  expect(JSON.stringify(reply)).not.toContain('No article named');
});
