/** The commands that the bot has registered, and where Discord would offer each. */
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { snowflake } from './new-snowflake.ts';
import type { PlaygroundPlace } from './protocol.ts';
import { world } from './world.ts';

export type Commands = {
  /** Replaces all commands of a server, or the global ones (`guild` null). A command keeps its id by its name and type. */
  replace(guild: string | null, bodies: RESTPutAPIApplicationCommandsJSONBody): APIApplicationCommand[];
  list(guild: string | null): APIApplicationCommand[];
  /** What the client would offer in `place`: the server's own commands first. */
  offered(place: PlaygroundPlace): APIApplicationCommand[];
};

export const makeCommands = (): Commands => {
  const registered = new Map<string | null, APIApplicationCommand[]>();
  const list = (guild: string | null) => registered.get(guild) ?? [];

  return {
    list,
    replace(guild, bodies) {
      const before = list(guild);
      const after = bodies.map((body) => {
        const type = body.type ?? ApplicationCommandType.ChatInput;
        const known = before.find((command) => command.name === body.name && command.type === type);
        const { integration_types, contexts, default_member_permissions = null, ...rest } = body;
        // Both are of global commands only (Discord documentation, Application Commands: Application Command Object).
        const reach = {
          integration_types: integration_types ?? [ApplicationIntegrationType.GuildInstall],
          contexts: contexts ?? null,
        };
        return {
          ...rest,
          id: known?.id ?? snowflake(),
          application_id: world.application.id,
          version: snowflake(),
          type,
          description: 'description' in body ? (body.description ?? '') : '',
          default_member_permissions: default_member_permissions === null ? null : String(default_member_permissions),
          nsfw: body.nsfw ?? false,
          ...(guild === null ? reach : { guild_id: guild }),
        } as APIApplicationCommand;
      });
      registered.set(guild, after);
      return after;
    },
    offered(place) {
      const own = place.server?.installed ? list(place.server.id) : [];
      return [...own, ...list(null).filter((command) => isOffered(command, place))];
    },
  };
};

const isOffered = ({ integration_types = [], contexts }: APIApplicationCommand, place: PlaygroundPlace) => {
  const context = place.kind === 'dm' ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const here = contexts == null || contexts.includes(context);
  const onlyAsOwnApp = place.server?.installed === false;
  return here && (!onlyAsOwnApp || integration_types.includes(ApplicationIntegrationType.UserInstall));
};

/** A command as the API lists it: without its localisations unless they are asked for (limits of GET …/commands). */
export const withoutLocalizations = (command: APIApplicationCommand): APIApplicationCommand =>
  JSON.parse(JSON.stringify(command, (key, value) => (key.endsWith('_localizations') ? undefined : value)));
