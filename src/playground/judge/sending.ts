import type { APIMessage } from 'discord.js';
import type { Flaw } from './flaw.ts';

/**
 * What a body is sent to. `before` is the message that it changes, `files` the names of the files sent along,
 * `completes` the type of the option that a completion is for.
 */
export type Sending =
  | { to: 'commands' }
  | { to: 'callback'; before: APIMessage | null; files: readonly string[]; completes?: number | null }
  | { to: 'message' | 'follow-up'; files: readonly string[] }
  | { to: 'edit'; before: APIMessage; files: readonly string[] };

/** Returns what is wrong with a body; nothing where Discord would take it. */
export type Judge = (body: unknown, sending: Sending) => Flaw[];
