/** The first answer to an interaction, over a connection that stays open. */

import {
  DefaultRestOptions,
  DefaultUserAgent,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { Pool } from 'undici';
import { z } from 'zod';
import type { Arrival } from './interaction.ts';
import { first } from './rest.ts';

/** Hands over the first answer, which is JSON: as a callback here, as the response's body for a webhook. */
export type Deliver = (response: Buffer) => Promise<void>;

const headers = { 'content-type': 'application/json', 'user-agent': DefaultUserAgent };

/** Discord's error body (documentation, "Error Messages"). */
const refusalSchema = z.object({ code: z.number(), message: z.string() });

/** A request by an interaction's own token, with a body that is JSON already. */
export const asJson = (body: Buffer) => ({ auth: false, passThroughBody: true, headers, body }) as const;

const refusal = ({ status, text }: Answer): Error => {
  const said = refusalSchema.safeParse(parsed(text));
  const reason = said.success ? `${said.data.code} ${said.data.message}` : 'no reason given';
  return new Error(`Discord refused the answer (${status}): ${reason}`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** `status` is 0 where there was no answer. */
type Answer = { status: number; text: string };

/** At most: a burst waits a moment for one that is open, which is sooner there than hundreds of new ones. */
const CONNECTIONS = 128;

/** Posts and reads the answer, which is nearly always empty: without a stream for it, that is a quarter cheaper. */
const post = (pool: Pool, path: string, body: Buffer): Promise<Answer> =>
  new Promise((resolve) => {
    const answer: Answer = { status: 0, text: '' };
    pool.dispatch(
      { method: 'POST', path, headers, body },
      {
        // undici takes no handler without it.
        onConnect: () => {},
        onHeaders: (status) => {
          answer.status = status;
          return true;
        },
        onData: (chunk) => {
          answer.text += chunk;
          return true;
        },
        onComplete: () => resolve(answer),
        onError: () => resolve({ status: 0, text: '' }),
      },
    );
  });

/**
 * Answers by Discord's callback route, which no rate limit counts. Queues and buckets of discord.js have nothing to
 * do there and cost half of a reply's time, so the first try goes out directly; where Discord is too busy or can't be
 * reached, the answer is given once more by way of `rest`, with its retries. What Discord refuses is an error, but for what it
 * has by then: the answer had got there, and only that was not heard.
 * @param api Discord's API where it is not Discord's own.
 */
export const callbacks = (
  api: string | null,
  rest: Pick<REST, 'post'>,
): ((arrival: Pick<Arrival, 'id' | 'token'>) => Deliver) => {
  const { origin, pathname } = new URL(`${api ?? DefaultRestOptions.api}/v${DefaultRestOptions.version}`);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const insist = first(rest);
  return ({ id, token }) =>
    async (body) => {
      const route = Routes.interactionCallback(id, token);
      const answer = await post(pool, pathname + route, body);
      const { status } = answer;
      if (status >= 400 && status < 500 && status !== 429) throw refusal(answer);
      if (status >= 200 && status < 300) return;
      await insist(route, asJson(body)).catch((error) => {
        if (!isAnswered(error)) throw error;
      });
    };
};
