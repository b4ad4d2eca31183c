/** The first answer to an interaction, over a connection that stays open. */

import { DefaultRestOptions, type REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { Pool } from 'undici';
import type { Arrival } from './interaction.ts';

/** Hands over the first answer, which is JSON: as a callback here, as the response's body for a webhook. */
export type Deliver = (response: Buffer) => Promise<void>;

const headers = { 'content-type': 'application/json' };

/** A request by an interaction's own token, with a body that is JSON already. */
export const asJson = (body: Buffer) => ({ auth: false, passThroughBody: true, headers, body }) as const;

/**
 * Answers by Discord's callback route, which no rate limit counts. Queues and buckets of @discordjs/rest have nothing to
 * do there and cost half of a reply's time, so the first try goes out directly; where Discord does not take it, or can't
 * be reached, the answer is given once more by way of `rest`, with its retries and its errors.
 * @param api Discord's API where it is not Discord's own.
 */
export const callbacks = (
  api: string | null,
  rest: Pick<REST, 'post'>,
): ((arrival: Pick<Arrival, 'id' | 'token'>) => Deliver) => {
  const { origin, pathname } = new URL(`${api ?? DefaultRestOptions.api}/v${DefaultRestOptions.version}`);
  const pool = new Pool(origin);
  const taken = async (path: string, body: Buffer): Promise<boolean> => {
    try {
      const answer = await pool.request({ method: 'POST', path, headers, body });
      await answer.body.dump();
      return answer.statusCode < 300;
    } catch {
      return false;
    }
  };
  return ({ id, token }) =>
    async (response) => {
      const route = Routes.interactionCallback(id, token);
      if (!(await taken(pathname + route, response))) await rest.post(route, asJson(response));
    };
};
