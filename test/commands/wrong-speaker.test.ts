import { expect, test } from 'vitest';
import type { Context } from '../../src/command/command.ts';
import type { Library } from '../../src/library/library.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';

const moderator = { user: '3', moderator: true };
const reader = { user: '4', moderator: false };
const place = { article: 'bakery22', at: at('the queue “endless”').start, to: at('the queue “endless”').end };
const hidden = at('the queue “endless”');

const as = (asker: Context['asker'], library: Library) => contextFor(library, { asker });
const labels = async (context: Context) => (await run('cite', place, context)).links?.map(({ label }) => label);

test('a moderator hides a name, and every command follows', async () => {
  const library = libraryOf([bakery]);
  const context = as(moderator, library);
  expect(await labels(context)).toEqual(['In context', 'Wrong speaker', 'Who said what']);
  const reply = await run('wrong-speaker', place, context);
  expect(plain(reply)).toEqual([
    '“Tom Ash” is no longer shown in this server as the speaker of:',
    '> Her neighbour Tom Ash called the queue *“endless”*.',
    '  speaker not named · partly word for word · [at the source]',
    '~ It is noted for whoever runs this bot, so that they can learn from it. Replies that were given before stay as they are.',
  ]);
  expect(await library.corrections('bakery22')).toMatchObject([{ place: hidden, name: 'Tom Ash', by: '3' }]);
  expect(plain(await run('quotes', { person: 'Tom Ash' }, context)).join()).not.toContain('endless');
  expect(plain(await run('cite', place, context)).at(-1)).toContain('— speaker not named (partly word for word)');
  const shown = await run('article', place, context);
  expect(plain(shown).at(-1)).toBe('~ speaker not named · partly word for word · [at the source] · Paragraph 3 of 5');
});

test('a name that was hidden can be shown again', async () => {
  const library = libraryOf([bakery]);
  const context = as(moderator, library);
  const [back] = (await run('wrong-speaker', place, context)).links ?? [];
  expect(back).toEqual({
    label: 'Show the name again',
    command: 'wrong-speaker',
    options: { ...place, undo: true },
    update: true,
  });
  expect(await labels(context)).toEqual(['In context', 'Show the name again', 'Who said what']);
  const reply = await run('wrong-speaker', back?.options ?? {}, context);
  expect(plain(reply)).toEqual([
    'This name is shown in this server again:',
    '> Her neighbour Tom Ash called the queue *“endless”*.',
    '  *Tom Ash* · partly word for word · [at the source]',
  ]);
  expect(reply.links?.[0]).toMatchObject({ label: 'Wrong speaker', options: { undo: false }, update: true });
  expect(await library.corrections('bakery22')).toEqual([]);
});

test.each([
  ['somebody who is no moderator', reader, 'server:1'],
  ['somebody whom the router does not name', null, 'server:1'],
  ['a moderator on a shelf of their own', moderator, 'user:3'],
] as const)('%s is neither offered it nor can do it', async (_, asker, scope) => {
  const library = { ...libraryOf([bakery]), scope };
  const context = as(asker, library);
  expect(await labels(context)).toEqual(['In context', 'Who said what']);
  for (const undo of [false, true])
    expect((await problem('wrong-speaker', { ...place, undo }, context)).message).toBe(
      'Only a moderator of this server, who may manage messages, can do that.',
    );
  expect(await library.corrections('bakery22')).toEqual([]);
});

test('where no name is shown there is none to hide, and where none is hidden none to show', async () => {
  const context = as(moderator, libraryOf([bakery]));
  const { start, end } = at('“It smells wonderful at five in the morning,”');
  const nobody = { article: 'bakery22', at: start, to: end };
  expect((await problem('wrong-speaker', nobody, context)).message).toContain('No name is shown');
  expect((await problem('wrong-speaker', { ...place, undo: true }, context)).message).toContain('No name is hidden');
});
