import { DiscordAPIError, REST, Routes } from 'discord.js';
import { closeRest, restOptions } from './rest.ts';

/** Milliseconds for an answer. */
const PATIENCE = 10_000;

/** Asks Discord whether the bot is in a server; null where it can't be asked. @param api Discord's, where it is not Discord's own. */
export const isInServer = async (
  { token, api }: { token: string; api: string | null },
  id: string,
): Promise<boolean | null> => {
  const rest = new REST({ ...restOptions(api), retries: 1, timeout: PATIENCE }).setToken(token);
  try {
    await rest.get(Routes.guild(id));
    return true;
  } catch (error) {
    return error instanceof DiscordAPIError && [403, 404].includes(error.status) ? false : null;
  } finally {
    closeRest(rest);
  }
};
