/** Says of everything that the bot sends whether Discord would take it. */
import { judgeCallback } from './callback-rules.ts';
import { judgeCommands } from './command-rules.ts';
import { judgeMessage } from './message-rules.ts';
import type { Judge } from './sending.ts';

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
  const { openapiJudge } = await import('./openapi.ts');
  const byDescription = await openapiJudge(openapi);
  return (body, sending) => [...byLimits(body, sending), ...byDescription(body, sending)];
};
