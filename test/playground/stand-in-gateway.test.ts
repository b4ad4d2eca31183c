import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { loggedIn, standInForTest } from './bot.ts';
import { connected, identify } from './connection.ts';

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
});
