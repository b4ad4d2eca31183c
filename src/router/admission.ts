/**
 * Whether something that somebody wants is begun: not where this process is behind, and not where they, their server or all
 * together have had much. Nobody who reads meets these limits.
 */
import type { Known } from '../command/known-command.ts';
import { Problem } from '../command/reply.ts';
import type { Allowance, Counter } from '../library/counter.ts';
import type { Words } from '../words/words.ts';
import type { Asker } from './event.ts';
import type { Load } from './load.ts';

/** Expected trouble that is not the asker's to mend but by waiting. */
export class Refusal extends Problem {}

/** What somebody wants, by what it costs. */
export type Weight = 'long' | 'add' | 'askAll' | 'ask' | 'type' | 'lookUp';

/** What is counted apart: letters of an option, look-ups, questions to the reader, articles to add. */
export type Counted = 'typing' | 'lookUp' | 'asking' | 'adding';

const ANY = Number.POSITIVE_INFINITY;

/**
 * As what each is counted, and under which load it is still done: what costs most is refused first, look-ups last. An answer of
 * the reader's takes some 50 ms, and who asks waits ten seconds at most.
 */
const WEIGHED: Record<Weight, { counted: Counted; most: Load }> = {
  add: { counted: 'adding', most: { late: 250, open: 500, asked: 60, adding: 500 } },
  long: { counted: 'asking', most: { late: 250, open: 500, asked: 60, adding: ANY } },
  askAll: { counted: 'asking', most: { late: 250, open: 500, asked: 60, adding: ANY } },
  ask: { counted: 'asking', most: { late: 500, open: 1_000, asked: 200, adding: ANY } },
  type: { counted: 'typing', most: { late: 1_000, open: 2_500, asked: ANY, adding: ANY } },
  lookUp: { counted: 'lookUp', most: { late: 2_000, open: 5_000, asked: ANY, adding: ANY } },
};

/** Whether something of this weight is too much under a load. */
export const isTooMuch = (weight: Weight, { late, open, asked, adding }: Load): boolean => {
  const { most } = WEIGHED[weight];
  return late > most.late || open > most.open || asked > most.asked || adding > most.adding;
};

export const weightOf = (command: Pick<Known, 'answer'> | undefined): Weight =>
  command?.answer === 'defer' ? 'long' : 'lookUp';

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

/** What somebody wants is weighed, and counted where it is borne; null where it may begin. */
export type Admit = (weight: Weight, asker: Asker, words: Words) => Promise<Refusal | null>;

/** @param limits null where nobody is limited. */
export const admission =
  (load: Load, limits: Limits | null): Admit =>
  async (weight, asker, { frame }) => {
    if (isTooMuch(weight, load)) return new Refusal(frame.busy);
    const met = limits && (await limits(WEIGHED[weight].counted, asker));
    return met && new Refusal(frame.tooMuch[met.whose](met.seconds));
  };
