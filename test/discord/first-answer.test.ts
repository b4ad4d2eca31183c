import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiscordAPIError } from 'discord.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { rateLimitsOf } from '../../src/discord/api-rate-limits.ts';
import { answerableUntil, callbacks } from '../../src/discord/first-answer.ts';
import { interactionsRest } from '../../src/discord/rest.ts';

type Seen = { url: string; headers: IncomingHttpHeaders; body: string };
type Respond = (response: ServerResponse, nth: number, url: string) => void;

const answer =
  (status: number, body: object | string = '', headers: Record<string, string> = {}): Respond =>
  (response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
const limited = (seconds: number, scope: string) =>
  answer(
    429,
    { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
    {
      'retry-after': `${Math.ceil(seconds)}`,
      'x-ratelimit-scope': scope,
      ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
    },
  );
const taken = answer(204);
const hang: Respond = () => {};

/** A Discord of this test's own, and what it was sent. */
const discord = async (respond: Respond) => {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    seen.push({ url: request.url ?? '', headers: request.headers, body });
    respond(response, seen.length, request.url ?? '');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const deliverTo = callbacks(api);
  return { api, seen, deliver: (id = '1') => deliverTo({ id, token: `t${id}` })(Buffer.from('{"type":6}')) };
};

/** Answers each request with the next of these, and all further ones with the last. */
const inTurn =
  (...all: Respond[]): Respond =>
  (response, nth, url) =>
    (all[nth - 1] ?? all.at(-1) ?? taken)(response, nth, url);

describe('the first answer', () => {
  it('goes to the callback route as JSON, with the user agent that Discord asks for', async () => {
    const { seen, deliver } = await discord(taken);
    await deliver();
    expect(seen).toEqual([
      {
        url: '/api/v10/interactions/1/t1/callback',
        headers: expect.objectContaining({
          'content-type': 'application/json',
          'user-agent': expect.stringMatching(/^DiscordBot \(.+\)/),
        }),
        body: '{"type":6}',
      },
    ]);
  });

  it.each([
    [404, { code: 10_062, message: 'Unknown interaction' }, 'Unknown interaction'],
    [400, 'not JSON', 'Discord gave no reason (400).'],
    [400, { code: 40_060, message: 'Interaction has already been acknowledged.' }, 'already been acknowledged'],
  ])('that is refused (%i) is an error like discord.js’s, and is not sent again', async (status, body, message) => {
    const { seen, deliver } = await discord(answer(status, body));
    const error = await deliver().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(error).toMatchObject({ status, message: expect.stringContaining(message) });
    expect(seen).toHaveLength(1);
  });

  it('that got there though nobody said so is no error when it comes again', async () => {
    const cut: Respond = (response) => void response.destroy();
    const { seen, deliver } = await discord(inTurn(cut, answer(400, { code: 40_060, message: 'No.' })));
    await deliver();
    expect(seen).toHaveLength(2);
  });
});

describe('where Discord is out of order', () => {
  it('the answer is tried again as long as the asker waits, and no longer', async () => {
    const broken = answer(503);
    const late = await discord(inTurn(broken, broken, broken, broken, taken));
    await late.deliver();
    expect(late.seen).toHaveLength(5);
    const never = await discord(broken);
    await expect(never.deliver()).rejects.toMatchObject({ status: 503 });
    expect(never.seen.length).toBeGreaterThan(5);
    expect(never.seen.length).toBeLessThan(20);
  });

  it('it is tried again where no connection can be made', async () => {
    await expect(callbacks('http://127.0.0.1:9/api')({ id: '1', token: 't' })(Buffer.from('{}'))).rejects.toThrow(
      'Discord did not respond.',
    );
  });

  it('hung answers cost themselves only: those that come behind them are given', async () => {
    const { deliver } = await discord((response, nth, url) =>
      (/\/t1\d{3}\//.test(url) ? hang : taken)(response, nth, url),
    );
    const hung = Array.from({ length: 200 }, (_, n) =>
      deliver(String(1_000 + n)).then(
        () => 'given',
        () => 'given up',
      ),
    );
    const ended: string[] = [];
    const first = Promise.race(hung).then(() => ended.push('a hung one'));
    await Promise.all(Array.from({ length: 50 }, (_, n) => deliver(String(n + 1)))).then(() =>
      ended.push('all others'),
    );
    await first;
    expect(ended).toEqual(['all others', 'a hung one']);
    expect(new Set(await Promise.all(hung))).toEqual(new Set(['given up']));
  });
});

describe('a rate limit', () => {
  it.each([
    ['a date', () => new Date(Date.now() + 60_000).toUTCString(), 1],
    ['no number', () => 'soon', 3],
  ])('in HTML, which says %s, is waited for by all', async (_, after, most) => {
    const { api, seen, deliver } = await discord((response) =>
      response.writeHead(429, { 'content-type': 'text/html', 'retry-after': after() }).end('<h1>error code: 1015</h1>'),
    );
    await expect(deliver('1')).rejects.toThrow('rate limit');
    await expect(deliver('2')).rejects.toThrow('rate limit');
    expect(rateLimitsOf(api).wait('other')).toBeGreaterThanOrEqual(0);
    expect(seen.length).toBeLessThanOrEqual(2 * most);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('makes all first answers wait as long as it says: nobody asks meanwhile', async () => {
    const { seen, deliver } = await discord(inTurn(limited(0.5, 'user'), taken));
    const first = deliver('1');
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([first, deliver('2'), deliver('3'), deliver('4')]);
    expect(seen).toHaveLength(5);
  });

  it('of one resource is that interaction’s alone', async () => {
    const { seen, deliver } = await discord(inTurn(limited(0.7, 'shared'), taken));
    const order: string[] = [];
    const first = deliver('1').then(() => order.push('limited'));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await deliver('2').then(() => order.push('other'));
    await first;
    expect(order).toEqual(['other', 'limited']);
    expect(seen).toHaveLength(3);
  });

  it('that lasts longer than the asker waits ends it with one request', async () => {
    const { seen, deliver } = await discord(limited(30, 'user'));
    await expect(deliver('1')).rejects.toThrow('rate limit');
    await expect(deliver('2')).rejects.toThrow('rate limit');
    expect(seen).toHaveLength(1);
  });

  it('that is global holds for edits by discord.js too', async () => {
    const { api, seen, deliver } = await discord(inTurn(limited(0.6, 'global'), answer(200, {})));
    const rest = interactionsRest(api);
    const first = deliver('1');
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    await Promise.all([
      rest.patch('/webhooks/117620948112773532/t/messages/@original', { auth: false, body: {} }),
      first,
    ]);
    expect(performance.now() - began).toBeGreaterThan(300);
    expect(seen).toHaveLength(3);
  });
});

describe('the three seconds', () => {
  const idOf = (ms: number) => String(BigInt(ms - 1_420_070_400_000) << 22n);
  it.each([
    ['made now', 0, 3_000],
    ['made a second ago', 1_000, 2_000],
    ['from the future: the clock here is behind', -60_000, 3_000],
    ['made long ago: the clock here is ahead', 60_000, 3_000],
  ])('of an interaction %s', (_, age, left) => {
    const until = answerableUntil(idOf(Date.now() - age)) - performance.now();
    expect(Math.abs(until - left)).toBeLessThan(200);
  });
});
