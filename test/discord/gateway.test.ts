/** The gateway's client, over a real socket to the stand-in. */
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { hears, type Shards } from '../../src/config/shards.ts';
import { makeClient, type Settings } from '../../src/discord/client.ts';
import { counterInMemory } from '../../src/library/counter.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { standInForTest } from '../playground/bot.ts';

const four = { sharding: { shards: 4, concurrency: 4 } };

/** A store of settings alone. */
const settings = (kept = new Map<string, string>()) => ({
  kept,
  setting: async (key: string) => kept.get(key) ?? null,
  setSetting: async (key: string, value: string) => void kept.set(key, value),
});

/** A client, with what it is told in the order in which it is told. */
const listening = async (standIn: StandIn, more: Partial<Settings> = {}) => {
  const told: string[] = [];
  const client = makeClient({
    token: standIn.token,
    api: standIn.api,
    shards: null,
    store: settings(),
    receive: (payload) => told.push(`received ${(payload as { data: { name: string } }).data.name}`),
    listed: (servers, { first }) => told.push(`listed ${servers.size} of ${first}`),
    joined: (server) => told.push(`joined ${server}`),
    removed: (server) => told.push(`removed ${server}`),
    outage: ({ shard, until }) => told.push(`${shard} is ${until === null ? 'away' : 'back'}`),
    log: pino({ level: 'silent' }),
    ...more,
  });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= client.close();
    return closed;
  };
  onTestFinished(close);
  const gateway = await client.connect();
  return { gateway, told, close, lost: client.lost };
};

const idsOf = ({ world }: StandIn) =>
  Object.values(world.places).flatMap(({ server }) => (server?.installed ? [server.id] : []));

const interaction = (name: string, ago: number) => ({
  // As a snowflake of that time.
  id: String((BigInt(Date.now() - ago) - 1_420_070_400_000n) << 22n),
  data: { name },
});

describe('shards', () => {
  test.each<[string, Shards | null, object, Shards]>([
    ['as many as Discord recommends', null, four, { first: 0, last: 3, count: 4 }],
    ['one where that is enough', null, {}, { first: 0, last: 0, count: 1 }],
    ['so many', { first: 0, last: 1, count: 2 }, four, { first: 0, last: 1, count: 2 }],
    ['a part of them', { first: 2, last: 3, count: 4 }, four, { first: 2, last: 3, count: 4 }],
  ])('%s hear of the servers that are theirs', async (_, shards, sharding, expected) => {
    const standIn = await standInForTest(sharding);
    const { gateway, told } = await listening(standIn, { shards });
    expect(gateway.shards).toEqual(expected);
    const { first, last, count } = expected;
    const own = Array.from({ length: last - first + 1 }, (_, index) => first + index).map((shard) => ({
      shard,
      servers: idsOf(standIn).filter((id) => hears({ first: shard, last: shard, count }, id)).length,
    }));
    expect(told.toSorted()).toEqual(own.map(({ shard, servers }) => `listed ${servers} of ${shard}`).toSorted());
    expect(gateway.state()).toMatchObject(own.map(({ shard, servers }) => ({ id: shard, ready: true, servers })));
  });

  test('are those of the configuration, not what discord.js would read in the environment', async () => {
    vi.stubEnv('SHARDS', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { gateway } = await listening(await standInForTest());
    expect(gateway.shards).toEqual({ first: 0, last: 0, count: 1 });
  });

  test('of one bucket identify one after the other', async () => {
    const standIn = await standInForTest({ sharding: { shards: 2, concurrency: 1 } });
    // The stand-in calls a session invalid that was asked for too soon; each shard begins once nevertheless.
    const { told } = await listening(standIn);
    expect(told).toHaveLength(2);
  }, 20_000);

  test('of one bucket identify one after the other on several machines, too', async () => {
    const standIn = await standInForTest({ sharding: { shards: 4, concurrency: 2 } });
    const counter = counterInMemory({ of: 'identify', points: 1, seconds: 5 });
    const asked: string[] = [];
    const turn = async (bucket: string) => {
      const wait = await counter(bucket);
      if (wait === 0) asked.push(bucket);
      return wait;
    };
    const machines = await Promise.all(
      [0, 2].map((first) => listening(standIn, { shards: { first, last: first + 1, count: 4 }, turn })),
    );
    // Each of the four is let in once: none has its session called invalid, and asks again.
    expect(asked.toSorted()).toEqual(['0', '0', '1', '1']);
    for (const { told } of machines) expect(told).toHaveLength(2);
  }, 20_000);
});

describe('servers', () => {
  test('that the bot comes to or is taken out of are told; an outage is neither, nor is nonsense', async () => {
    const standIn = await standInForTest();
    const { told, gateway } = await listening(standIn);
    const [known = ''] = idsOf(standIn);
    told.length = 0;
    for (const [event, data] of [
      ['GUILD_CREATE', { id: '77', name: 'Mill' }],
      ['GUILD_CREATE', { id: '77', name: 'Mill' }],
      ['GUILD_CREATE', { id: known, name: 'back after an outage' }],
      ['GUILD_DELETE', { id: '77', unavailable: true }],
      ['GUILD_DELETE', null],
      ['GUILD_DELETE', { id: 77 }],
      ['GUILD_DELETE', { id: '77' }],
      ['READY', {}],
    ] as const)
      standIn.faults.deliver(event, data);
    await vi.waitFor(() => expect(told).toEqual(['joined 77', 'removed 77']), 10_000);
    expect(gateway.state()).toMatchObject([{ id: 0, ready: true, servers: 2 }]);
  });

  test('are listed anew where a session could not be resumed', async () => {
    const standIn = await standInForTest();
    const { told } = await listening(standIn);
    standIn.faults.invalidateSessions(false);
    await vi.waitFor(() => expect(told).toEqual(['listed 2 of 0', '0 is away', 'listed 2 of 0', '0 is back']), 10_000);
  }, 15_000);
});

describe('a session', () => {
  const restarted = async (standIn: StandIn, meanwhile: () => void) => {
    const store = settings();
    const before = await listening(standIn, { store });
    // So that the first client has heard all that is told at the beginning.
    standIn.faults.deliver('INTERACTION_CREATE', interaction('first', 0));
    await vi.waitFor(() => expect(before.told).toContain('received first'), 10_000);
    await before.close();
    meanwhile();
    return listening(standIn, { store });
  };

  test('goes on after a restart, and nothing is lost or told twice', async () => {
    const standIn = await standInForTest();
    const { told, gateway } = await restarted(standIn, () => {
      standIn.faults.deliver('INTERACTION_CREATE', interaction('asked meanwhile', 500));
      standIn.faults.deliver('GUILD_DELETE', { id: '77' });
    });
    await vi.waitFor(() => expect(told).toEqual(['received asked meanwhile', 'removed 77']), 10_000);
    expect(gateway.state()).toMatchObject([{ id: 0, ready: true, servers: null }]);
  });

  test('that goes on leaves alone what nobody can answer any more', async () => {
    const standIn = await standInForTest();
    const { told } = await restarted(standIn, () => {
      standIn.faults.deliver('INTERACTION_CREATE', interaction('an hour ago', 60 * 60_000));
      standIn.faults.deliver('INTERACTION_CREATE', interaction('a second ago', 1_000));
    });
    await vi.waitFor(() => expect(told).toEqual(['received a second ago']), 10_000);
    standIn.faults.deliver('INTERACTION_CREATE', interaction('by a clock that is wrong', 60 * 60_000));
    await vi.waitFor(() => expect(told).toContain('received by a clock that is wrong'), 10_000);
  });

  test('that Discord has forgotten is begun anew', async () => {
    const standIn = await standInForTest();
    const { told } = await restarted(standIn, () => standIn.faults.invalidateSessions(false));
    await vi.waitFor(() => expect(told).toEqual(['0 is away', 'listed 2 of 0', '0 is back']), 10_000);
  }, 15_000);

  test('of another division into shards is not taken', async () => {
    const standIn = await standInForTest(four);
    const left = {
      shardId: 0,
      shardCount: 2,
      sessionId: 'x',
      sequence: 1,
      resumeURL: standIn.api.replace('http', 'ws').replace('/api', '/gateway'),
    };
    const store = settings(
      new Map([
        [`gateway-sessions ${standIn.applicationId} 0-3/4`, JSON.stringify({ at: Date.now(), sessions: [left] })],
      ]),
    );
    const { told } = await listening(standIn, { store });
    expect(told).toHaveLength(4);
  });
});

test('a shard that is away is not ready, and its ping is known once it was there', async () => {
  const standIn = await standInForTest({ heartbeat: 100 });
  const { gateway } = await listening(standIn);
  await vi.waitFor(() => expect(gateway.state()).toMatchObject([{ ready: true, ping: expect.any(Number) }]), 10_000);
  standIn.faults.takeConnections(false);
  standIn.faults.dropSockets();
  await vi.waitFor(() => expect(gateway.state()).toMatchObject([{ ready: false }]), 10_000);
  standIn.faults.takeConnections(true);
  await vi.waitFor(() => expect(gateway.state()).toMatchObject([{ ready: true }]), 10_000);
}, 15_000);

describe('a connection that ends for good', () => {
  test.each([
    [4004, /refuses the token/],
    [4010, /Mend SHARDS/],
    [4011, /Raise SHARDS/],
    [4014, /closed the connection for good \(4014\)/],
  ])('is told in a sentence: %i', async (code, line) => {
    const standIn = await standInForTest();
    const { lost } = await listening(standIn);
    standIn.faults.closeSockets(code);
    expect(await lost).toMatch(line);
  });

  test('before it has begun is an error with that sentence', async () => {
    const standIn = await standInForTest();
    const connecting = listening(standIn, { token: 'nobody' });
    await expect(connecting).rejects.toThrow(/refuses the token/);
  });
});

describe('an outage', () => {
  const lines: { msg: string; seconds?: number }[] = [];
  const log = () => {
    lines.length = 0;
    return pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  };

  test('in which nothing can connect is outlived by the session, and a line tells when it begins and ends', async () => {
    const standIn = await standInForTest();
    const { told, gateway } = await listening(standIn, { log: log() });
    told.length = 0;
    standIn.faults.reachGateway(false);
    standIn.faults.dropSockets();
    await vi.waitFor(() => expect(told).toEqual(['0 is away']), 10_000);
    // Several connections fail meanwhile.
    await pause(1_800);
    standIn.faults.deliver('INTERACTION_CREATE', interaction('asked meanwhile', 0));
    standIn.faults.reachGateway(true);
    await vi.waitFor(() => expect(told).toEqual(['0 is away', 'received asked meanwhile', '0 is back']), 10_000);
    expect(lines).toMatchObject([
      { level: 40, shard: 0, code: 1006, msg: 'Gateway connection lost; reconnecting.' },
      {
        level: 40,
        shard: 0,
        how: 'resumed',
        msg: expect.stringMatching(/^Gateway connection back after \d+\.\d s\.$/),
      },
    ]);
    const [state] = gateway.state();
    expect(state).toMatchObject({ ready: true, outages: 1 });
    expect(state?.away).toBeGreaterThan(1_800);
  }, 15_000);

  test('after which the session’s own address is gone is outlived at everybody’s', async () => {
    const standIn = await standInForTest();
    const store = settings();
    const before = await listening(standIn, { store });
    await before.close();
    for (const [key, value] of store.kept)
      store.kept.set(key, value.replace(/"resumeURL":"[^"]*"/, '"resumeURL":"ws://127.0.0.1:9/"'));
    standIn.faults.deliver('INTERACTION_CREATE', interaction('asked meanwhile', 0));
    const { told } = await listening(standIn, { store });
    expect(told).toEqual(['0 is away', 'received asked meanwhile', '0 is back']);
  }, 15_000);
});

describe('the starts of sessions that Discord allows', () => {
  /** Discord, of which a bot may start so many sessions; those that have begun are counted in `told`. */
  const allowing = async (total: number) => {
    const standIn = await standInForTest({ sessions: { pause: 0 } });
    const begun: string[] = [];
    const limit = { remaining: total, resets: Date.now() + 86_400_000 };
    const url = standIn.api.replace('http', 'ws').replace('/api', '/gateway');
    standIn.faults.meddle(({ path }) =>
      path.endsWith('/gateway/bot')
        ? {
            status: 200,
            body: {
              url,
              shards: 1,
              session_start_limit: {
                total: 1_000,
                remaining: Math.max(0, limit.remaining - begun.length),
                reset_after: Math.max(0, limit.resets - Date.now()),
                max_concurrency: 1,
              },
            },
          }
        : null,
    );
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
    const start = (more: Partial<Settings> = {}) =>
      listening(standIn, { log, turn: async () => 0, listed: () => begun.push('one'), ...more });
    return { standIn, begun, lines, limit, start };
  };

  test('are never exceeded, however often sessions end; the log says until when it waits', async () => {
    const { standIn, begun, lines, start, limit } = await allowing(3);
    await start();
    for (const count of [1, 2, 3]) {
      await vi.waitFor(() => expect(begun).toHaveLength(count), 10_000);
      standIn.faults.invalidateSessions(false);
    }
    await vi.waitFor(() => expect(lines.join()).toContain('no more sessions today'), 10_000);
    expect(lines.filter((line) => line.includes('no more sessions'))).toEqual([
      expect.stringContaining(new Date(limit.resets).toISOString().slice(0, 16)),
    ]);
    // A connection that ends meanwhile is made again, and waits.
    standIn.faults.dropSockets();
    await pause(1_500);
    expect(begun).toHaveLength(3);
  }, 30_000);

  test('are waited for at the start, too', async () => {
    const { begun, lines, start, limit } = await allowing(0);
    limit.resets = Date.now() + 1_500;
    const starting = start();
    await vi.waitFor(() => expect(lines.join()).toContain('no more sessions today'), 10_000);
    expect(begun).toHaveLength(0);
    limit.remaining = 1_000;
    await starting;
    expect(begun).toHaveLength(1);
  }, 15_000);

  test('are not needed by a session that goes on', async () => {
    const { standIn, start, limit } = await allowing(1);
    const store = settings();
    const before = await start({ store });
    await before.close();
    limit.remaining = 0;
    standIn.faults.deliver('INTERACTION_CREATE', interaction('asked meanwhile', 0));
    const { told } = await start({ store });
    expect(told).toEqual(['received asked meanwhile']);
  }, 15_000);
});
