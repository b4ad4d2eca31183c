/** The interaction's JSON as the gateway brings it (Discord documentation, Receiving and Responding: Interaction Object). */
import {
  type APIAuthorizingIntegrationOwnersMap,
  type APIBaseInteraction,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type InteractionType,
  type Locale,
} from 'discord.js';
import { FILE_LIMIT } from './message-files.ts';
import type { PlaygroundPlace, PlaygroundUser } from './protocol.ts';
import { apiUser, appPermissions, channelOf, GUILD_LOCALE, member, textChannel, world } from './world.ts';

export type Payload = APIBaseInteraction<InteractionType, unknown>;

/** Who acts, where, and in which language. */
export type Actor = { user: PlaygroundUser; place: PlaygroundPlace; locale: string };

/** Which installations a command was authorised by: the server's (`"0"` in the bot's direct messages), the person's own, or both. */
export const owners = (
  { user, place }: Pick<Actor, 'user' | 'place'>,
  integrations: readonly ApplicationIntegrationType[],
): APIAuthorizingIntegrationOwnersMap => ({
  ...(integrations.includes(ApplicationIntegrationType.GuildInstall) && place.server?.installed !== false
    ? { [ApplicationIntegrationType.GuildInstall]: place.server?.id ?? '0' }
    : {}),
  ...(integrations.includes(ApplicationIntegrationType.UserInstall)
    ? { [ApplicationIntegrationType.UserInstall]: user.id }
    : {}),
});

export const payload = (
  { user, place, locale }: Actor,
  own: Pick<Payload, 'id' | 'token' | 'type' | 'authorizing_integration_owners' | 'data'> & Partial<Payload>,
): Payload => ({
  application_id: world.application.id,
  version: 1,
  ...where(user, place),
  locale: locale as Locale,
  app_permissions: appPermissions,
  entitlements: [],
  attachment_size_limit: FILE_LIMIT,
  ...own,
});

const where = (user: PlaygroundUser, place: PlaygroundPlace): Partial<Payload> => {
  const channel = channelOf(place, user.id);
  if (place.server === null) {
    return {
      context: InteractionContextType.BotDM,
      channel_id: channel,
      channel: { id: channel, type: ChannelType.DM, last_message_id: null, recipients: [apiUser(user)] },
      user: apiUser(user),
    };
  }
  const guild = place.server.id;
  return {
    context: InteractionContextType.Guild,
    guild_id: guild,
    guild: { id: guild, locale: GUILD_LOCALE, features: [] },
    guild_locale: GUILD_LOCALE,
    channel_id: channel,
    channel: textChannel(place, guild),
    member: member(user),
  };
};
