import { expect, test } from 'vitest';
import { libraryOf } from '../library.ts';
import { bakery } from './bakery.ts';
import { contextFor, plain, run } from './run.ts';

const adder = { user: '1', moderator: false };
const stranger = { user: '4', moderator: false };
const shelf = () => libraryOf([structuredClone(bakery)]);

test('says what is kept, how long, and what is kept about whoever asks', async () => {
  const lines = plain(await run('privacy', {}, contextFor(shelf(), { asker: adder, retentionDays: 90 })));
  expect(lines).toContain(
    '- Articles go 90 days after they were added, or when somebody takes them away with /forget.',
  );
  expect(lines.slice(-2)).toEqual(['# About you', '- You added 1 article in servers.']);
  const stays = plain(await run('privacy', {}, contextFor(shelf(), { asker: adder })));
  expect(stays).toContain('- Articles stay until somebody takes them away with /forget.');
});

test('where nothing is kept about somebody, nothing is offered', async () => {
  const context = contextFor(shelf(), { asker: stranger });
  const reply = await run('privacy', {}, context);
  expect(plain(reply).at(-1)).toBe('I keep nothing about you.');
  expect(reply.links).toEqual([]);
  expect(plain(await run('privacy', { delete: true }, context))).toEqual(['I keep nothing about you.']);
});

test('what is kept about somebody goes when they have said so twice', async () => {
  const library = shelf();
  const context = contextFor(library, { asker: adder });
  const [wanted] = (await run('privacy', {}, context)).links ?? [];
  const asked = await run('privacy', wanted?.options ?? {}, context);
  expect(asked.title).toBe('Delete what is kept about you?');
  expect((await library.kept('bakery22'))?.article.addedBy).toBe('1');
  const done = await run('privacy', asked.links?.[0]?.options ?? {}, context);
  expect(plain(done)).toEqual(['Nothing is kept about you any more.']);
  expect((await library.kept('bakery22'))?.article.addedBy).toBeNull();
});
