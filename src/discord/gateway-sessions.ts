/**
 * Sessions of the gateway, kept for as long as Discord keeps them. A process that is stopped leaves them in the store, and the
 * next one goes on and hears of what came between. After a crash there are none; they are not stored before, lest a second
 * process takes them away from one that runs.
 */
import { createHash } from 'node:crypto';
import { GatewayCloseCodes, type OptionalWebSocketManagerOptions, type SessionInfo } from 'discord.js';
import { z } from 'zod';
import type { Store } from '../library/library.ts';

/** Milliseconds after which Discord has forgotten a session that nobody resumed; to ask for it would only take longer. */
const FORGOTTEN = 3 * 60_000;

const leftSchema = z.object({
  at: z.number(),
  /** What is stored from before this was noted has none, and is passed over once. */
  token: z.string().nullable().default(null),
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

/** Whose sessions they are: a bot's, for these shards, begun with this token. */
export type Owner = { bot: string; shards: string; token: string };

const settingOf = ({ bot, shards }: Owner) => `gateway-sessions ${bot} ${shards}`;

/** Tells one token from another, and nothing else of it. */
const digestOf = ({ token }: Owner) => createHash('sha256').update(token).digest('hex').slice(0, 8);

/**
 * Those that were left, for this process alone; none where that is too long ago, or where the bot has a new token, since Discord
 * ends the sessions of the old one.
 */
export const takeSessions = async (store: Settings, of: Owner): Promise<Sessions> => {
  const left = await store.setting(settingOf(of));
  if (left === null || left === NONE) return new Map();
  await store.setSetting(settingOf(of), NONE);
  const { at, token, sessions } = leftSchema.parse(JSON.parse(left));
  const isThere = Math.abs(Date.now() - at) < FORGOTTEN && token === digestOf(of);
  return new Map(isThere ? sessions.map((session) => [session.shardId, session]) : []);
};

/** Resolves when they are on disk. */
export const leaveSessions = (store: Settings, of: Owner, sessions: Sessions): Promise<void> => {
  const left: z.output<typeof leftSchema> = { at: Date.now(), token: digestOf(of), sessions: [...sessions.values()] };
  return store.setSetting(settingOf(of), JSON.stringify(left));
};

export type KeptSessions = {
  /** Goes on with these; the map is kept up to date. */
  begin(sessions: Sessions): void;
  /** From now on no session is dropped: it is this process that closes its connections. */
  end(): void;
  /** What becomes of a shard's connection: Discord says hello, it is closed or could not be made, its session has begun or goes on. */
  opened(shard: number): void;
  closed(shard: number, code: number): void;
  there(shard: number): void;
};

/** After these a new session has to be begun (Discord documentation, Gateway Close Event Codes). */
const ENDED: ReadonlySet<number> = new Set([GatewayCloseCodes.InvalidSeq, GatewayCloseCodes.SessionTimedOut]);

/**
 * Has discord.js's shards keep their sessions while Discord does. They would drop them whenever a connection can't be made, and so
 * identify after each outage and lose what came meanwhile.
 * @param options of discord.js's connection to the gateway; its two functions for sessions are replaced.
 * @param address of the gateway, for everybody. The one that a session is resumed at may be gone, so they are tried in turns.
 */
export const keepSessions = (
  options: Pick<OptionalWebSocketManagerOptions, 'retrieveSessionInfo' | 'updateSessionInfo'>,
  address: () => Promise<string>,
): KeptSessions => {
  const { updateSessionInfo } = options;
  let sessions: Sessions = new Map();
  /** Shards with a connection on which Discord has said hello. */
  const open = new Set<number>();
  const awaySince = new Map<number, number>();
  /** Shards that could not connect at their own address the last time. */
  const astray = new Set<number>();
  let ending = false;

  /** discord.js has a copy, by which it tells a resumed session from another. */
  const copy = (shard: number) => updateSessionInfo(shard, sessions.get(shard) ?? null);
  const drop = (shard: number) => {
    sessions.delete(shard);
    return copy(shard);
  };
  options.retrieveSessionInfo = (shard) => {
    const since = awaySince.get(shard);
    if (since !== undefined && Date.now() - since >= FORGOTTEN) drop(shard);
    const session = sessions.get(shard) ?? null;
    return session && astray.has(shard) ? address().then((resumeURL) => ({ ...session, resumeURL })) : session;
  };
  options.updateSessionInfo = (shard, session) => {
    // On an open connection, Discord has called the session invalid. On none, nobody has.
    if (session === null) return open.has(shard) && !ending ? drop(shard) : undefined;
    sessions.set(shard, session);
    return copy(shard);
  };
  return {
    begin: (left) => {
      sessions = left;
      ending = false;
      for (const shard of left.keys()) copy(shard);
    },
    end: () => {
      ending = true;
    },
    opened: (shard) => {
      open.add(shard);
      astray.delete(shard);
    },
    closed: (shard, code) => {
      if (!open.delete(shard) && !astray.delete(shard)) astray.add(shard);
      if (!awaySince.has(shard)) awaySince.set(shard, Date.now());
      if (ENDED.has(code)) drop(shard);
    },
    there: (shard) => awaySince.delete(shard),
  };
};
