/** Runs the language engine in a worker of its own, so that neither its work nor its memory weighs on the caller's thread. */
import { Worker } from 'node:worker_threads';
import { type Lent, lending } from './lent.ts';
import type { Reading } from './reading.ts';
import type { Tasks } from './tasks.ts';

type Input = { text: string; title?: string; published?: string };

export type Asked = { id: number } & (
  | { task: 'read'; input: Input }
  | { task: keyof Tasks; lent: Lent; rest: unknown[] }
);
export type Told = { id: number; result: unknown } | { id: number; error: string };

type Call<Task extends keyof Tasks> = (...args: Parameters<Tasks[Task]>) => Promise<ReturnType<Tasks[Task]>>;

/** What the worker does, asked from another thread. */
export type Language = { [Task in keyof Tasks]: Call<Task> } & {
  read(input: Input): Promise<Reading>;
  close(): Promise<void>;
};

type Waiting = { resolve(result: unknown): void; reject(error: Error): void };

/** Seconds for one call: far more than any article takes, and less than people wait. */
const patience = 30;

/**
 * Starts one warm worker. If it dies, or takes too long over one call, the calls that wait for it are rejected and the
 * next call starts a new one; after `close()` every call is rejected.
 */
export const startLanguage = (): Language => {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let closed = false;
  /** For this worker: another one has no reading yet. */
  let lend = lending();
  let worker: Worker | null = start();
  let timer: NodeJS.Timeout | undefined;

  function start(): Worker {
    lend = lending();
    const started = new Worker(new URL('./worker.ts', import.meta.url));
    started.on('message', (told: Told) => {
      const call = waiting.get(told.id);
      waiting.delete(told.id);
      watch();
      if (waiting.size === 0) started.unref();
      if ('error' in told) call?.reject(new Error(`The reader failed: ${told.error}`));
      else call?.resolve(told.result);
    });
    started.on('error', (error) => lost(started, error instanceof Error ? error.message : String(error)));
    started.on('exit', (code) => lost(started, `exit code ${code}`));
    // An idle worker never keeps the process alive.
    started.unref();
    return started;
  }

  /** The worker takes one call after the other, so its time starts anew with each answer. */
  function watch(): void {
    clearTimeout(timer);
    if (waiting.size === 0) return;
    timer = setTimeout(() => {
      const stuck = worker;
      if (!stuck) return;
      lost(stuck, `no answer within ${patience} seconds`);
      void stuck.terminate();
    }, 1000 * patience);
  }

  function lost(gone: Worker, reason: string): void {
    if (worker !== gone) return;
    worker = null;
    for (const call of waiting.values()) call.reject(new Error(`The reader stopped (${reason}). Please try again.`));
    waiting.clear();
    watch();
  }

  const send = (asked: (id: number) => Asked): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error('The reader is closed.'));
      worker ??= start();
      const id = nextId++;
      // Throws, and so rejects, what cannot be sent; only then is there anything to wait for.
      worker.postMessage(asked(id));
      waiting.set(id, { resolve, reject });
      if (waiting.size === 1) watch();
      worker.ref();
    });
  const about = (task: keyof Tasks, reading: Reading, ...rest: unknown[]): Promise<unknown> =>
    send((id) => ({ id, task, lent: lend(reading), rest }));

  // The worker answers with what the task of that name returns.
  return {
    read: (input) => send((id) => ({ id, task: 'read', input })) as ReturnType<Language['read']>,
    answers: (...asked) => about('answers', ...asked) as ReturnType<Language['answers']>,
    suggest: (reading) => about('suggest', reading) as ReturnType<Language['suggest']>,
    async close() {
      closed = true;
      const last = worker;
      await last?.terminate();
    },
  };
};
