import { DiscordAPIError, HTTPError } from 'discord.js';

export const BAD_TOKEN =
  'Discord refuses the token. Make a new one on the "Bot" page of the developer portal and put it into .env as DISCORD_TOKEN.';

/** Why Discord could not be talked to, in a sentence that says what to do. */
export const refused = (error: unknown): string => {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof HTTPError) return `Discord is out of order (${error.status}). Try again in some minutes.`;
  if (!(error instanceof DiscordAPIError))
    return `Discord could not be asked (${reason}). Check the network and try again.`;
  if (error.status === 401) return BAD_TOKEN;
  if (error.status === 403 || error.status === 404)
    return `Discord gives the bot no access there (${reason}). Check that it is in the server of DISCORD_GUILD_ID; npm run doctor prints the link that invites it.`;
  return `Discord refuses the request (${error.status}: ${reason}). Run npm run doctor; it checks all that Discord knows of the bot.`;
};
