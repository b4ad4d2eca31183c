/** The first answer to an interaction, over a connection that stays open. */
import { DefaultRestOptions, DiscordAPIError, HTTPError, Routes } from 'discord.js';
import { z } from 'zod';
import { rateLimitsOf, secondsIn } from './api-rate-limits.ts';
import { failureOf, Limited } from './failure.ts';
import type { Arrival } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { type Answer, headers, poster } from './post-json.ts';
import { type Pauses, retry } from './retry.ts';
import { madeAt } from './snowflake.ts';

/** Hands over the first answer, which is JSON: as a callback here, as the response's body for a webhook. */
export type Deliver = (response: Buffer) => Promise<void>;

/** Discord's error body (documentation, "Error Messages"), and that of a rate limit ("Rate Limits"). */
const refusalSchema = z.object({ code: z.number(), message: z.string() });
const limitSchema = z.object({ retry_after: z.number().nonnegative() });

/** A request by an interaction's own token, with a body that is JSON already. */
export const asJson = (body: Buffer) => ({ auth: false, passThroughBody: true, headers, body }) as const;

/** Milliseconds between an interaction's making and its coming in that say that the clocks differ. */
const IMPLAUSIBLE = 2_000;

const PAUSES: Pauses = { first: 100, most: 500 };

/**
 * Until when Discord takes the first answer, by `performance.now()`. The interaction's id says when it was made, by Discord's
 * clock: an age below zero or above two seconds is taken for a wrong clock here. An answer that comes too late is merely
 * refused; one that was given up too early is lost.
 */
export const answerableUntil = (id: string): number => {
  const age = Date.now() - madeAt(id);
  return performance.now() + LIMITS.firstAnswer - (age > 0 && age < IMPLAUSIBLE ? age : 0);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The same errors that discord.js’s REST has. */
const errorOf = ({ status, text }: Answer, route: string): Error => {
  if (status === 0) return Object.assign(new Error('Discord did not respond.'), { code: 'NO_RESPONSE' });
  const request = { body: undefined, files: undefined };
  if (status >= 500) return new HTTPError(status, String(status), 'POST', route, request);
  const said = refusalSchema.catch({ code: 0, message: `Discord gave no reason (${status}).` }).parse(parsed(text));
  return new DiscordAPIError(said, said.code, status, 'POST', route, request);
};

/**
 * Answers by Discord's callback route, past the queues and buckets of discord.js’s REST, which cost half of a reply's time. What
 * fails is tried again as long as Discord takes it, and not before a rate limit lets it.
 * @param api Discord's API where it is not Discord's own.
 * @returns what delivers, for one interaction that has just come in. It rejects with what discord.js’s REST would.
 */
export const callbacks = (api: string | null): ((arrival: Pick<Arrival, 'id' | 'token'>) => Deliver) => {
  const base = api ?? DefaultRestOptions.api;
  const { origin, pathname } = new URL(`${base}/v${DefaultRestOptions.version}`);
  const post = poster(origin);
  const limits = rateLimitsOf(base);

  return ({ id, token }) => {
    const until = answerableUntil(id);
    const route = Routes.interactionCallback(id, token);
    const send = async (body: Buffer, before: number): Promise<void> => {
      const wait = limits.wait('callback');
      if (wait > 0) throw new Limited(wait);
      const answer = await post(pathname + route, body, until);
      const { status, text, header } = answer;
      if (status >= 200 && status < 300) return;
      const limit = limitSchema.safeParse(status === 429 ? parsed(text) : null);
      const heard = limits.heard('callback', {
        status,
        scope: header('x-ratelimit-global') === null ? header('x-ratelimit-scope') : 'global',
        // The body's is exact, the header's is rounded up to seconds.
        retryAfter: limit.data?.retry_after ?? secondsIn(header('retry-after')),
        isJson: limit.success,
      });
      if (status === 429) throw new Limited(heard);
      const error = errorOf(answer, route);
      // An earlier try had got there, and only that was not heard.
      if (before > 0 && failureOf(error) === 'answered') return;
      throw error;
    };
    const again = (error: unknown) =>
      failureOf(error) === 'out' ? { until, after: error instanceof Limited ? error.wait : 0 } : null;
    return (body) => retry((before) => send(body, before), again, PAUSES);
  };
};
