import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Store } from '../article/library.ts';
import { type Json, type Place, register } from './register.ts';

/** {@link register} for a process that is not logged in: the application is the token's own. */
export const registerOnce = async (
  token: string,
  store: Pick<Store, 'setting' | 'setSetting'>,
  place: Place,
  wanted: Json[],
): Promise<'unchanged' | 'registered'> => {
  const rest = new REST({ version: '10' }).setToken(token);
  const { id } = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()));
  return register(rest, store, id, place, wanted);
};
