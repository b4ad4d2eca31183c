/** A few links a minute for each person. */
import { LRUCache } from 'lru-cache';
import { Refused } from './fetch-refusal.ts';

/** Links that a person may give in a row; as many come back in a minute. */
const LINKS = 6;

const MINUTE = 60_000;

/** People remembered; whoever gave nothing for a minute has everything again. */
const MOST_PEOPLE = 10_000;

/** A token bucket for each person. The function takes one of `by`'s. @throws Refused 'too-often' when there is none. */
export const makeAllowance = (): ((by: string) => void) => {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: MOST_PEOPLE });
  return (by) => {
    const at = performance.now();
    const bucket = buckets.get(by) ?? { left: LINKS, at };
    const left = Math.min(LINKS, bucket.left + ((at - bucket.at) * LINKS) / MINUTE);
    const isAllowed = left >= 1;
    buckets.set(by, { left: isAllowed ? left - 1 : left, at });
    if (!isAllowed) throw new Refused('too-often');
  };
};
