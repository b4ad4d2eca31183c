import { expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

const moderator = { user: '3', moderator: true };
const adder = { user: '1', moderator: false };
const stranger = { user: '4', moderator: false };
const article = 'bakery22';
/** A shelf of its own for each test, since it loses an article. */
const shelf = (): Library => libraryOf([bakery, seed]);

test.each([
  ['whoever added it', adder],
  ['a moderator', moderator],
])('%s is asked first, and then it is gone', async (_, asker) => {
  const library = shelf();
  const context = contextFor(library, { asker });
  const asked = await run('forget', { article }, context);
  expect(asked.title).toBe('Forget this article?');
  expect(plain(asked)[0]).toContain(`“${bakery.article.title}”`);
  expect(plain(asked)[1]).toMatch(/^~ kept .+ UTC · The Miller · 5 March 2024$/);
  expect(await library.kept(article)).not.toBeNull();
  const [yes] = asked.links ?? [];
  expect(yes).toEqual({ label: 'Forget it', command: 'forget', options: { article, sure: true }, update: true });
  const done = await run('forget', yes?.options ?? {}, context);
  expect(plain(done)).toEqual([`“${bakery.article.title}” is forgotten.`]);
  expect(await library.kept(article)).toBeNull();
});

test.each([
  ['a stranger', stranger, 'server:1'],
  ['somebody whom the router does not name', null, 'server:1'],
  ['a moderator of some server, on the shelf of somebody else', moderator, 'user:9'],
] as const)('%s can’t, by no button either', async (_, asker, scope) => {
  const library = { ...shelf(), scope };
  for (const sure of [false, true])
    expect((await problem('forget', { article, sure }, contextFor(library, { asker }))).message).toContain(
      'was not added by you',
    );
  expect(await library.kept(article)).not.toBeNull();
});

test('on one’s own shelf everything is one’s own', async () => {
  const library: Library = { ...shelf(), scope: 'user:4' };
  await run('forget', { article, sure: true }, contextFor(library, { asker: stranger }));
  expect(await library.kept(article)).toBeNull();
});

test('the bundled article is left out by a moderator, and comes back', async () => {
  const out: boolean[] = [];
  const library: Library = { ...shelf(), leaveOutBundled: async (left) => void out.push(left) };
  const context = contextFor(library, { asker: moderator });
  const asked = await run('forget', { article: seed.article.id }, context);
  expect(asked.title).toBe('Leave out the article that comes with me?');
  const left = await run('forget', asked.links?.[0]?.options ?? {}, context);
  expect(plain(left)[0]).toContain('is left out here from now on');
  await run('forget', left.links?.[0]?.options ?? {}, context);
  expect(out).toEqual([true, false]);
  for (const options of [{ article: seed.article.id, sure: true }, { back: true }])
    expect((await problem('forget', options, contextFor(library, { asker: adder }))).message).toContain(
      'manage messages',
    );
  expect(out).toHaveLength(2);
});
