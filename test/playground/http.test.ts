/** What Discord's HTTP API asks of every request before it looks at what is in it. */
import { DefaultUserAgent } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeCloudflare } from '../../src/playground/cloudflare.ts';
import { FILE_LIMIT } from '../../src/playground/message-files.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { ask, standInForTest } from './bot.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await standInForTest();
});

const answered = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as { code?: number },
});
const post = (init: RequestInit) =>
  ask(standIn, 'POST', `/channels/${standIn.world.places.server.id}/messages`, init).then(answered);

const form = (...sizes: number[]) => {
  const body = new FormData();
  body.set('payload_json', JSON.stringify({ content: 'Files.' }));
  for (const [n, size] of sizes.entries()) body.set(`files[${n}]`, new File([new Uint8Array(size)], `${n}.txt`));
  return body;
};

describe('the user agent (documentation, API Reference: User Agent; Opcodes and Status Codes: 40333)', () => {
  test.each([
    ['is missing', '', 403],
    ['is Node’s', 'node', 403],
    ['is a browser’s', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 403],
    ['names no address and version', 'DiscordBot', 403],
    ['names no version', 'DiscordBot (https://example.org)', 403],
    ['is a library’s', DefaultUserAgent, 200],
    ['has more at its end', 'DiscordBot (https://example.org, 1.0) Node.js/26', 200],
  ])('%s', async (_, agent, status) => {
    const answer = await ask(standIn, 'GET', '/users/@me', { headers: { 'user-agent': agent } }).then(answered);
    expect(answer).toMatchObject({ status, ...(status === 403 && { body: { code: 40333 } }) });
  });
});

describe('the content type (documentation, API Reference: Content Type)', () => {
  const json = '{"content":"Hello."}';
  test.each<[string, RequestInit, object]>([
    ['JSON', { headers: { 'content-type': 'application/json' }, body: json }, { status: 200 }],
    ['JSON in UTF-8', { headers: { 'content-type': 'application/json; charset=utf-8' }, body: json }, { status: 200 }],
    ['a form with files', { body: form(1) }, { status: 200 }],
    ['none', { body: Buffer.from(json) }, { status: 400, body: { code: 50035 } }],
    ['text', { body: json }, { status: 400, body: { code: 50035 } }],
    ['a form without files', { body: new URLSearchParams({ content: 'a' }) }, { status: 400, body: { code: 50035 } }],
  ])('%s', async (_, init, expected) => {
    expect(await post(init)).toMatchObject(expected);
  });
});

describe('files', () => {
  const ten = Array.from({ length: 10 }, () => 1);
  test.each<[string, number[], object]>([
    // Documentation, Opcodes and Status Codes: JSON Error Codes.
    ['ten', ten, { status: 200 }],
    ['eleven', [...ten, 1], { status: 400, body: { code: 30015 } }],
    // Documentation, API Reference: Uploading Files.
    ['one of the largest size', [FILE_LIMIT], { status: 200 }],
    ['one that is too large', [1, FILE_LIMIT + 1], { status: 413, body: { code: 40005 } }],
  ])('%s', async (_, sizes, expected) => {
    expect(await post({ body: form(...sizes) })).toMatchObject(expected);
  });
});

describe('invalid requests (documentation, Rate Limits: Invalid Request Limit)', () => {
  const MINUTE = 60_000;
  test.each<[string, number[], string | undefined, number, boolean]>([
    ['10,000 in ten minutes are too many', [401, 403, 429], undefined, 9 * MINUTE, true],
    ['in more time they are not', [401, 403, 429], undefined, 11 * MINUTE, false],
    ['other failures are valid', [400, 404, 500], undefined, MINUTE, false],
    ['shared limits are nobody’s fault', [429], 'shared', MINUTE, false],
  ])('%s', (_, statuses, scope, within, banned) => {
    let time = 0;
    const front = makeCloudflare(() => time);
    for (let n = 0; n < 10_000; n += 1) {
      expect(front.banned()).toBe(0);
      time = (n * within) / 10_000;
      front.note(statuses[n % statuses.length] ?? 0, scope);
    }
    expect(front.banned() > 0).toBe(banned);
    time += 61 * MINUTE;
    expect(front.banned()).toBe(0);
  });

  test('the address is shut out with a 429 that is no JSON', async () => {
    standIn.faults.meddle(() => ({ status: 401 }));
    const one = () => ask(standIn, 'GET', '/users/@me').then((response) => response.text());
    for (let n = 0; n < 10_000; n += 100) await Promise.all(Array.from({ length: 100 }, one));
    standIn.faults.meddle(null);
    const response = await ask(standIn, 'GET', '/users/@me');
    expect(response.status).toBe(429);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  }, 60_000);
});
