/** What Discord says of the bot: its token, its application, its servers and commands. */

import { ApplicationFlags, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';
import type { Shards } from '../config/shards.ts';
import { refused } from '../discord/login-refusal.ts';
import { areRegistered } from '../discord/register.ts';
import { botRest, closeRest } from '../discord/rest.ts';
import { serverList } from '../discord/server-list.ts';
import { bad, counted, type Finding, good, note } from './finding.ts';

export type Patient = {
  token: string;
  api: string | null;
  guild: string | null;
  /** DISCORD_PUBLIC_KEY and SHARDS, as far as they are set. */
  publicKey: string | null;
  shards: Shards | null;
  commands: RESTPostAPIApplicationCommandsJSONBody[];
};

const userSchema = z.object({ id: z.string(), username: z.string() });
const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  verify_key: z.string(),
  flags: z.int().default(0),
  integration_types_config: z.record(z.string(), z.unknown()).optional(),
});
/** Discord documentation, Gateway: Get Gateway Bot. */
const gatewaySchema = z.object({
  shards: z.int(),
  session_start_limit: z.object({ remaining: z.int(), reset_after: z.number() }),
});

/** Privileged intents that an application may have, for small bots and for verified ones. */
const PRIVILEGED: [name: string, flags: number][] = [
  ['Presence', ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
  ['Server Members', ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  ['Message Content', ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited],
];

const intents = (flags: number): Finding => {
  const had = PRIVILEGED.filter(([, bits]) => (flags & bits) !== 0).map(([name]) => name);
  return had.length === 0
    ? good('It needs no permission, and has no privileged intent.')
    : note(
        `It has the intent ${had.join(', ')}, which it doesn’t use. Turn it off on the "Bot" page: who has less can lose less.`,
      );
};

const key = (publicKey: string | null, theirs: string): Finding => {
  if (publicKey === null) return note('DISCORD_PUBLIC_KEY is not set; only npm run serve needs it.');
  return publicKey.toLowerCase() === theirs.toLowerCase()
    ? good('The public key is this application’s.')
    : bad('DISCORD_PUBLIC_KEY is another application’s. Copy it from "General Information" of the developer portal.');
};

const gateway = async (rest: REST, shards: Shards | null): Promise<Finding[]> => {
  const { shards: recommended, session_start_limit: limit } = gatewaySchema.parse(await rest.get(Routes.gatewayBot()));
  const own = shards === null ? recommended : shards.last - shards.first + 1;
  return [
    limit.remaining >= own
      ? good(`The gateway can be opened: ${counted(limit.remaining, 'session')} left today.`)
      : bad(
          `Discord lets this bot begin no more than ${counted(limit.remaining, 'session')} until ${new Date(Date.now() + limit.reset_after).toISOString()}. A bot that runs waits until then. Find out what starts it over and over.`,
        ),
    shards === null || shards.count >= recommended
      ? good(`Discord recommends ${counted(recommended, 'shard')}.`)
      : note(`Discord recommends ${counted(recommended, 'shard')}; SHARDS divides into ${shards.count}.`),
  ];
};

/** The page where a server's admin, or anybody for themselves, adds the bot. It needs no permission in the server. */
const inviteLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: application, scope: 'bot applications.commands', permissions: '0' })}`;

const servers = async (rest: REST, guild: string | null): Promise<Finding> => {
  const all = await serverList(rest);
  if (guild === null) return good(`The bot is in ${counted(all.size, 'server')}.`);
  const home = all.get(guild);
  return home !== undefined
    ? good(`The bot is in ${home}, the server of DISCORD_GUILD_ID.`)
    : bad('The bot is not in the server of DISCORD_GUILD_ID. Open the invite link below, or mend the id in .env.');
};

const registration = async (rest: REST, application: string, guild: string | null, commands: Patient['commands']) => {
  const where = guild === null ? 'everywhere' : 'in the server of DISCORD_GUILD_ID';
  return (await areRegistered(rest, application, guild ?? 'everywhere', commands))
    ? good(`All ${commands.length} commands are registered ${where}.`)
    : bad(`The commands registered ${where} are not today’s. Run npm run register, or start the bot.`);
};

/** What is found, in the order in which it should be mended. Only asks; changes nothing. */
export const examine = async ({ token, api, guild, publicKey, shards, commands }: Patient): Promise<Finding[]> => {
  const rest = botRest(api, token);
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
      intents(application.flags),
      key(publicKey, application.verify_key),
      ...(await gateway(rest, shards)),
      good(`Invite it: ${inviteLink(application.id)}`),
    ];
  } catch (error) {
    return [bad(refused(error))];
  } finally {
    closeRest(rest);
  }
};
