/** What the gateway tells the bot: interactions as they came, and of servers their ids. */
import { GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { madeAt } from './snowflake.ts';

export type Listener = {
  /** An interaction, as it came. */
  receive(payload: unknown): void;
  /** A session has begun, in which a shard hears of these servers. What happened before was not told. */
  listed(servers: ReadonlySet<string>, shard: number): void;
  /** The bot has come to a server, or was taken out of it. */
  joined(server: string): void;
  removed(server: string): void;
};

export type Heard = {
  hear(event: Pick<GatewayDispatchPayload, 't' | 'd'>, shard: number): void;
  /** The shard's connection is closed. */
  closed(shard: number): void;
  /** Whether it is connected and has been told what came while it was away. */
  isThere(shard: number): boolean;
  /** How many servers a shard hears of; null where a session of the process before goes on, in which Discord lists none. */
  servers(shard: number): number | null;
};

const serverSchema = z.object({ id: z.string(), unavailable: z.boolean().optional() });
const readySchema = z.object({ guilds: z.array(serverSchema) });
const interactionSchema = z.object({ id: z.string().regex(/^\d{1,20}$/) });

/** Nobody can answer it any more. */
const isLate = (interaction: unknown): boolean => {
  const { data } = interactionSchema.safeParse(interaction);
  return data !== undefined && Date.now() - madeAt(data.id) > LIMITS.firstAnswer;
};

export const hearing = ({ receive, listed, joined, removed }: Listener): Heard => {
  /** By shard; none yet where a session goes on. */
  const servers = new Map<number, Set<string>>();
  const there = new Set<number>();

  const begun = (shard: number, data: unknown): void => {
    const ready = readySchema.safeParse(data);
    if (!ready.success) return;
    const ids = new Set(ready.data.guilds.map(({ id }) => id));
    servers.set(shard, ids);
    listed(ids, shard);
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

  return {
    hear: ({ t: event, d: data }, shard) => {
      if (event === GatewayDispatchEvents.InteractionCreate) {
        if (there.has(shard) || !isLate(data)) receive(data);
      } else if (event === GatewayDispatchEvents.GuildCreate) came(shard, data);
      else if (event === GatewayDispatchEvents.GuildDelete) went(shard, data);
      else if (event === GatewayDispatchEvents.Resumed) there.add(shard);
      else if (event === GatewayDispatchEvents.Ready) {
        there.add(shard);
        begun(shard, data);
      }
    },
    closed: (shard) => there.delete(shard),
    isThere: (shard) => there.has(shard),
    servers: (shard) => servers.get(shard)?.size ?? null,
  };
};
