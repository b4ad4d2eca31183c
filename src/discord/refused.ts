import { DiscordAPIError } from 'discord.js';

export const BAD_TOKEN =
  'Discord refuses the token. Make a new one on the "Bot" page of the developer portal and put it into .env as DISCORD_TOKEN.';

/** Why Discord could not be talked to, in a sentence that says what to do. */
export const refused = (error: unknown): string => {
  if (error instanceof DiscordAPIError && error.status === 401) return BAD_TOKEN;
  const reason = error instanceof Error ? error.message : String(error);
  return `Discord could not be asked (${reason}). Check the network and try again.`;
};
