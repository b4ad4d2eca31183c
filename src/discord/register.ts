/** Tells Discord which commands there are: nothing is sent when it knows them already. */
import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';
import type { Store } from '../library/library.ts';

type Rest = Pick<REST, 'get' | 'put'>;
export type Json = RESTPostAPIApplicationCommandsJSONBody;

/** Where the commands are registered: everywhere, or in the one server with this id. */
export type Place = 'everywhere' | (string & {});

/** Kept in the library, so that a change of place empties the place before. */
const SETTING = 'commands-registered';

/**
 * What can be sent of a command, its options and their choices (Discord documentation, Application Commands). Whatever else
 * stands in Discord's answer is its own.
 */
const SENDABLE = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
  'options',
  'required',
  'autocomplete',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'choices',
  'value',
]);

/** Where a command can be used: for those of one server Discord takes it and gives nothing of it back. */
const REACH = new Set(['contexts', 'integration_types']);

/** What Discord may say although it means the same as saying nothing. */
const saysNothing = (key: string, value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  // A command on a message has no description.
  (key === 'description' && value === '') ||
  ((key === 'options' || key === 'choices') && isDeepStrictEqual(value, [])) ||
  (key.endsWith('_localizations') && isDeepStrictEqual(value, {}));

const canonicalValue = (value: unknown, isCompared: (key: string) => boolean): unknown => {
  if (Array.isArray(value)) return value.map((each) => canonicalValue(each, isCompared));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => isCompared(key) && !saysNothing(key, inner))
      .map(([key, inner]) => {
        if (REACH.has(key) && Array.isArray(inner)) return [key, inner.toSorted()];
        // Its keys are languages, all of which count.
        return [key, key.endsWith('_localizations') ? inner : canonicalValue(inner, isCompared)];
      }),
  );
};

const sortKey = ({ type, name }: { type?: unknown; name?: unknown }) => `${type} ${name}`;

/** Commands in a form in which two lists are equal exactly when they mean the same to Discord at `place`. */
export const canonical = (commands: { name: string }[], place: Place): object[] => {
  const isCompared = (key: string) => SENDABLE.has(key) && (place === 'everywhere' || !REACH.has(key));
  return commands
    .map((command): object => ({
      type: ApplicationCommandType.ChatInput,
      ...(canonicalValue(command, isCompared) as object),
    }))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
};

const listSchema = z.array(z.looseObject({ name: z.string() }));

const routeOf = (application: string, place: Place): `/${string}` =>
  place === 'everywhere'
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, place);

/** Whether Discord knows exactly these commands at `place`. */
export const areRegistered = async (
  rest: Rest,
  application: string,
  place: Place,
  wanted: Json[],
): Promise<boolean> => {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const have = listSchema.parse(await rest.get(routeOf(application, place), { query }));
  return isDeepStrictEqual(canonical(have, place), canonical(wanted, place));
};

/** A server that the bot has left keeps no commands of it, and lets nobody empty them. */
const empty = async (rest: Rest, application: string, place: Place): Promise<void> => {
  try {
    await rest.put(routeOf(application, place), { body: [] });
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : null;
    if (status !== 403 && status !== 404) throw error;
  }
};

/**
 * Registers `wanted` at `place`, and empties the place where this library's bot registered them before.
 * @returns what had to be done.
 */
export const register = async (
  rest: Rest,
  store: Pick<Store, 'setting' | 'setSetting'>,
  application: string,
  place: Place,
  wanted: Json[],
): Promise<'unchanged' | 'registered'> => {
  const before = await store.setting(SETTING);
  if (before !== null && before !== place) await empty(rest, application, before);
  const known = await areRegistered(rest, application, place, wanted);
  if (!known) await rest.put(routeOf(application, place), { body: wanted });
  if (before !== place) await store.setSetting(SETTING, place);
  return known ? 'unchanged' : 'registered';
};
