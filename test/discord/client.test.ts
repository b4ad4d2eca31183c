import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { makeClient } from '../../src/discord/client.ts';

describe('a connection that ends for good', () => {
  const lines = async (event: 'shardDisconnect' | 'invalidated', code?: number): Promise<string[]> => {
    const lost: string[] = [];
    const client = makeClient({
      api: 'http://127.0.0.1:9/api',
      route: async () => {},
      libraryFor: () => {
        throw new Error('none');
      },
      log: pino({ level: 'silent' }),
      lost: (line) => lost.push(line),
    });
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
