/** Time for one fetch: all of its requests share it, and waiting for a turn costs nothing. */
import { Refused } from './fetch-refusal.ts';
import { refusalOf } from './trouble.ts';

/** Does a part of the work, which must end when the signal says so. */
export type Spend = <Result>(work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;

/**
 * @param milliseconds in all.
 * @param closing ends everything.
 * @throws Refused 'slow' when the time is used up, 'closed' when everything ends, or what the work's own trouble means.
 */
export const makeBudget = (milliseconds: number, closing: AbortSignal): Spend => {
  let left = milliseconds;
  return async (work) => {
    const began = performance.now();
    const ending = new AbortController();
    const stop = () => ending.abort(new Refused('closed'));
    const timer = setTimeout(() => ending.abort(new Refused('slow')), Math.max(0, left));
    closing.addEventListener('abort', stop, { once: true });
    try {
      if (closing.aborted) throw new Refused('closed');
      return await work(ending.signal);
    } catch (error) {
      throw ending.signal.aborted ? ending.signal.reason : refusalOf(error);
    } finally {
      clearTimeout(timer);
      closing.removeEventListener('abort', stop);
      left -= performance.now() - began;
    }
  };
};
