import { once } from 'node:events';
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { loggedIn, request, standInForTest } from './bot.ts';

const call = (standIn: StandIn) => {
  const { users, places } = standIn.world;
  const as = { user: users.reader.id, place: places.server.id, locale: 'en-GB' };
  return standIn.act({ as, do: 'call', command: 'ping', options: [], target: null });
};

const answeringBot = async (standIn: StandIn) => {
  const { client } = await loggedIn(standIn);
  await client.application?.commands.set([{ name: 'ping', description: 'Answers.' }]);
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) interaction.reply('pong');
  });
  return client;
};

describe('discord.js comes back', () => {
  test.each<[string, (standIn: StandIn) => void]>([
    ['after a dropped socket', ({ faults }) => faults.dropSockets()],
    ['when it is asked to reconnect', ({ faults }) => faults.askToReconnect()],
    ['when its session is called invalid but resumable', ({ faults }) => faults.invalidateSessions(true)],
  ])('%s, and gets what it missed', async (_, fault) => {
    const standIn = await standInForTest();
    const client = await answeringBot(standIn);
    const resumed = once(client, 'shardResume');
    fault(standIn);
    expect(await call(standIn)).toMatchObject({ is: 'done', shown: { message: { content: 'pong' } } });
    await resumed;
  });

  test('after a heartbeat that was not acknowledged', async () => {
    const standIn = await standInForTest({ heartbeat: 150 });
    const client = await answeringBot(standIn);
    const resumed = once(client, 'shardResume');
    standIn.faults.acknowledgeHeartbeats(false);
    await once(client, 'shardReconnecting');
    standIn.faults.acknowledgeHeartbeats(true);
    await resumed;
    expect(await call(standIn)).toMatchObject({ is: 'done' });
  });

  test('from requests that fail', async () => {
    const standIn = await standInForTest();
    const { client } = await loggedIn(standIn);
    for (const status of [429, 500] as const) {
      standIn.faults.failNext(1, status);
      await client.application?.commands.set([{ name: 'ping', description: `After ${status}.` }]);
      expect(standIn.commands(standIn.world.places.server.id)).toMatchObject([{ description: `After ${status}.` }]);
    }
    expect(standIn.refused).toEqual([]);
  });
});

type Frame = { op: number; t?: string; s?: number; d: Record<string, unknown> };

/** A bare connection: what arrives, in order, and how it is closed. */
const connected = async (standIn: StandIn) => {
  const { body } = await request(standIn, 'GET', '/gateway/bot');
  const socket = new WebSocket(`${body.url}?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (raw) => {
    const frame = JSON.parse(raw.toString()) as Frame;
    const next = waiting.shift();
    if (next) next(frame);
    else frames.push(frame);
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  const next = () => {
    const there = frames.shift();
    return there ? Promise.resolve(there) : new Promise<Frame>((resolve) => waiting.push(resolve));
  };
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  expect(await next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  return { socket, next, send, closed };
};

const identify = ({ token }: StandIn, extra: object = {}) => ({
  token,
  intents: GatewayIntentBits.Guilds,
  properties: {},
  ...extra,
});

describe('the gateway', () => {
  test('names the servers first as unavailable, then brings each', async () => {
    const standIn = await standInForTest();
    const { next, send } = await connected(standIn);
    send(2, identify(standIn));
    const { d } = await next();
    expect(d.guilds).toMatchObject([{ unavailable: true }, { unavailable: true }]);
    expect(String(d.resume_gateway_url)).toMatch(/^ws:\/\/127\.0\.0\.1:/);
    expect([await next(), await next()]).toMatchObject([{ t: 'GUILD_CREATE' }, { t: 'GUILD_CREATE' }]);
    send(1, 3);
    expect(await next()).toMatchObject({ op: 11 });
  });

  test('sends each shard its own servers', async () => {
    const standIn = await standInForTest({ sharding: { shards: 2, concurrency: 2 } });
    const names: unknown[] = [];
    for (const shard of [0, 1]) {
      const { next, send } = await connected(standIn);
      send(2, identify(standIn, { shard: [shard, 2] }));
      const { d } = await next();
      for (const _ of d.guilds as unknown[]) names.push((await next()).d.name);
    }
    expect(names.sort()).toEqual(['Harbour Street Library', 'The Evening Paper']);
  });

  test('lets one shard of each bucket identify at a time', async () => {
    const standIn = await standInForTest({ sharding: { shards: 3, concurrency: 2 } });
    const answers: unknown[] = [];
    for (const shard of [0, 1, 2]) {
      const { next, send } = await connected(standIn);
      send(2, identify(standIn, { shard: [shard, 3] }));
      const { op } = await next();
      answers.push(op);
    }
    expect(answers).toEqual([0, 0, 9]);
  });

  test.each<[string, number, (standIn: StandIn) => [number, unknown]]>([
    ['a wrong token', 4004, () => [2, { token: 'nobody', intents: 1 }]],
    ['a privileged intent', 4014, (standIn) => [2, identify(standIn, { intents: GatewayIntentBits.MessageContent })]],
    ['a shard that there is not', 4010, (standIn) => [2, identify(standIn, { shard: [2, 2] })]],
    ['nonsense', 4002, () => [99, null]],
    ['anything before IDENTIFY', 4003, () => [3, {}]],
  ])('closes the connection on %s', async (_, code, message) => {
    const standIn = await standInForTest();
    const { send, closed } = await connected(standIn);
    send(...message(standIn));
    expect(await closed).toBe(code);
  });

  test('refuses to resume a session that it does not know, or that the client has ended', async () => {
    const standIn = await standInForTest();
    const first = await connected(standIn);
    first.send(2, identify(standIn));
    const { d } = await first.next();
    first.socket.close(1000);
    await first.closed;
    for (const session_id of [d.session_id, 'unknown']) {
      const { next, send } = await connected(standIn);
      send(6, { token: standIn.token, session_id, seq: 1 });
      expect(await next()).toEqual({ op: 9, d: false });
    }
  });

  test('lets a client start again after an invalid session', async () => {
    const standIn = await standInForTest();
    const { next, send } = await connected(standIn);
    send(2, identify(standIn));
    for (const _ of ['READY', 'GUILD_CREATE', 'GUILD_CREATE']) await next();
    standIn.faults.invalidateSessions(false);
    expect(await next()).toEqual({ op: 9, d: false });
    send(2, identify(standIn));
    expect(await next()).toMatchObject({ t: 'READY' });
  });
});
