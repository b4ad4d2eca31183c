import { setTimeout as pause } from 'node:timers/promises';

export type UnderWay = {
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is under way any more, or after so many milliseconds. */
  ended(ms: number): Promise<void>;
};

/** Milliseconds that answers under way have when the process is told to stop: with the rest, less than the ten seconds of Docker. */
export const GRACE = 6_000;

/** What is under way, so that it can be waited for. */
export const underWay = (): UnderWay => {
  const running = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      const ended = work.catch(() => {}).finally(() => running.delete(ended));
      running.add(ended);
    },
    ended: async (ms) => {
      const all = async () => {
        while (running.size > 0) await Promise.all(running);
      };
      const time = new AbortController();
      await Promise.race([all(), pause(ms, null, { signal: time.signal }).catch(() => {})]);
      time.abort();
    },
  };
};
