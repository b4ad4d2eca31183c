/** Work that outlives the reply that began it: a row of the library, taken up again after a restart. */
import type { Scope } from '../article/article.ts';

/**
 * Over is what is done or has failed for good. Of what is done only what came of it is still known; what has failed can be tried
 * again by whoever runs the bot.
 */
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
  /** How often its process ended by itself while it ran. */
  crashes: number;
  /** JSON: what is to be done, for the handler's schema to check; null once it is done. */
  work: unknown;
  /** JSON: what came of it; null until there is something. */
  outcome: unknown;
  /** ISO 8601. */
  madeAt: string;
};

export type Wanted = Pick<Job, 'kind' | 'key' | 'scope' | 'askedBy' | 'work'>;

/** `at` in ISO 8601. */
export type Failed = Job & { reason: string; at: string };

export type Counts = { waiting: number; running: number; failed: number };

/**
 * The store's queue. Whatever resolves is on disk. Any number of processes may take jobs: who has taken one holds it by a lease, so
 * that others take over what a process left that has died, and nothing of one that lives.
 */
export type Jobs = {
  /** Puts work at the end of its scope's line. Where the same work is waiting or running already, that is given. */
  enqueue(wanted: Wanted): Promise<Job>;
  /**
   * Marks the next job that may run now as running, and gives it; null where there is none. Scopes take turns: a scope's
   * second job comes after the first one of every other. One whose process ended under it comes before all others, and is given
   * only where nothing else runs in this process.
   * @param idle whether nothing does.
   */
  take(idle?: boolean): Promise<Job | null>;
  /** When the first of those that wait may run (ISO 8601); null where none waits. */
  due(): Promise<string | null>;
  /** Keeps what came of a running job before anybody is told: if they can't be told now, it need not be done again. */
  came(id: string, outcome: unknown): Promise<void>;
  /** Nothing more is to be done; `reason` says why it has failed. */
  over(id: string, state: 'done' | 'failed', reason?: string): Promise<void>;
  /** A running job waits again, until `notBefore` (ISO 8601) at least. */
  again(id: string, notBefore: string): Promise<void>;
  /** At start: what runs nowhere any more waits again, and nothing that this process has put off waits for a time. */
  recover(): Promise<void>;
  /**
   * What this process has besides those that it runs (their ids) waits again, until `notBefore` (ISO 8601) at least: taken when
   * nobody heard of it any more, or ended when that could not be written.
   */
  letGo(running: string[], notBefore: string): Promise<void>;
  /** How many of a scope's jobs are waiting or running, and how many of those `askedBy` asked for. */
  open(scope: Scope, askedBy: string): Promise<{ all: number; own: number }>;
  /** How many jobs are running or come before this one; 0 where it isn't waiting. */
  ahead(id: string): Promise<number>;
  find(id: string): Promise<Job | null>;
  /** Remembers work as failed that was begun without a job: it is done only by `retry`, and doesn't go by itself. */
  setAside(wanted: Wanted, reason: string): Promise<void>;
  /** The keys of what was set aside and not tried again. */
  setAsideKeys(kind: string): Promise<string[]>;
  /** What has failed and is remembered, the latest first. */
  failed(limit: number): Promise<Failed[]>;
  /** A job that has failed waits again, as if it came now; false where it has not failed, or the same work waits already. */
  retry(id: string): Promise<boolean>;
  /** How many there are, of those that are remembered. */
  counts(): Promise<Counts>;
  /** Where several processes share the jobs: `listener` is called when another one has left some. One listener. */
  onWork?(listener: () => void): void;
};
