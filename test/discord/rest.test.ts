import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiscordAPIError, HTTPError } from 'discord.js';
import { expect, it, onTestFinished, vi } from 'vitest';
import { closeRest, following, interactionsRest } from '../../src/discord/rest.ts';

const refusal = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'No.' }, code, status, 'PATCH', '/webhooks/1/t', {
    body: undefined,
    files: undefined,
  });
const early = refusal(404, 10_015);
const broken = new HTTPError(503, 'Service Unavailable', 'PATCH', '/webhooks/1/t', {
  body: undefined,
  files: undefined,
});

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
    expect(await following(rest, 60_000)[verb]('/webhooks/1/t', { auth: false })).toBe('done');
    expect(asked).toEqual(Array(3).fill(['/webhooks/1/t', { auth: false }]));
  },
);

it.each([
  ['fails', broken],
  ['is out of reach', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
])('comes again where Discord %s', async (_, error) => {
  const { asked, rest } = failing([error]);
  expect(await following(rest, 60_000).patch('/webhooks/1/t')).toBe('done');
  expect(asked).toHaveLength(2);
});

it('is not tried for ever where there is nothing to follow', async () => {
  const { asked, rest } = failing(Array(99).fill(early));
  await expect(following(rest, 60_000).patch('/webhooks/1/t')).rejects.toBe(early);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.length).toBeLessThan(12);
});

it('outlives an outage of a minute, and ends with the token', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const outage = performance.now() + 60_000;
  const rest = (until: number) => {
    const send = async () => {
      if (performance.now() < until) throw broken;
      return 'done';
    };
    return { post: send, patch: send, delete: send } as unknown as Parameters<typeof following>[0];
  };
  const ends = Promise.allSettled([
    following(rest(outage), 15 * 60_000).patch('/webhooks/1/t'),
    following(rest(Number.POSITIVE_INFINITY), 15 * 60_000).patch('/webhooks/1/t'),
  ]);
  await vi.advanceTimersByTimeAsync(16 * 60_000);
  expect(await ends).toEqual([
    { status: 'fulfilled', value: 'done' },
    { status: 'rejected', reason: broken },
  ]);
});

it.each([
  ['a message that is gone', refusal(404, 10_008)],
  ['a body that Discord refuses', refusal(400, 50_035)],
  ['a token that has ended', refusal(401, 50_027)],
  ['a slip of ours', new TypeError('nothing is not a function')],
])('%s is told at once', async (_, error) => {
  const { asked, rest } = failing([error]);
  await expect(following(rest, 60_000).patch('/webhooks/1/t')).rejects.toBe(error);
  expect(asked).toHaveLength(1);
});

it('of interactions that are answered nothing stays for longer than some minutes', async () => {
  const discord = createServer((_, response) => response.setHeader('content-type', 'application/json').end('{}'));
  await once(discord.listen(0, '127.0.0.1'), 'listening');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const rest = interactionsRest(`http://127.0.0.1:${(discord.address() as AddressInfo).port}/api`);
  onTestFinished(() => {
    closeRest(rest);
    vi.useRealTimers();
    discord.close();
    discord.closeAllConnections();
  });

  const tokens = Array.from({ length: 5 }, (_, n) => `/webhooks/117620948112773532/t${n}/messages/@original` as const);
  await Promise.all(tokens.map((route) => rest.patch(route, { auth: false, body: { content: 'kept' } })));
  expect(rest.handlers.size).toBe(tokens.length);
  vi.advanceTimersByTime(5 * 60_000);
  expect(rest.handlers.size).toBe(0);
});
