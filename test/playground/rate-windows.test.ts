/** How often Discord lets a bot ask (documentation, Rate Limits). */
import { beforeEach, describe, expect, test } from 'vitest';
import { makeBucket, makeGlobalLimit } from '../../src/playground/rate-windows.ts';
import { RateLimited } from '../../src/playground/refusal.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { ask, loggedIn, standInForTest } from './bot.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await standInForTest();
});

const LIMITS = ['limit', 'remaining', 'reset', 'reset-after', 'bucket', 'scope', 'global'];
const headersOf = ({ headers }: Response) =>
  Object.fromEntries(LIMITS.map((name) => [name, headers.get(`x-ratelimit-${name}`)]));
const json = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const times = async (count: number, one: () => Promise<Response>) => {
  const responses: Response[] = [];
  for (let n = 0; n < count; n += 1) responses.push(await one());
  return responses;
};
const say = (place: 'server' | 'otherServer' = 'server') =>
  ask(standIn, 'POST', `/channels/${standIn.world.places[place].id}/messages`, json({ content: 'Hello.' }));

/** A command that has been called: its interaction's own addresses. */
const called = async () => {
  const { client, nextInteraction } = await loggedIn(standIn);
  await client.application?.commands.set([{ name: 'ping', description: 'Answers.' }]);
  const next = async () => {
    const as = { user: standIn.world.users.reader.id, place: standIn.world.places.server.id, locale: 'en-GB' };
    void standIn.act({ as, do: 'call', command: 'ping', options: [], target: null });
    const { id, token } = await nextInteraction();
    const answer = () =>
      ask(standIn, 'POST', `/interactions/${id}/${token}/callback`, json({ type: 4, data: { content: 'pong' } }));
    const webhook = `/webhooks/${standIn.applicationId}/${token}`;
    const edit = () => ask(standIn, 'PATCH', `${webhook}/messages/@original`, json({ content: 'Changed.' }));
    const follow = () => ask(standIn, 'POST', webhook, json({ content: 'More.' }));
    return { answer, edit, follow };
  };
  return next;
};

/** How many of as many requests are let through. */
const passed = (count: number, one: () => unknown) =>
  Array.from({ length: count }).filter(() => {
    try {
      one();
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(RateLimited);
      return false;
    }
  }).length;

describe('a window', () => {
  let time = 0;
  const now = () => time;
  test.each<[string, () => () => unknown, number, number]>([
    // Documentation, Rate Limits: Global Rate Limit.
    ['of all requests by the bot’s token', () => makeGlobalLimit(now), 50, 1_000],
    ['of one route', () => makeBucket('GET /a', { requests: 5, per: 5_000 }, now).bind(null, 'a'), 5, 5_000],
  ])('%s lets so many through, and as many again when it is over', (_, make, requests, per) => {
    const one = make();
    expect(passed(requests + 3, one)).toBe(requests);
    time += per - 1;
    expect(passed(1, one)).toBe(0);
    time += 1;
    expect(passed(requests + 3, one)).toBe(requests);
  });

  test('is each resource’s own', () => {
    const count = makeBucket('GET /a/:b', { requests: 5, per: 5_000 }, now);
    expect(passed(7, () => count('a'))).toBe(5);
    expect(passed(7, () => count('b'))).toBe(5);
  });
});

describe('a route’s own limit', () => {
  test('stands in the headers (documentation, Rate Limits: Header Format)', async () => {
    const [first, second] = (await times(2, say)).map(headersOf);
    expect(first).toEqual({
      limit: '5',
      remaining: '4',
      reset: expect.stringMatching(/^\d{10}\.\d{3}$/),
      'reset-after': expect.stringMatching(/^[45]\.\d{3}$/),
      bucket: expect.any(String),
      scope: null,
      global: null,
    });
    expect(second).toMatchObject({ remaining: '3', bucket: first?.bucket });
    expect(headersOf(await say('otherServer'))).toMatchObject({ remaining: '4', bucket: first?.bucket });
  });

  test('ends in a 429 that says when (documentation, Rate Limits: Exceeding A Rate Limit)', async () => {
    const responses = await times(6, say);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    const [last] = responses.slice(-1);
    if (last === undefined) throw new Error('unreachable');
    expect(headersOf(last)).toMatchObject({ limit: '5', remaining: '0', scope: 'user', global: null });
    const { message, retry_after, global } = (await last.json()) as Record<string, unknown>;
    expect([message, global]).toEqual(['You are being rate limited.', false]);
    expect(retry_after).toBeGreaterThan(0);
    expect(Number(last.headers.get('retry-after'))).toBe(Math.ceil(Number(retry_after)));
    expect((await say('otherServer')).status).toBe(200);
    expect(standIn.refused).toMatchObject([{ refusal: { code: 0, status: 429 } }]);
  });

  test('counts each webhook token, not the bot (documentation, Rate Limits: top-level resources)', async () => {
    const next = await called();
    const [one, other] = [await next(), await next()];
    expect(headersOf(await one.answer())).toMatchObject({ limit: null });
    await other.answer();
    const statuses = (await times(6, one.edit)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await one.follow()).status).toBe(200);
    expect(headersOf(await other.edit())).toMatchObject({ limit: '5', remaining: '4' });
  });
});

test('fifty requests a second by the bot’s token (documentation, Rate Limits: Global Rate Limit)', async () => {
  const responses = await Promise.all(Array.from({ length: 300 }, () => ask(standIn, 'GET', '/users/@me')));
  const limited = responses.filter(({ status }) => status === 429);
  expect(limited.length).toBeGreaterThan(0);
  for (const response of limited) {
    expect(headersOf(response)).toMatchObject({ limit: null, scope: 'global', global: 'true' });
    expect(await response.json()).toMatchObject({ global: true });
  }
});

test('answers to interactions are exempt (documentation, Rate Limits: Global Rate Limit)', async () => {
  const next = await called();
  const many = await Promise.all(Array.from({ length: 150 }, next));
  const statuses = await Promise.all(many.map(async ({ answer }) => (await answer()).status));
  expect(new Set(statuses)).toEqual(new Set([204]));
});

test('discord.js keeps to what the headers say', async () => {
  const { client } = await loggedIn(standIn);
  const { id } = standIn.world.places.server;
  const all = Array.from({ length: 7 }, () => client.rest.post(`/channels/${id}/messages`, { body: { content: 'a' } }));
  await Promise.all(all);
  expect(standIn.messages(id, '')).toHaveLength(7);
  expect(standIn.refused).toEqual([]);
}, 30_000);
