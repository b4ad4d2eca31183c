/**
 * The gateway: @discordjs/ws keeps a connection for each shard (heartbeats, resuming, identifying in Discord's buckets), the
 * front door gets each interaction as it came. Of servers nothing is kept but their ids.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { CloseCodes, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Counter } from '../article/counter.ts';
import { LIMITS } from './limits.ts';
import { BAD_TOKEN, refused } from './refused.ts';
import type { Sessions } from './sessions.ts';
import type { Shards } from './shards.ts';
import { madeAt } from './snowflake.ts';

export type Listening = {
  token: string;
  rest: REST;
  /** null for as many as Discord recommends, all of them here. */
  shards: Shards | null;
  /** Sessions that the process before has left for these shards. */
  takeSessions(shards: Shards): Promise<Sessions>;
  /** For where others beside this process identify: counts a bucket's turn, and how many milliseconds it is until the next. */
  turn?: Counter | undefined;
  /** An interaction, as it came. */
  receive(payload: unknown): void;
  /** A session has begun, in which a shard hears of these servers. What happened before was not told. */
  listed(servers: ReadonlySet<string>, shard: Shards): void;
  /** The bot has come to a server, or was taken out of it. */
  joined(server: string): void;
  removed(server: string): void;
  log: Logger;
};

/** How it is with a shard: `ping` in milliseconds there and back, null before the first. */
export type Shard = {
  id: number;
  ready: boolean;
  ping: number | null;
  /** How many it hears of; null where a session of the process before goes on, in which Discord lists none. */
  servers: number | null;
};

export type Gateway = {
  /** Which they are, and how it is with each. */
  shards: Shards;
  state(): Shard[];
  /** Resolves, with a sentence, where Discord ends a connection and no new one can be made. */
  lost: Promise<string>;
  /** Hears nothing more. Discord keeps the sessions for a while, and tells whoever resumes them what came since. */
  close(): Promise<Sessions>;
};

/** Milliseconds that Discord has to close a connection, too. */
const GOODBYE = 1_000;

/** Codes after which a client must not come back (Discord documentation, Opcodes and Status Codes). */
const ENDS = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refuses this division into shards. Mend SHARDS in .env, or leave it empty.',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in more servers than so many shards may have. Raise SHARDS in .env.',
  ],
  ...[GatewayCloseCodes.InvalidAPIVersion, GatewayCloseCodes.InvalidIntents, GatewayCloseCodes.DisallowedIntents].map(
    (code): [number, string] => [code, `Discord has closed the connection for good (${code}). Start the bot again.`],
  ),
]);

const serverSchema = z.object({ id: z.string(), unavailable: z.boolean().optional() });
const readySchema = z.object({ guilds: z.array(serverSchema) });
const interactionSchema = z.object({ id: z.string().regex(/^\d{1,20}$/) });

/** Nobody can answer it any more. */
const isLate = (interaction: unknown): boolean => {
  const { data } = interactionSchema.safeParse(interaction);
  return data !== undefined && Date.now() - madeAt(data.id) > LIMITS.firstAnswer;
};

/** Milliseconds that are waited beyond what is needed, at most: not everybody asks again at the same moment. */
const JITTER = 500;

/** In Discord's buckets (documentation, Gateway: Max Concurrency), each of which lets one shard in five seconds in. */
const takingTurns = (turn: Counter) => async (manager: WebSocketManager) => {
  const { session_start_limit } = await manager.fetchGatewayInformation();
  return {
    waitForIdentify: async (shard: number, signal: AbortSignal) => {
      const bucket = String(shard % session_start_limit.max_concurrency);
      for (let wait = await turn(bucket); wait > 0; wait = await turn(bucket))
        await pause(wait + Math.random() * JITTER, null, { signal });
    },
  };
};

/**
 * Connects; resolves when every shard is there.
 * @throws Error with a sentence that says what to do.
 */
export const connect = async (listening: Listening): Promise<Gateway> => {
  const { token, rest, turn, receive, listed, joined, removed, log } = listening;
  const { promise: lost, resolve: end } = Promise.withResolvers<string>();
  const { promise: all, resolve: allThere } = Promise.withResolvers<void>();
  /** By shard; none yet where a session goes on. */
  const servers = new Map<number, Set<string>>();
  const connected = new Set<number>();
  const pings = new Map<number, number>();
  /** Shards that are told what came while they were away. */
  const behind = new Set<number>();
  let closing = false;

  const manager = new WebSocketManager({
    token,
    rest,
    intents: GatewayIntentBits.Guilds,
    ...(listening.shards && {
      shardCount: listening.shards.count,
      shardIds: { start: listening.shards.first, end: listening.shards.last },
    }),
    ...(turn && { buildIdentifyThrottler: takingTurns(turn) }),
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo: (shard, session) => {
      if (session !== null) sessions.set(shard, session);
      // A shard that is closed counts its session as ended, but Discord does not.
      else if (!closing) sessions.delete(shard);
    },
  });

  const begun = (shard: number, data: unknown): void => {
    const ready = readySchema.safeParse(data);
    if (!ready.success) return;
    const ids = new Set(ready.data.guilds.map(({ id }) => id));
    servers.set(shard, ids);
    listed(ids, { first: shard, last: shard, count: shards.count });
  };

  /** Discord sends every server once a session has begun, and when an outage is over. */
  const came = (shard: number, data: unknown): void => {
    const server = serverSchema.safeParse(data);
    if (!server.success || servers.get(shard)?.has(server.data.id)) return;
    servers.get(shard)?.add(server.data.id);
    joined(server.data.id);
  };

  const went = (shard: number, data: unknown): void => {
    const server = serverSchema.safeParse(data);
    // An outage is no removal.
    if (!server.success || server.data.unavailable === true) return;
    servers.get(shard)?.delete(server.data.id);
    removed(server.data.id);
  };

  manager.on(WebSocketShardEvents.Dispatch, ({ data: { t: event, d: data }, shardId: shard }) => {
    // @discordjs/ws has events of its own for these two, which overtake what came before.
    if (event === GatewayDispatchEvents.Ready || event === GatewayDispatchEvents.Resumed) {
      behind.delete(shard);
      connected.add(shard);
      if (connected.size === size) allThere();
    }
    if (event === GatewayDispatchEvents.InteractionCreate) {
      if (!behind.has(shard) || !isLate(data)) receive(data);
    } else if (event === GatewayDispatchEvents.Ready) begun(shard, data);
    else if (event === GatewayDispatchEvents.GuildCreate) came(shard, data);
    else if (event === GatewayDispatchEvents.GuildDelete) went(shard, data);
  });
  manager.on(WebSocketShardEvents.Hello, ({ shardId }) => behind.add(shardId));
  manager.on(WebSocketShardEvents.HeartbeatComplete, ({ latency, shardId }) => pings.set(shardId, latency));
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
    connected.delete(shardId);
    const sentence = ENDS.get(code);
    if (sentence !== undefined) end(sentence);
    else if (!closing) log.debug({ shard: shardId, code }, 'A connection of the gateway’s was closed.');
  });
  manager.on(WebSocketShardEvents.Error, ({ error, shardId }) => log.error({ shard: shardId, err: error }, 'gateway'));

  const shardsOf = async (): Promise<Shards> => {
    const ids = await manager.getShardIds();
    return { first: Math.min(...ids), last: Math.max(...ids), count: await manager.getShardCount() };
  };
  const trouble = (error: unknown): never => {
    throw new Error(refused(error), { cause: error });
  };
  const shards = await shardsOf().catch(trouble);
  const size = shards.last - shards.first + 1;
  const sessions = await listening.takeSessions(shards);

  const close = async () => {
    closing = true;
    // What is closed hears nothing more, whether or not Discord has answered that.
    await Promise.race([manager.destroy({ code: CloseCodes.Resuming }), pause(GOODBYE, null, { ref: false })]);
    return sessions;
  };
  const refusal = lost.then((sentence) => {
    throw new Error(sentence);
  });
  // Whoever has connected is told by `lost`.
  refusal.catch(() => {});
  try {
    await Promise.race([Promise.all([manager.connect().catch(trouble), all]), refusal]);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    shards,
    state: () =>
      Array.from({ length: size }, (_, index) => {
        const id = shards.first + index;
        const ping = pings.get(id) ?? null;
        return { id, ready: connected.has(id), ping, servers: servers.get(id)?.size ?? null };
      }),
    lost,
    close,
  };
};
