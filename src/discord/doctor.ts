/** Checks a real set-up, a line for each thing, and says what to do where something is amiss. */

import { REST } from '@discordjs/rest';
import { type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { refused } from './refused.ts';
import { areRegistered } from './register.ts';

export type Finding = { ok: boolean; line: string };

type Patient = {
  token: string;
  api: string | null;
  guild: string | null;
  commands: RESTPostAPIApplicationCommandsJSONBody[];
};

const userSchema = z.object({ id: z.string(), username: z.string() });
const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  bot_public: z.boolean().optional(),
  integration_types_config: z.record(z.string(), z.unknown()).optional(),
});
const guildsSchema = z.array(z.object({ id: z.string(), name: z.string() }));

const good = (line: string): Finding => ({ ok: true, line });
const bad = (line: string): Finding => ({ ok: false, line });

/** The page where a server's admin, or anybody for themselves, adds the bot. It needs no permission in the server. */
const inviteLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: application, scope: 'bot applications.commands', permissions: '0' })}`;

const servers = async (rest: REST, guild: string | null): Promise<Finding> => {
  const guilds = guildsSchema.parse(await rest.get(Routes.userGuilds()));
  if (guild === null) return good(`The bot is in ${guilds.length} server${guilds.length === 1 ? '' : 's'}.`);
  const home = guilds.find(({ id }) => id === guild);
  return home
    ? good(`The bot is in ${home.name}, the server of DISCORD_GUILD_ID.`)
    : bad('The bot is not in the server of DISCORD_GUILD_ID. Open the invite link below, or mend the id in .env.');
};

const registration = async (rest: REST, application: string, guild: string | null, commands: Patient['commands']) => {
  const where = guild === null ? 'everywhere' : 'in the server of DISCORD_GUILD_ID';
  return (await areRegistered(rest, application, guild ?? 'everywhere', commands))
    ? good(`All ${commands.length} commands are registered ${where}.`)
    : bad(`The commands registered ${where} are not today’s. Run npm run register, or start the bot.`);
};

/** What is found, in the order in which it should be mended. Only asks; changes nothing. */
export const examine = async ({ token, api, guild, commands }: Patient): Promise<Finding[]> => {
  const rest = new REST({ version: '10', ...(api !== null && { api }) }).setToken(token);
  try {
    const user = userSchema.parse(await rest.get(Routes.user()));
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const forUsers = application.integration_types_config?.['1'] !== undefined;
    const inServers = await servers(rest, guild);
    return [
      good(`The token is good: it belongs to ${user.username}.`),
      good(`The application is ${application.name}, id ${application.id}.`),
      forUsers
        ? good('It can be added to a server and to a person.')
        : bad(
            'It can only be added to servers. Tick "User Install" on the "Installation" page of the developer portal.',
          ),
      inServers,
      // Discord tells nobody the commands of a server that they are not in.
      ...(inServers.ok ? [await registration(rest, application.id, guild, commands)] : []),
      good('It needs no permission and no privileged intent.'),
      good(`Invite it: ${inviteLink(application.id)}`),
    ];
  } catch (error) {
    return [bad(refused(error))];
  } finally {
    rest.clearHandlerSweeper?.();
    rest.clearHashSweeper?.();
  }
};
