import type { Scope } from './article.ts';

/** Discord ids are decimal numbers; "0" and 0 stand for "no server" (a direct message with the bot). */
const isId = (value: unknown): value is string => typeof value === 'string' && /^[1-9]\d{0,19}$/.test(value);

/**
 * Whose shelf an interaction reads and writes, from Discord's `authorizing_integration_owners`: key "0" is the server
 * that installed the bot, key "1" the user who did (https://docs.discord.com/developers/interactions/receiving-and-responding,
 * "Authorizing Integration Owners Object"). `user` is who invoked it, the shelf where neither is given.
 */
export const scopeOf = (owners: { 0?: string | undefined; 1?: string | undefined }, user: string): Scope => {
  const { 0: server, 1: installer } = owners;
  if (isId(server)) return `server:${server}`;
  return `user:${isId(installer) ? installer : user}`;
};
