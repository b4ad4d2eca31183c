/** What the parts of the page know of the whole. */
import type { APIApplicationCommand, APIApplicationCommandOptionChoice } from 'discord.js';
import type { As, CommandOptionValue, PlaygroundPlace, PlaygroundUser } from '../protocol.ts';
import type { Action, World } from './connection.ts';

export type App = {
  world(): World;
  as(): As;
  /** Changes who one is, where or in which language. */
  choose(change: Partial<As>): void;
  /** Does something and waits for what comes of it; a form that the bot opens is shown. Null, or why it failed. */
  act(action: Action): Promise<string | null>;
  complete(
    command: string,
    options: CommandOptionValue[],
    focused: string,
  ): Promise<APIApplicationCommandOptionChoice[] | null>;
  /** Puts a command into the composer, as a clicked mention of it does: `/quotes person:Ana`. */
  type(text: string): void;
  /** Shows a private note of Discord's own, such as a command that didn't answer. */
  note(why: string, command: string): void;
};

export const userOf = (app: App): PlaygroundUser | undefined =>
  app.world().users.find((user) => user.id === app.as().user);
export const placeOf = (app: App): PlaygroundPlace | undefined =>
  app.world().places.find((place) => place.id === app.as().place);

/** A place as it is named in the page: a direct message is called after whom one talks to. */
export const placeName = (place: PlaygroundPlace, app: App): string =>
  place.kind === 'dm' ? app.world().app.name : place.name;

export const commandsOf = (app: App): APIApplicationCommand[] => app.world().commands[app.as().place] ?? [];

type Named = {
  name: string;
  name_localizations?: Partial<Record<string, string | null>> | null | undefined;
};

/** The name in the chosen language, as Discord shows it; commands are sent under their own. */
export const localName = (named: Named, locale: string): string => named.name_localizations?.[locale] ?? named.name;

type Described = {
  description: string;
  description_localizations?: Partial<Record<string, string | null>> | null | undefined;
};

export const localDescription = (described: Described, locale: string): string =>
  described.description_localizations?.[locale] ?? described.description;
