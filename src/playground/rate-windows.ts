/** How often each thing may be asked (Discord documentation, Rate Limits), counted in windows that begin with a first request. */
import { createHash } from 'node:crypto';
import { RateLimited } from './refusal.ts';

/** How many requests in how many milliseconds. */
export type Allowance = { requests: number; per: number };

type Headers = Record<string, string>;

/** Requests by the bot's token, to all routes together. Those that answer interactions are exempt. */
const GLOBAL: Allowance = { requests: 50, per: 1_000 };

/** @param now milliseconds on a clock that only goes forward. */
export const makeWindows = ({ requests, per }: Allowance, now: () => number) => {
  // All are as long, so those that began first end first.
  const windows = new Map<string, { used: number; ends: number }>();

  /**
   * Counts a request about `key`. `left`: how many more may follow in its window, below 0 where this one is too many;
   * `after`: milliseconds until the window ends.
   */
  return (key: string): { left: number; after: number } => {
    const time = now();
    for (const [old, { ends }] of windows) {
      if (ends > time) break;
      windows.delete(old);
    }
    const window = windows.get(key) ?? { used: 0, ends: time + per };
    windows.set(key, window);
    const left = requests - window.used - 1;
    if (left >= 0) window.used += 1;
    return { left, after: window.ends - time };
  };
};

/** Counts a request by the bot's token. @throws RateLimited */
export const makeGlobalLimit = (now = () => performance.now()) => {
  const count = makeWindows(GLOBAL, now);
  return (): void => {
    const { left, after } = count('');
    if (left < 0) throw new RateLimited('global', after / 1_000);
  };
};

/**
 * Counts a request to one route.
 * @param name of the route, without what it is asked about: "POST /channels/:channel/messages".
 * @returns a function that takes the top-level resource (the channel, or a webhook with its token), and gives the headers
 *   that say how it stands; it throws RateLimited with them.
 */
export const makeBucket = (name: string, allowance: Allowance, now = () => performance.now()) => {
  const count = makeWindows(allowance, now);
  const bucket = createHash('md5').update(name).digest('hex');
  return (resource: string): Headers => {
    const { left, after } = count(resource);
    const headers = {
      'x-ratelimit-limit': String(allowance.requests),
      'x-ratelimit-remaining': String(Math.max(0, left)),
      'x-ratelimit-reset': ((Date.now() + after) / 1_000).toFixed(3),
      'x-ratelimit-reset-after': (after / 1_000).toFixed(3),
      'x-ratelimit-bucket': bucket,
    };
    if (left < 0) throw new RateLimited('user', after / 1_000, headers);
    return headers;
  };
};
