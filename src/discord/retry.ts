import { setTimeout as pause } from 'node:timers/promises';

/** Whether a failed request is worth another try: until when (by `performance.now()`), and after how many milliseconds at least. */
export type Again = { until: number; after?: number };

/** Milliseconds before the second try, doubled with each further one, and at most. */
export type Pauses = { first: number; most: number };

/**
 * Sends until it succeeds, its failure is final (`again` gives null), or the next try would come too late. Half of each pause
 * is random, so that requests that failed together don't return together.
 * @param send is given the number of tries before this one.
 * @throws the last failure.
 */
export const retry = async <T>(
  send: (before: number) => Promise<T>,
  again: (error: unknown) => Again | null,
  { first, most }: Pauses,
): Promise<T> => {
  for (let before = 0; ; before += 1)
    try {
      return await send(before);
    } catch (error) {
      const next = again(error);
      const backoff = Math.min(most, first * 2 ** before) * (0.5 + Math.random() / 2);
      const ms = backoff + (next?.after ?? 0);
      if (next === null || performance.now() + ms >= next.until) throw error;
      // Nobody keeps the process alive for it: a stop waits for what is under way, and no longer.
      await pause(ms, undefined, { ref: false });
    }
};
