/** What a new session is told first (Discord documentation, Gateway: Ready Event, Guild Availability). */
import { ApplicationFlags, GatewayDispatchEvents } from 'discord.js';
import { guildCreate } from '../guild.ts';
import { shardOf } from '../new-snowflake.ts';
import { botUser, guilds, world } from '../world.ts';
import { type Session, send } from './stand-in-sessions.ts';

/** Servers beside those of this world, of which nothing is told but that they are there: their ids, and what GUILD_CREATE brings. */
export type Others = { ids: string[]; create(id: string): object };

/** @param address at which the session is resumed. */
export const welcome = (session: Session, address: string, others: Others): void => {
  const [shard, shards] = session.shard;
  const isMine = (id: string) => shardOf(id, shards) === shard;
  const mine = guilds.filter(({ id }) => isMine(id));
  const alsoMine = others.ids.filter(isMine);
  send(session, GatewayDispatchEvents.Ready, {
    v: 10,
    user: { ...botUser, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: [...mine.map(({ id }) => id), ...alsoMine].map((id) => ({ id, unavailable: true })),
    private_channels: [],
    relationships: [],
    session_type: 'normal',
    session_id: session.id,
    resume_gateway_url: address,
    shard: session.shard,
    application: { id: world.application.id, flags: ApplicationFlags.ApplicationCommandBadge },
  });
  for (const guild of mine) send(session, GatewayDispatchEvents.GuildCreate, guildCreate(guild));
  for (const id of alsoMine) send(session, GatewayDispatchEvents.GuildCreate, others.create(id));
};
