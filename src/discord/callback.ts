/** The first answer to an interaction, over a connection that stays open. */

import { setTimeout as pause } from 'node:timers/promises';
import { DefaultRestOptions, DefaultUserAgent, RESTJSONErrorCodes, Routes } from 'discord.js';
import { Pool } from 'undici';
import { z } from 'zod';
import type { Arrival } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { madeAt } from './snowflake.ts';

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

/** Discord has this answer: an earlier try got there, and only its confirmation was lost. */
const isTaken = ({ text }: Answer): boolean => {
  const said = refusalSchema.safeParse(parsed(text));
  return said.success && said.data.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
};

/** `status` is 0 where no answer came in time. `retryAfter` in milliseconds and `everywhere`, where it is a 429. */
type Answer = { status: number; text: string; retryAfter: number; everywhere: boolean };

/** Most connections. A hung callback holds one for its three seconds, so there are more than a burst needs. */
const CONNECTIONS = 512;

/** Milliseconds before the second try; it doubles each time, and half of it is chance. */
const FIRST_PAUSE = 60;

/** Milliseconds that an answer gets even where its interaction looks older: the two clocks may differ. */
const LEAST = 1_000;

/** When Discord stops waiting for the first answer, by our clock. */
const deadlineOf = (id: string): number =>
  Date.now() + Math.min(LIMITS.firstAnswer, Math.max(LEAST, madeAt(id) + LIMITS.firstAnswer - Date.now()));

const headerIn = (raw: Buffer[], name: string): string | null => {
  for (let at = 0; at + 1 < raw.length; at += 2) if (String(raw[at]).toLowerCase() === name) return String(raw[at + 1]);
  return null;
};

/**
 * Reads a rate limit (Discord documentation, Rate Limits). One without a bucket of its own, by Cloudflare or for the whole
 * bot, holds for every interaction.
 */
const limitIn = (raw: Buffer[]): Pick<Answer, 'retryAfter' | 'everywhere'> => ({
  retryAfter: 1_000 * (Number(headerIn(raw, 'retry-after')) || 0),
  everywhere: headerIn(raw, 'x-ratelimit-global') !== null || headerIn(raw, 'x-ratelimit-scope') === null,
});

const OPEN = { retryAfter: 0, everywhere: false };

/** Posts and reads the answer, which is nearly always empty: without a stream for it, that is a quarter cheaper. */
const post = (pool: Pool, path: string, body: Buffer, deadline: number): Promise<Answer> =>
  new Promise((resolve) => {
    const answer: Answer = { status: 0, text: '', ...OPEN };
    let abort: (() => void) | null = null;
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      abort?.();
      resolve({ status: 0, text: '', ...OPEN });
    }, deadline - Date.now());
    const end = (given: Answer) => {
      clearTimeout(late);
      resolve(given);
    };
    pool.dispatch(
      { method: 'POST', path, headers, body },
      {
        // One that waited for a connection until it was late isn't sent any more.
        onConnect: (stop) => {
          abort = stop;
          if (isLate) stop();
        },
        onHeaders: (status, raw) => {
          answer.status = status;
          if (status === 429) Object.assign(answer, limitIn(raw));
          return true;
        },
        onData: (chunk) => {
          answer.text += chunk;
          return true;
        },
        onComplete: () => end(answer),
        onError: () => end({ status: 0, text: '', ...OPEN }),
      },
    );
  });

/**
 * Answers by Discord's callback route directly: the queues of discord.js's REST have nothing to do there, and cost half of a
 * reply's time. Until the interaction's three seconds are up, it tries again where Discord fails, can't be reached, or limits
 * the rate; a limit for the whole bot holds back all other answers too.
 * @param api Discord's API where it is not Discord's own.
 */
export const callbacks = (api: string | null): ((arrival: Pick<Arrival, 'id' | 'token'>) => Deliver) => {
  const { origin, pathname } = new URL(`${api ?? DefaultRestOptions.api}/v${DefaultRestOptions.version}`);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  let closedUntil = 0;
  return ({ id, token }) => {
    const path = pathname + Routes.interactionCallback(id, token);
    const deadline = deadlineOf(id);
    return async (body) => {
      let jitter = FIRST_PAUSE;
      let wait = closedUntil - Date.now();
      for (let tries = 1; ; tries++) {
        if (Date.now() + wait >= deadline)
          throw new Error('Discord did not take the first answer within three seconds.');
        if (wait > 0) await pause(wait);
        const answer = await post(pool, path, body, deadline);
        const { status, retryAfter, everywhere } = answer;
        if ((status >= 200 && status < 300) || (tries > 1 && isTaken(answer))) return;
        if (status >= 400 && status < 500 && status !== 429) throw refusal(answer);
        if (everywhere) closedUntil = Math.max(closedUntil, Date.now() + retryAfter);
        wait = Math.max(retryAfter, closedUntil - Date.now(), jitter * (0.5 + Math.random() / 2));
        jitter *= 2;
      }
    };
  };
};
