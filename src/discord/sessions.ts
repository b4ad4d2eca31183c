/**
 * Sessions of the gateway, kept while nobody has them: a process that is stopped leaves them, the next one goes on, and
 * hears of what came between. After a crash there are none; they are not kept before, lest a second process takes them away
 * from one that runs.
 */
import type { SessionInfo } from 'discord.js';
import { z } from 'zod';
import type { Store } from '../article/library.ts';

/** Milliseconds after which Discord has forgotten a session that nobody resumed; to ask for it would only take longer. */
const FORGOTTEN = 3 * 60_000;

const leftSchema = z.object({
  at: z.number(),
  sessions: z.array(
    z.object({
      shardId: z.int(),
      shardCount: z.int(),
      sessionId: z.string(),
      sequence: z.int(),
      resumeURL: z.string(),
    }),
  ),
});

/** By shard. */
export type Sessions = Map<number, SessionInfo>;

const NONE = '';

type Settings = Pick<Store, 'setting' | 'setSetting'>;

/** @param of whose they are: the bot and its shards. */
const settingOf = (of: string) => `gateway-sessions ${of}`;

/** Those that were left, for this process alone; none where that is too long ago. */
export const takeSessions = async (store: Settings, of: string): Promise<Sessions> => {
  const left = await store.setting(settingOf(of));
  if (left === null || left === NONE) return new Map();
  await store.setSetting(settingOf(of), NONE);
  const { at, sessions } = leftSchema.parse(JSON.parse(left));
  const isThere = Math.abs(Date.now() - at) < FORGOTTEN;
  return new Map(isThere ? sessions.map((session) => [session.shardId, session]) : []);
};

/** Resolves when they are on disk. */
export const leaveSessions = (store: Settings, of: string, sessions: Sessions): Promise<void> => {
  const left: z.output<typeof leftSchema> = { at: Date.now(), sessions: [...sessions.values()] };
  return store.setSetting(settingOf(of), JSON.stringify(left));
};
