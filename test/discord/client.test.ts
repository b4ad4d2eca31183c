import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { makeClient } from '../../src/discord/client.ts';

const door = {
  api: 'http://127.0.0.1:9/api',
  route: async () => {},
  libraryFor: () => {
    throw new Error('none');
  },
  log: pino({ level: 'silent' }),
  joined: () => {},
  removed: () => {},
  lost: () => {},
};

describe('a connection that ends for good', () => {
  const lines = async (event: 'shardDisconnect' | 'invalidated', code?: number): Promise<string[]> => {
    const lost: string[] = [];
    const client = makeClient({ ...door, lost: (line) => lost.push(line) });
    client.emit(event, ...((code === undefined ? [] : [{ code }, 0]) as never));
    await client.destroy();
    return lost;
  };

  it.each([
    ['shardDisconnect', 4004, /refuses the token/],
    ['shardDisconnect', 4014, /closed the connection for good \(4014\)/],
    ['invalidated', undefined, /ended the session/],
  ] as const)('is told in a sentence: %s %s', async (event, code, line) => {
    expect(await lines(event, code)).toEqual([expect.stringMatching(line)]);
  });
});

describe('servers', () => {
  it('that the bot comes to or is taken out of are told; an outage is neither', async () => {
    const told: string[] = [];
    const client = makeClient({
      ...door,
      joined: (server) => told.push(`joined ${server}`),
      removed: (server) => told.push(`removed ${server}`),
    });
    // Only a client that is ready tells of servers; before, they are those in READY's list.
    (client.ws as { status: number }).status = 0;
    const receive = (t: string, d: object) =>
      // What the gateway's connection hands on, as discord.js itself does.
      (client.ws as unknown as { handlePacket(packet: object, shard: object): void }).handlePacket(
        { op: 0, t, d },
        { id: 0, status: 0 },
      );
    const guild = {
      id: '77',
      name: 'Mill',
      channels: [],
      members: [],
      roles: [],
      emojis: [],
      stickers: [],
      threads: [],
    };
    receive('GUILD_CREATE', guild);
    receive('GUILD_DELETE', { id: '77', unavailable: true });
    receive('GUILD_DELETE', { id: '77' });
    await client.destroy();
    expect(told).toEqual(['joined 77', 'removed 77']);
  });
});
