/** What Discord's gateway asks of a client, and how it closes the connection of one that does otherwise. */
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { makeStarts } from '../../src/playground/gateway/starts.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { request, standInForTest } from './bot.ts';
import { connected, identify, opened } from './connection.ts';

const { Guilds, GuildMembers, MessageContent } = GatewayIntentBits;

describe('the address (documentation, Gateway: Connecting)', () => {
  test.each([
    ['without a version', '?encoding=json'],
    ['of another version', '?v=6&encoding=json'],
    ['without an encoding', '?v=10'],
    ['of an encoding that there is not', '?v=10&encoding=xml'],
    ['without anything', ''],
  ])('%s: 4012', async (_, query) => {
    expect(await opened(await standInForTest(), query).closed).toBe(4012);
  });
});

type Sent = [op: number, d: unknown];
const heartbeats: Sent[] = Array.from({ length: 121 }, () => [1, null]);

describe('frames (documentation, Opcodes and Status Codes: Gateway Close Event Codes)', () => {
  test.each<[string, number, (standIn: StandIn) => Sent[]]>([
    ['an unknown opcode', 4001, () => [[99, null]]],
    ['an opcode that only Discord sends', 4001, () => [[10, null]]],
    ['nonsense', 4002, () => [[1, 'now']]],
    // Gateway: Sending Events.
    ['more than 4096 bytes', 4002, () => [[3, { name: 'a'.repeat(4_096) }]]],
    ['something before IDENTIFY', 4003, () => [[3, {}]]],
    ['a wrong token', 4004, (standIn) => [[2, identify(standIn, { token: 'nobody' })]]],
    ['a wrong token in a RESUME', 4004, () => [[6, { token: 'nobody', session_id: 'a', seq: 1 }]]],
    ['a second IDENTIFY', 4005, (standIn) => [2, 2].map((op): Sent => [op, identify(standIn)])],
    // Gateway: Rate Limiting.
    ['more than 120 frames in a minute', 4008, () => heartbeats],
    ['a shard that there is not', 4010, (standIn) => [[2, identify(standIn, { shard: [2, 2] })]]],
    // Gateway: Gateway Intents.
    ['an unknown intent', 4013, (standIn) => [[2, identify(standIn, { intents: 1 << 30 })]]],
    ['a negative intent', 4013, (standIn) => [[2, identify(standIn, { intents: -1 })]]],
    ['an intent of more than 32 bits', 4013, (standIn) => [[2, identify(standIn, { intents: 2 ** 40 })]]],
    // Gateway: Privileged Intents.
    ['a privileged intent', 4014, (standIn) => [[2, identify(standIn, { intents: Guilds | MessageContent })]]],
    // Gateway Events: Identify Structure, Identify Connection Properties.
    ['IDENTIFY without properties', 4002, (standIn) => [[2, identify(standIn, { properties: undefined })]]],
    ['IDENTIFY with empty properties', 4002, (standIn) => [[2, identify(standIn, { properties: {} })]]],
    ['IDENTIFY without intents', 4002, (standIn) => [[2, identify(standIn, { intents: undefined })]]],
  ])('%s', async (_, code, frames) => {
    const standIn = await standInForTest();
    const { send, closed } = await connected(standIn);
    for (const [op, d] of frames(standIn)) send(op, d);
    expect(await closed).toBe(code);
  });

  test('bytes that are no text (Gateway: Using JSON Encoding)', async () => {
    const { socket, closed } = await connected(await standInForTest());
    socket.send(Buffer.from('{"op":1,"d":null}'), { binary: true });
    expect(await closed).toBe(4002);
  });

  test('120 in a minute, and privileged intents that are enabled, are taken', async () => {
    const standIn = await standInForTest({ intents: GuildMembers });
    const { send, next } = await connected(standIn);
    send(2, identify(standIn, { intents: Guilds | GuildMembers }));
    expect(await next()).toMatchObject({ t: 'READY' });
    for (let n = 1; n < 120; n += 1) send(1, null);
    for (let n = 1; n < 120 + 2; n += 1) expect([0, 11]).toContain((await next()).op);
  });
});

test('a client that sends no heartbeat is cut off, and may resume (documentation, Gateway: Sending Heartbeats)', async () => {
  const standIn = await standInForTest({ heartbeat: 100 });
  const first = await connected(standIn);
  first.send(2, identify(standIn));
  const { d, s } = await first.next();
  expect(await first.closed).toBe(4000);
  const { next, send } = await connected(standIn);
  send(6, { token: standIn.token, session_id: d.session_id, seq: s });
  for (const t of ['GUILD_CREATE', 'GUILD_CREATE', 'RESUMED']) expect(await next()).toMatchObject({ t });
});

describe('a session (documentation, Gateway: Initiating a Disconnect, Resuming)', () => {
  test.each([
    ['outlives its connection for some minutes', {}, 'RESUMED'],
    ['does not outlive it for ever', { life: 0 }, undefined],
  ])('%s', async (_, sessions, t) => {
    const standIn = await standInForTest({ sessions });
    const first = await connected(standIn);
    first.send(2, identify(standIn));
    const { d } = await first.next();
    for (const _ of ['GUILD_CREATE', 'GUILD_CREATE']) await first.next();
    first.socket.terminate();
    await first.closed;
    // The stand-in hears of it a moment later.
    await expect
      .poll(async () => {
        const { next, send } = await connected(standIn);
        send(6, { token: standIn.token, session_id: d.session_id, seq: 3 });
        return next();
      })
      .toMatchObject(t === undefined ? { op: 9, d: false } : { t });
  });
});

test('a session is not resumed beyond its last event (documentation, Gateway Close Event Codes: 4007)', async () => {
  const standIn = await standInForTest();
  const first = await connected(standIn);
  first.send(2, identify(standIn));
  const { d } = await first.next();
  const { send, closed } = await connected(standIn);
  send(6, { token: standIn.token, session_id: d.session_id, seq: 1_000 });
  expect(await closed).toBe(4007);
});

describe('starts of sessions', () => {
  const limitOf = async (standIn: StandIn) => (await request(standIn, 'GET', '/gateway/bot')).body.session_start_limit;
  const start = async (standIn: StandIn, shard: [number, number]) => {
    const { next, send, closed } = await connected(standIn);
    send(2, identify(standIn, { shard }));
    const frame = await Promise.race([next(), closed]);
    return typeof frame === 'number' ? frame : frame.op;
  };

  test('go down with each (documentation, Gateway: Session Start Limit Object)', async () => {
    const standIn = await standInForTest({ sharding: { shards: 2, concurrency: 2 } });
    expect(await limitOf(standIn)).toMatchObject({ total: 1_000, remaining: 1_000, max_concurrency: 2 });
    for (const shard of [0, 1]) expect(await start(standIn, [shard, 2])).toBe(0);
    const limit = await limitOf(standIn);
    expect(limit.remaining).toBe(998);
    expect(limit.reset_after).toBeGreaterThan(80_000_000);
    expect(limit.reset_after).toBeLessThanOrEqual(86_400_000);
  });

  test('one shard of each bucket at a time (documentation, Gateway: Max Concurrency)', async () => {
    const standIn = await standInForTest({ sharding: { shards: 3, concurrency: 2 } });
    const answers: unknown[] = [];
    for (const shard of [0, 1, 2, 0]) answers.push(await start(standIn, [shard, 3]));
    expect(answers).toEqual([0, 0, 9, 9]);
    expect(await limitOf(standIn)).toMatchObject({ remaining: 998 });
  });

  test('beyond the last, Discord takes the token and ends every session (documentation, Gateway: Identifying)', async () => {
    const standIn = await standInForTest({ sessions: { total: 1, pause: 0 } });
    const first = await connected(standIn);
    first.send(2, identify(standIn));
    await first.next();
    expect(await start(standIn, [0, 1])).toBe(4004);
    expect(await first.closed).toBe(4004);
    expect((await request(standIn, 'GET', '/gateway/bot')).status).toBe(401);
  });

  test('are there again when the day is over, and those of a bucket five seconds later', () => {
    let time = 0;
    const limits = { total: 2, resetAfter: 86_400_000, pause: 5_000, concurrency: 1 };
    const starts = makeStarts(limits, () => time);
    const took = [starts.take(0), starts.take(0)];
    time += 5_000;
    took.push(starts.take(0));
    expect(took).toEqual(['begun', 'too soon', 'begun']);
    expect(starts.limit()).toEqual({ total: 2, remaining: 0, reset_after: 86_395_000, max_concurrency: 1 });
    time = 86_400_000;
    expect(starts.limit()).toEqual({ total: 2, remaining: 2, reset_after: 86_400_000, max_concurrency: 1 });
    expect(starts.take(0)).toBe('begun');
  });

  test('after an invalid session there is another, in the same connection', async () => {
    const standIn = await standInForTest({ sessions: { pause: 0 } });
    const { next, send } = await connected(standIn);
    send(2, identify(standIn));
    for (const _ of ['READY', 'GUILD_CREATE', 'GUILD_CREATE']) await next();
    standIn.faults.invalidateSessions(false);
    expect(await next()).toEqual({ op: 9, d: false });
    send(2, identify(standIn));
    expect(await next()).toMatchObject({ t: 'READY' });
  });
});
