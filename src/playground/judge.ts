/** Says of everything that the bot sends whether Discord would take it. */
import type { APIMessage } from 'discord.js';
import { judgeCallback } from './judge/callback-rules.ts';
import { judgeCommands } from './judge/command-rules.ts';
import type { Flaw } from './judge/flaw.ts';
import { judgeMessage } from './judge/message-rules.ts';

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

/** The limits that Discord's documentation states, whether or not its own description of the API encodes them. */
const byLimits: Judge = (body, sending) => {
  switch (sending.to) {
    case 'commands':
      return judgeCommands(body);
    case 'callback':
      return judgeCallback(body, sending.before, sending.files, sending.completes ?? null);
    case 'edit':
      return judgeMessage(body, sending.before, sending.files);
    default:
      return judgeMessage(body, null, sending.files);
  }
};

/**
 * The judge by the limits, and by Discord's description of its API too where its file is given.
 * @param openapi path of Discord's `openapi.json`
 */
export const makeJudge = async (openapi?: string): Promise<Judge> => {
  if (openapi === undefined) return byLimits;
  const { openapiJudge } = await import('./judge/openapi.ts');
  const byDescription = await openapiJudge(openapi);
  return (body, sending) => [...byLimits(body, sending), ...byDescription(body, sending)];
};
