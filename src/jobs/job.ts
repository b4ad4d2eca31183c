/** Work that outlives the reply that began it: a row of the library, taken up again after a restart. */
import type { Scope } from '../article/article.ts';

/** Over is what is done or has failed for good; what is to be done is then no longer known, only what came of it. */
export type State = 'waiting' | 'running' | 'done' | 'failed';

export type Job = {
  /** Eight random base-32 letters. An article that a job keeps bears them too, so that a job that is run twice keeps once. */
  id: string;
  /** Which handler does it. */
  kind: string;
  /** The same work in one scope has the same key. */
  key: string;
  scope: Scope;
  askedBy: string;
  state: State;
  /** How often it was taken. */
  tries: number;
  /** JSON: what is to be done, for the handler's schema to check; null once it is over. */
  work: unknown;
  /** JSON: what came of it; null until there is something. */
  outcome: unknown;
  /** ISO 8601. */
  madeAt: string;
};

export type Wanted = Pick<Job, 'kind' | 'key' | 'scope' | 'askedBy' | 'work'>;

export type Counts = { waiting: number; running: number; failed: number };

/** The store's queue. Whatever resolves is on disk. */
export type Jobs = {
  /** Puts work at the end of its scope's line. Where the same work is waiting or running already, that is given. */
  enqueue(wanted: Wanted): Promise<Job>;
  /**
   * Marks the next job that may run now as running, and gives it; null where there is none. Scopes take turns: a scope's
   * second job comes after the first one of every other.
   */
  take(): Promise<Job | null>;
  /** When the first of those that wait may run (ISO 8601); null where none waits. */
  due(): Promise<string | null>;
  /** Keeps what came of a running job before anybody is told: if they can't be told now, it need not be done again. */
  came(id: string, outcome: unknown): Promise<void>;
  /** Nothing more is to be done. */
  over(id: string, state: 'done' | 'failed'): Promise<void>;
  /** A running job waits again, until `notBefore` (ISO 8601) at least. */
  again(id: string, notBefore: string): Promise<void>;
  /** At start: what was running when the process ended waits again, and nothing waits for a time. */
  recover(): Promise<void>;
  /** How many jobs are running or come before this one; 0 where it isn't waiting. */
  ahead(id: string): Promise<number>;
  find(id: string): Promise<Job | null>;
  /** How many there are, of those that are remembered. */
  counts(): Promise<Counts>;
  /** Where several processes share the jobs: `listener` is called when another one has left some. One listener. */
  onWork?(listener: () => void): void;
};
