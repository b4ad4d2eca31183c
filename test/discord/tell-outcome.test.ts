import { expect, test } from 'vitest';
import type { Reply } from '../../src/command/reply.ts';
import { tell, telling } from '../../src/discord/tell-outcome.ts';

const reply: Reply = { blocks: [{ kind: 'text', text: ['Kept.'] }] };
const place = { applicationId: '9', token: 't', channel: '7', hidden: false };
const now = Date.now();
const longAgo = now - 3_600_000;

/** What was asked of Discord, which answers with `status` where something is wrong with a route. */
const toldOf = async (
  given: Partial<typeof place> & { channel?: string | null },
  made: number,
  isTrouble = false,
  wrong: Record<string, number> = {},
) => {
  const asked: string[] = [];
  const send =
    (method: string) =>
    async (route: string, options: { auth?: boolean; body?: unknown } = {}) => {
      const flags = options.body === undefined ? 0 : JSON.parse(String(options.body)).flags & 64;
      asked.push(`${method} ${route}${flags ? ' private' : ''}${options.auth === true ? ' as the bot' : ''}`);
      const status = wrong[route];
      if (status !== undefined) throw Object.assign(new Error('refused'), { status });
    };
  const rest = { post: send('POST'), patch: send('PATCH'), delete: send('DELETE') };
  const keepLinks = async () => [];
  const told = { place: telling({ ...place, ...given }, made), reply: { ...reply }, isTrouble, keepLinks };
  const where = await tell(rest as never, { ...told, removeLabel: 'Remove' });
  return { where, asked };
};

const edit = 'PATCH /webhooks/9/t/messages/@original';
const original = '/webhooks/9/t/messages/@original';
const message = 'POST /channels/7/messages as the bot';

test.each([
  ['the reply, as long as it can be edited', {}, now, false, {}, 'reply', [edit]],
  ['a private reply', { hidden: true }, now, false, {}, 'reply', [`${edit} private`]],
  [
    'trouble, privately, in the place of what all have seen',
    {},
    now,
    true,
    {},
    'reply',
    [`DELETE ${original}`, 'POST /webhooks/9/t private'],
  ],
  ['trouble, in a private reply', { hidden: true }, now, true, {}, 'reply', [`${edit} private`]],
  ['the channel, when the reply is too old', {}, longAgo, false, {}, 'channel', [message]],
  ['the channel, when the reply is gone', {}, now, false, { [original]: 404 }, 'channel', [edit, message]],
  ['nobody, where the bot may not write', {}, longAgo, false, { '/channels/7/messages': 403 }, null, [message]],
  ['nobody, of what was private', { hidden: true }, longAgo, false, {}, null, []],
  ['nobody, of old trouble', {}, longAgo, true, {}, null, []],
  ['nobody, where there is no channel', { channel: null }, longAgo, false, {}, null, []],
] as const)('%s is told', async (_, given, made, isTrouble, wrong, where, asked) => {
  expect(await toldOf(given as never, made, isTrouble, wrong)).toEqual({ where, asked });
});

test('Discord’s own failure is an error', async () => {
  await expect(toldOf({}, now, false, { [original]: 500 })).rejects.toThrow('refused');
});
