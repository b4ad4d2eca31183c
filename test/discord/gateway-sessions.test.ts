import type { OptionalWebSocketManagerOptions, SessionInfo } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSessions, leaveSessions, type Sessions, takeSessions } from '../../src/discord/gateway-sessions.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settings = () => {
  const kept = new Map<string, string>();
  return {
    setting: async (key: string) => kept.get(key) ?? null,
    setSetting: async (key: string, value: string) => {
      kept.set(key, value);
    },
  };
};

const sessions = (): Sessions =>
  new Map(
    [0, 1].map((shardId) => [
      shardId,
      { shardId, shardCount: 2, sessionId: `s${shardId}`, sequence: 7, resumeURL: 'wss://a' },
    ]),
  );

const owner = { bot: '1', shards: '0-1/2', token: 'a' };

test('what one process leaves the next takes, once', async () => {
  const store = settings();
  expect(await takeSessions(store, owner)).toEqual(new Map());
  await leaveSessions(store, owner, sessions());
  expect(await takeSessions(store, owner)).toEqual(sessions());
  expect(await takeSessions(store, owner)).toEqual(new Map());
});

test('nobody takes those of another bot, or of other shards', async () => {
  const store = settings();
  await leaveSessions(store, owner, sessions());
  const others = [{ bot: '2' }, { shards: '0-1/4' }, { shards: '2-3/4' }].map((other) => ({ ...owner, ...other }));
  for (const other of others) expect(await takeSessions(store, other)).toEqual(new Map());
  expect(await takeSessions(store, owner)).toEqual(sessions());
});

test('those of a token that is no longer the bot’s are ended by Discord, and not asked for', async () => {
  const store = settings();
  await leaveSessions(store, owner, sessions());
  expect(await takeSessions(store, { ...owner, token: 'b' })).toEqual(new Map());
});

test('what was left too long ago is left alone', async () => {
  const store = settings();
  await leaveSessions(store, owner, sessions());
  vi.advanceTimersByTime(4 * 60_000);
  expect(await takeSessions(store, owner)).toEqual(new Map());
});

describe('a session that discord.js drops', () => {
  const EVERYBODY = 'wss://gateway';

  /** What discord.js has of shard 0, and what is done with it. */
  const kept = () => {
    let copy: SessionInfo | null = null;
    const options: Pick<OptionalWebSocketManagerOptions, 'retrieveSessionInfo' | 'updateSessionInfo'> = {
      retrieveSessionInfo: () => copy,
      updateSessionInfo: (_, session) => {
        copy = session;
      },
    };
    const shards = keepSessions(options, async () => EVERYBODY);
    shards.begin(sessions());
    const connect = async () => (await options.retrieveSessionInfo(0))?.resumeURL ?? null;
    return { ...shards, connect, drop: () => options.updateSessionInfo(0, null), copy: () => copy };
  };

  test('where no connection can be made is kept for as long as Discord keeps it, and tried at both addresses', async () => {
    const { opened, closed, drop, connect, copy } = kept();
    opened(0);
    const tried: (string | null)[] = [];
    for (let minutes = 0; minutes <= 3; minutes++) {
      closed(0, 1006);
      await drop();
      tried.push(await connect());
      vi.advanceTimersByTime(61_000);
    }
    expect(tried).toEqual(['wss://a', EVERYBODY, 'wss://a', null]);
    expect(copy()).toBeNull();
  });

  test('goes on for another time once it is there again', async () => {
    const { opened, closed, there, connect } = kept();
    for (let outage = 0; outage < 3; outage++) {
      closed(0, 1006);
      vi.advanceTimersByTime(2 * 60_000);
      opened(0);
      there(0);
      expect(await connect()).toBe('wss://a');
    }
  });

  test.each([
    [
      'Discord calls it invalid',
      ({ opened, drop }: ReturnType<typeof kept>) => {
        opened(0);
        return drop();
      },
    ],
    ['its sequence was wrong', ({ closed }: ReturnType<typeof kept>) => closed(0, 4007)],
    ['Discord says that it has timed out', ({ closed }: ReturnType<typeof kept>) => closed(0, 4009)],
  ])('is gone where %s', async (_, happens) => {
    const shards = kept();
    await happens(shards);
    expect(await shards.connect()).toBeNull();
  });

  test('is kept where this process closes its connections', async () => {
    const { opened, end, drop, connect } = kept();
    opened(0);
    end();
    await drop();
    expect(await connect()).toBe('wss://a');
  });
});
