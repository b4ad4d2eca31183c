/**
 * Discord's rate limits, as far as its responses tell of them: for first answers, which go past discord.js’s REST, and for what
 * the two must both obey. discord.js’s REST keeps the buckets of all other routes itself.
 *
 * Source: Discord documentation, Rate Limits. Interactions are exempt from the bot's global limit, so a global limit that
 * a request with the bot's token meets is left to discord.js’s REST; one that an interaction meets stops everything.
 */
import { invalidRequests, rateLimits, spentByHost } from '../diagnostics/diagnostics.ts';
import type { Sent } from './api-requests.ts';

export type Route = Sent['route'];

/** A response, as far as rate limits are concerned; `retryAfter` in seconds. */
export type Heard = { status: number; scope: string | null; retryAfter: number | null; isJson: boolean };

export type RateLimits = {
  /** Milliseconds until a request to this route may be sent; 0: now. */
  wait(route: Route): number;
  /** Notes what a response says; gives the milliseconds that this very request has to wait before it is sent again. */
  heard(route: Route, response: Heard): number;
  /**
   * From now on each invalid request is also counted by `count`, together with those of other processes on this host. It resolves
   * with the milliseconds in which nothing may be sent, and never rejects. Only invalid requests call it: a process that has none
   * goes on while others wait.
   */
  share(count: () => Promise<number>): void;
};

/**
 * Discord bans an address for an hour after 10,000 invalid requests (401, 403, 429) in ten minutes. Other programs may share
 * the address, so this one stops at half of that.
 */
export const INVALID_MOST = 5_000;
export const INVALID_MINUTES = 10;
const MINUTE = 60_000;

/** Seconds to wait where a 429 does not say. */
const UNSAID = 1;

/** Seconds, a day, beyond which no limit of Discord's goes: such a number is none of its own. */
const LONGEST = 86_400;

/**
 * The seconds of a Retry-After header, which may be a date (RFC 9110, section 10.2.3); null where it says nothing that can be
 * waited for.
 */
export const secondsIn = (retryAfter: string | null, today = Date.now()): number | null => {
  if (retryAfter === null) return null;
  if (/^\d{1,9}(?:\.\d+)?$/.test(retryAfter)) return Math.min(Number(retryAfter), LONGEST);
  const until = /^[A-Z][a-z]{2}, \d/.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  return Number.isNaN(until) ? null : Math.min(Math.max(0, (until - today) / 1_000), LONGEST);
};

/** Invalid requests of the last ten minutes, counted by the minute. @param now milliseconds on a clock that only goes forward. */
const invalidCounter = (now: () => number) => {
  let minutes: { minute: number; count: number }[] = [];
  const minuteNow = () => Math.floor(now() / MINUTE);
  const current = () => {
    const oldest = minuteNow() - INVALID_MINUTES;
    if ((minutes[0]?.minute ?? oldest) < oldest) minutes = minutes.filter(({ minute }) => minute >= oldest);
    return minutes;
  };
  const count = () => current().reduce((sum, minute) => sum + minute.count, 0);
  return {
    add: () => {
      const minute = minuteNow();
      const last = current().at(-1);
      if (last?.minute === minute) last.count += 1;
      else minutes.push({ minute, count: 1 });
      return count();
    },
    /** Milliseconds until there are fewer than {@link INVALID_MOST} again. */
    wait: () => {
      if (minutes.length === 0 || count() < INVALID_MOST) return 0;
      return ((minutes[0]?.minute ?? 0) + INVALID_MINUTES + 1) * MINUTE - now();
    },
  };
};

export const makeRateLimits = (now = () => performance.now()): RateLimits => {
  const invalid = invalidCounter(now);
  /** Until when nothing may be sent, and no first answer. */
  let [all, callbacks] = [0, 0];
  /** Until when nothing may be sent because the processes of this host have had too many invalid requests together. */
  let spentUntil = 0;
  let countOnHost: (() => Promise<number>) | null = null;

  const noteInvalid = () => {
    const count = invalid.add();
    invalidRequests.publish({ count, isSpent: count === INVALID_MOST });
    void countOnHost?.().then((wait) => {
      if (wait === 0) return;
      const until = now() + wait;
      // Requests that were under way end one after the other; the log has one line for all of them.
      if (now() >= spentUntil && invalid.wait() === 0) spentByHost.publish({ wait });
      spentUntil = Math.max(spentUntil, until);
    });
  };

  return {
    wait: (route) =>
      Math.max(0, invalid.wait(), Math.max(all, spentUntil, route === 'callback' ? callbacks : 0) - now()),
    heard: (route, { status, scope, retryAfter, isJson }) => {
      if (status !== 401 && status !== 403 && status !== 429) return 0;
      if (!(status === 429 && scope === 'shared')) noteInvalid();
      if (status !== 429) return 0;
      const wait = (retryAfter ?? UNSAID) * 1_000;
      // Without JSON it comes from Cloudflare, in front of Discord, and means this address.
      const reach = isJson ? (scope ?? 'user') : 'address';
      rateLimits.publish({ route, scope: reach, wait });
      if (reach === 'address' || (reach === 'global' && route !== 'other')) all = Math.max(all, now() + wait);
      else if (reach === 'user' && route === 'callback') callbacks = Math.max(callbacks, now() + wait);
      return wait;
    },
    share: (count) => {
      countOnHost = count;
    },
  };
};

const known = new Map<string, RateLimits>();

/** The limits of one API: this process has one address, so all that it sends there shares them. */
export const rateLimitsOf = (api: string): RateLimits => {
  const limits = known.get(api) ?? makeRateLimits();
  known.set(api, limits);
  return limits;
};
