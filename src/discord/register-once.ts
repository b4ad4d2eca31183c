import { DiscordAPIError, HTTPError } from 'discord.js';
import type { Store } from '../library/library.ts';
import { refused } from './login-refusal.ts';
import { ownApplication } from './own-application.ts';
import { type Json, type Place, register } from './register.ts';
import { botRest, closeRest } from './rest.ts';

/**
 * {@link register} for a process that is not logged in: the application is the token's own.
 * @param api Discord's API where it is not Discord's own.
 * @throws Error with a sentence that says what to do.
 */
export const registerOnce = async (
  { api, token }: { api: string | null; token: string },
  store: Pick<Store, 'setting' | 'setSetting'>,
  place: Place,
  wanted: Json[],
): Promise<'unchanged' | 'registered'> => {
  const rest = botRest(api, token);
  try {
    const { id } = await ownApplication(rest);
    return await register(rest, store, id, place, wanted);
  } catch (error) {
    const isDiscords = error instanceof DiscordAPIError || error instanceof HTTPError;
    throw isDiscords ? new Error(refused(error), { cause: error }) : error;
  } finally {
    closeRest(rest);
  }
};
