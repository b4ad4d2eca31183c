/** How much anybody may ask of the bot: a person, a server, and all together. Nobody who reads meets these limits. */
import type { Allowance, Counter } from '../library/counter.ts';
import type { Asker } from './event.ts';

/** What is counted apart: letters of an option, look-ups, questions to the reader, articles to add. */
export type Counted = 'typing' | 'lookUp' | 'asking' | 'adding';

/** `[how many, in how many seconds]`. */
type Rate = [points: number, seconds: number];
type Whose = 'person' | 'server' | 'all';
export type Rates = Record<Counted, Record<Whose, Rate>>;

export const RATES: Rates = {
  typing: { person: [100, 10], server: [1_000, 10], all: [50_000, 10] },
  lookUp: { person: [40, 10], server: [400, 10], all: [50_000, 10] },
  asking: { person: [20, 60], server: [200, 60], all: [6_000, 60] },
  adding: { person: [30, 300], server: [150, 300], all: [3_000, 300] },
};

/** Cheaper than counting them in a database would be: each process counts its own. */
const CHEAP: ReadonlySet<Counted> = new Set(['typing', 'lookUp']);

/** Whose limit is met, and for how many seconds. */
export type Met = { whose: Whose; seconds: number };

/** Counts what somebody is about to do; null where they may. */
export type Limits = (counted: Counted, asker: Pick<Asker, 'user' | 'scope'>) => Promise<Met | null>;

/**
 * @param own counts in this process.
 * @param shared counts over all processes on the store.
 */
export const makeLimits = (
  rates: Rates,
  own: (allowance: Allowance) => Counter,
  shared: (allowance: Allowance) => Counter,
): Limits => {
  const counterOf = (counted: Counted, whose: Whose): Counter => {
    const [points, seconds] = rates[counted][whose];
    return (CHEAP.has(counted) ? own : shared)({ of: `${counted} ${whose}`, points, seconds });
  };
  const countersOf = (counted: Counted) => ({
    person: counterOf(counted, 'person'),
    server: counterOf(counted, 'server'),
    all: counterOf(counted, 'all'),
  });
  const counters: Record<Counted, Record<Whose, Counter>> = {
    typing: countersOf('typing'),
    lookUp: countersOf('lookUp'),
    asking: countersOf('asking'),
    adding: countersOf('adding'),
  };
  return async (counted, { user, scope }) => {
    const keys: [Whose, string][] = [
      ['person', user],
      ...(scope.startsWith('server:') ? [['server', scope] satisfies [Whose, string]] : []),
      ['all', ''],
    ];
    // One after the other: who is refused as a person takes nothing away from their server.
    for (const [whose, key] of keys) {
      const wait = await counters[counted][whose](key);
      if (wait > 0) return { whose, seconds: Math.ceil(wait / 1_000) };
    }
    return null;
  };
};
