/** One at a time for each host, in the order in which they came. */
import { Refused } from './fetch-refusal.ts';

/** Waiting for one host; each needs seconds at most. */
const MOST = 100;

export type Turns = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;

/** @throws Refused 'queue' where too many wait already. */
export const makeTurns = (): Turns => {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>();
  return async (host, work) => {
    const line = lines.get(host) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= MOST) throw new Refused('queue');
    line.length++;
    lines.set(host, line);
    const turn = line.last.then(work);
    line.last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      if (--line.length === 0) lines.delete(host);
    }
  };
};
