import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveSessions, type Sessions, takeSessions } from '../../src/discord/sessions.ts';

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

test('what one process leaves the next takes, once', async () => {
  const store = settings();
  expect(await takeSessions(store, '1 0-1/2')).toEqual(new Map());
  await leaveSessions(store, '1 0-1/2', sessions());
  expect(await takeSessions(store, '1 0-1/2')).toEqual(sessions());
  expect(await takeSessions(store, '1 0-1/2')).toEqual(new Map());
});

test('nobody takes those of another bot, or of other shards', async () => {
  const store = settings();
  await leaveSessions(store, '1 0-1/2', sessions());
  for (const other of ['2 0-1/2', '1 0-1/4', '1 2-3/4']) expect(await takeSessions(store, other)).toEqual(new Map());
  expect(await takeSessions(store, '1 0-1/2')).toEqual(sessions());
});

test('what was left too long ago is left alone', async () => {
  const store = settings();
  await leaveSessions(store, '1 0-1/2', sessions());
  vi.advanceTimersByTime(4 * 60_000);
  expect(await takeSessions(store, '1 0-1/2')).toEqual(new Map());
});
