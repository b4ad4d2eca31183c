/**
 * The small world that the stand-in shows: who is there and where one can talk. It is the same at each start, so that
 * what the bot keeps for a server is still that server's next time.
 */
import {
  type APIInteractionGuildMember,
  type APITextChannel,
  type APIUser,
  ChannelType,
  Locale,
  PermissionFlagsBits,
} from 'discord.js';
import type { PlaygroundPlace, PlaygroundUser } from './protocol.ts';

const users = {
  reader: { id: '1180342716093104171', name: 'Noor', colour: '#3d7ea6', moderator: false },
  colleague: { id: '1180342733214253098', name: 'Bram', colour: '#a65f3d', moderator: false },
  moderator: { id: '1180342749773365310', name: 'Odalys', colour: '#5f8a4c', moderator: true },
} satisfies Record<string, PlaygroundUser>;

const places = {
  server: {
    id: '1204817302551035914',
    name: 'reading-room',
    kind: 'server',
    server: { id: '1204817301234024498', name: 'Harbour Street Library', installed: true },
  },
  otherServer: {
    id: '1211930486628122634',
    name: 'night-desk',
    kind: 'server',
    server: { id: '1211930485244002345', name: 'The Evening Paper', installed: true },
  },
  /** The bot is not here; people bring it along as their own app. */
  visited: {
    id: '1219474102968221706',
    name: 'general',
    kind: 'server',
    server: { id: '1219474101420523541', name: 'Chess Club', installed: false },
  },
  dm: { id: '1223007955130978402', name: 'Direct message', kind: 'dm', server: null },
} satisfies Record<string, PlaygroundPlace>;

/** What tests and the page choose from. All three people have also added the app to their own account. */
export const world = {
  application: { id: '1176209481127735326', name: 'On Record' },
  users: users as Record<keyof typeof users, PlaygroundUser>,
  places: places as Record<keyof typeof places, PlaygroundPlace>,
};

export type World = typeof world;

export const locales: string[] = Object.values(Locale);

const everyUser = Object.values<PlaygroundUser>(users);
const everyPlace = Object.values<PlaygroundPlace>(places);

export const userById = (id: string): PlaygroundUser | undefined => everyUser.find((user) => user.id === id);
export const placeById = (id: string): PlaygroundPlace | undefined => everyPlace.find((place) => place.id === id);

/** A direct message is a channel of its own for each person; everywhere else the place is the channel. */
export const channelOf = (place: PlaygroundPlace, user: string): string =>
  place.kind === 'server' ? place.id : (BigInt(place.id) + (BigInt(user) & 0xffffn)).toString();

/** Whose channel that is: the place, and in a direct message the person. */
export const placeOfChannel = (channel: string): { place: PlaygroundPlace; only: string | null } | undefined => {
  const place = placeById(channel);
  if (place?.kind === 'server') return { place, only: null };
  const user = everyUser.find(({ id }) => channelOf(places.dm, id) === channel);
  return user && { place: places.dm, only: user.id };
};

const account = (id: string, username: string, name: string): APIUser => ({
  id,
  username,
  global_name: name,
  discriminator: '0',
  avatar: null,
});

export const botUser: APIUser = {
  ...account(world.application.id, 'on-record', world.application.name),
  global_name: null,
  discriminator: '4127',
  bot: true,
};

const accounts = new Map(everyUser.map(({ id, name }) => [id, account(id, name.toLowerCase(), name)]));

export const apiUser = ({ id }: PlaygroundUser): APIUser => {
  const found = accounts.get(id);
  if (found === undefined) throw new Error(`Nobody in the playground has the id ${id}.`);
  return found;
};

const bits = (...flags: bigint[]) => flags.reduce((all, flag) => all | flag, 0n).toString();
const memberPermissions = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.UseApplicationCommands,
  PermissionFlagsBits.UseExternalApps,
];

/** What someone may do in any channel of this world, as Discord's bitset in a string. */
export const permissionsOf = ({ moderator }: PlaygroundUser): string =>
  moderator ? bits(...memberPermissions, PermissionFlagsBits.ManageMessages) : bits(...memberPermissions);

export const appPermissions = bits(...memberPermissions);

export const JOINED = '2024-02-07T10:00:00.000000+00:00';
export const membership = {
  roles: [],
  joined_at: JOINED,
  deaf: false,
  mute: false,
  flags: 0,
  nick: null,
  avatar: null,
  premium_since: null,
  pending: false,
  communication_disabled_until: null,
};

export const member = (user: PlaygroundUser): APIInteractionGuildMember => ({
  ...membership,
  user: apiUser(user),
  permissions: permissionsOf(user),
});

export const GUILD_LOCALE = Locale.EnglishGB;

export const textChannel = (place: PlaygroundPlace, guild: string): APITextChannel => ({
  id: place.id,
  guild_id: guild,
  type: ChannelType.GuildText,
  name: place.name,
  position: 0,
  parent_id: null,
  topic: null,
  nsfw: false,
  rate_limit_per_user: 0,
  last_message_id: null,
  permission_overwrites: [],
});

/** The servers that the bot is in. */
export const guilds: { id: string; name: string; place: PlaygroundPlace }[] = everyPlace.flatMap((place) =>
  place.server?.installed ? [{ id: place.server.id, name: place.server.name, place }] : [],
);
