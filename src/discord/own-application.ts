import type { REST } from 'discord.js';
import { Routes } from 'discord.js';
import { z } from 'zod';
import { refused } from './login-refusal.ts';

const applicationSchema = z.object({ id: z.string(), name: z.string(), verify_key: z.string() });

/**
 * The application that `rest` has a token of, and the key by which Discord signs what it sends to it.
 * @throws Error with a sentence that says what to do.
 */
export const ownApplication = async (
  rest: Pick<REST, 'get'>,
): Promise<{ id: string; name: string; publicKey: string }> => {
  try {
    const { id, name, verify_key } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    return { id, name, publicKey: verify_key };
  } catch (error) {
    throw new Error(refused(error), { cause: error });
  }
};
