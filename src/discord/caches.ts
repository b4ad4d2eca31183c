/** What a discord.js client keeps: as little as it can. */
import { type CacheFactory, Collection, LimitedCollection } from 'discord.js';

/** Caches that discord.js can't do without (its documentation, Options.cacheWithLimits). */
const NEEDED: ReadonlySet<string> = new Set(
  ['Guild', 'Channel', 'GuildChannel', 'Role', 'PermissionOverwrite'].map((kind) => `${kind}Manager`),
);

/** All others have this one, which takes nothing in. */
const nothing = new LimitedCollection<string, never>({ maxSize: 0 });

export const makeCache: CacheFactory = ({ name }) => (NEEDED.has(name) ? new Collection() : nothing);
