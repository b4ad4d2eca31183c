import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { following } from '../../src/discord/rest.ts';

const refusal = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'No.' }, code, status, 'PATCH', '/webhooks/1/t', {
    body: undefined,
    files: undefined,
  });
const early = refusal(404, 10_015);

/** Fails with each of `errors` in turn, then does what it is asked; tells how often it was asked. */
const failing = (errors: unknown[]) => {
  const asked: unknown[] = [];
  const send = async (...request: unknown[]) => {
    const error = errors[asked.length];
    asked.push(request);
    if (error) throw error;
    return 'done';
  };
  return { asked, rest: { post: send, patch: send, delete: send } as unknown as Parameters<typeof following>[0] };
};

it.each(['post', 'patch', 'delete'] as const)(
  '%s comes again where the first answer is still on its way',
  async (verb) => {
    const { asked, rest } = failing([early, early]);
    expect(await following(rest)[verb]('/webhooks/1/t', { auth: false })).toBe('done');
    expect(asked).toEqual(Array(3).fill(['/webhooks/1/t', { auth: false }]));
  },
);

it('is not tried for ever', async () => {
  const { asked, rest } = failing(Array(9).fill(early));
  await expect(following(rest).patch('/webhooks/1/t')).rejects.toBe(early);
  expect(asked).toHaveLength(4);
});

it.each([
  ['a message that is gone', refusal(404, 10_008)],
  ['a body that Discord refuses', refusal(400, 50_035)],
  ['a token that has ended', refusal(401, 50_027)],
  ['no network', new Error('connect ECONNREFUSED')],
])('%s is told at once', async (_, error) => {
  const { asked, rest } = failing([error]);
  await expect(following(rest).patch('/webhooks/1/t')).rejects.toBe(error);
  expect(asked).toHaveLength(1);
});
