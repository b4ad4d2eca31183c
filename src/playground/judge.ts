/** Says of everything that the bot sends whether Discord would take it. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Flaw } from './judge/flaw.ts';

/** What a body is sent to. `before` is the message that it changes, `files` the names of the files sent along. */
export type Sending =
  | { to: 'commands' }
  | { to: 'callback'; before: APIMessage | null; files: readonly string[] }
  | { to: 'message' | 'follow-up'; files: readonly string[] }
  | { to: 'edit'; before: APIMessage; files: readonly string[] };

/** Returns what is wrong with a body; nothing where Discord would take it. */
export type Judge = (body: unknown, sending: Sending) => Flaw[];

export const makeJudge = async (): Promise<Judge> => () => [];
