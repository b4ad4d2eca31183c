/** Counts what somebody does in a time, in the memory of this process. */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** So many in so many seconds, from the first one on; `of` tells what is counted. */
export type Allowance = { of: string; points: number; seconds: number };

/** Counts one more by `key`; how many milliseconds it has to wait, 0 where it is within what is allowed. */
export type Counter = (key: string) => Promise<number>;

/** @throws what is no answer of the limiter's. */
export const waitOf = (refusal: RateLimiterRes | unknown): number => {
  if (refusal instanceof Error) throw refusal;
  return Math.max(1, (refusal as RateLimiterRes).msBeforeNext);
};

export const counterInMemory = ({ points, seconds }: Allowance): Counter => {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (key) => limiter.consume(key).then(() => 0, waitOf);
};
