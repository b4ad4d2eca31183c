/** Ends of a connection to the gateway that no other can follow. */
import { GatewayCloseCodes } from 'discord.js';
import { BAD_TOKEN } from './login-refusal.ts';

/** Codes after which a client must not come back (Discord documentation, Opcodes and Status Codes). */
export const ENDS: ReadonlyMap<number, string> = new Map([
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
