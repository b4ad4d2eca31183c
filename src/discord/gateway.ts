/**
 * How discord.js connects to the gateway (`ws.buildStrategy`): by its own shards, whose sessions outlive an outage and this
 * process, and without the events that it would make and keep classes of.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  CloseCodes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type IShardingStrategy,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import { z } from 'zod';
import type { Shards } from '../config/shards.ts';
import { keepSessions, type Sessions } from './gateway-sessions.ts';
import type { Gateway, StartBudget } from './identify.ts';

export type Sharding = {
  budget: StartBudget;
  /** Sessions that the process before has left for these shards. They are kept up to date in what this resolves to. */
  takeSessions(shards: Shards): Promise<Sessions>;
  /** An event as it came, where discord.js doesn't get it and tell of it itself. */
  raw(event: GatewayDispatchPayload, shard: number): void;
  /** A shard's connection is closed, or could not be made. */
  closed(shard: number, code: number): void;
};

/** discord.js has to know of these. Of all others it would make objects, and of servers and channels keep them. */
const OWN: ReadonlySet<string> = new Set([GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed]);

/** Milliseconds that Discord has to close a connection, too. */
const GOODBYE = 1_000;

/** What a shard emits. */
type Emitted = { shardId: number; code: number; data: GatewayDispatchPayload };

/** What discord.js reads of READY without looking whether it is there. */
const readySchema = z.object({
  user: z.object({ id: z.string() }),
  application: z.object({ id: z.string() }),
  guilds: z.array(z.object({ id: z.string() })),
});

const isForClient = ({ t: event, d: data }: GatewayDispatchPayload): boolean =>
  event === GatewayDispatchEvents.Ready ? readySchema.safeParse(data).success : OWN.has(event);

/** The strategy, for a connection whose `options` discord.js has set: its functions for sessions are replaced. */
export const sharding = (gateway: Gateway, { budget, raw, closed, takeSessions }: Sharding): IShardingStrategy => {
  const kept = keepSessions(gateway.options, async () => (await gateway.fetchGatewayInformation()).url);
  const emit = (event: string, emitted: Emitted): boolean => {
    const { shardId: shard, code, data } = emitted;
    if (event === 'hello') kept.opened(shard);
    if (event === 'closed') {
      kept.closed(shard, code);
      closed(shard, code);
    }
    if (event === 'dispatch') {
      if (OWN.has(data.t)) kept.there(shard);
      if (!isForClient(data)) {
        raw(data, shard);
        return true;
      }
    }
    // Of the servers that READY names, discord.js would wait for each.
    const passed = event === 'ready' ? { ...emitted, data: { ...data, guilds: [] } } : emitted;
    return Reflect.apply(gateway.emit, gateway, [event, passed]);
  };
  const shards = new SimpleShardingStrategy(Object.create(gateway, { emit: { value: emit } }));

  return {
    spawn: async (ids) => {
      const count = await gateway.getShardCount();
      kept.begin(await takeSessions({ first: Math.min(...ids), last: Math.max(...ids), count }));
      const { session_start_limit: limit } = await gateway.fetchGatewayInformation();
      budget.seen(limit);
      // discord.js fails where there are fewer starts than shards, even if all resume. Each shard waits for its own instead.
      limit.remaining = Math.max(limit.remaining, ids.length);
      await shards.spawn(ids);
    },
    connect: () => shards.connect(),
    send: (shard, payload) => shards.send(shard, payload),
    fetchStatus: () => shards.fetchStatus(),
    /** Hears nothing more. Discord keeps the sessions for a while, and tells whoever resumes them what came since. */
    destroy: async () => {
      kept.end();
      // What is closed hears nothing more, whether or not Discord has answered that.
      await Promise.race([shards.destroy({ code: CloseCodes.Resuming }), pause(GOODBYE, null, { ref: false })]);
    },
  };
};
