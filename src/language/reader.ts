/** One reader: a thread that reads and answers, one task at a time, and may be ended at any moment. */
import { Worker } from 'node:worker_threads';
import { watchBudget } from './budget.ts';
import { lending } from './lent.ts';
import type { Reading } from './reading.ts';
import type { Tasks } from './tasks.ts';
import { Unread } from './unread.ts';
import type { Asked, Told } from './worker.ts';

export type Input = { text: string; title?: string; published?: string };

export type Task = { task: 'read'; input: Input } | { task: keyof Tasks; reading: Reading; rest: unknown[] };

/** The thread ended by itself under a task, which is not to blame as far as is known. */
export class ReaderEnded extends Error {
  constructor(why: string) {
    super(`The reader stopped (${why}). Please try again.`);
    this.name = 'ReaderEnded';
  }
}

export type Reader = {
  /**
   * Does one task; the next may be put when it is over. A text beyond its budget, and a question that takes too long, end the thread.
   * @throws Unread, ReaderEnded, or the task's own error.
   */
  run(task: Task): Promise<unknown>;
  /** Whether a task is being done, and which. */
  doing(): Task['task'] | null;
  end(reason: Error): Promise<unknown>;
};

/** Seconds for a question: far more than any takes, and less than people wait. */
const PATIENCE = 30;

/** Megabytes of objects at which V8 ends the thread and not the process, should the budget's watch come too late. */
const MOST_OBJECTS = 1_200;

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** @param gone is called when the thread has ended or is about to; nothing may be put to it any more. */
export const startReader = (gone: (reader: Reader) => void): Reader => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_OBJECTS },
  });
  const lend = lending();
  let current: (PromiseWithResolvers<unknown> & { task: Task['task'] }) | null = null;
  let unwatch = () => {};
  let isOver = false;

  const settle = (how: (waiting: PromiseWithResolvers<unknown>) => void) => {
    unwatch();
    const waiting = current;
    current = null;
    // An idle thread never keeps the process alive.
    worker.unref();
    if (waiting) how(waiting);
  };
  const lost = (reason: Error) => {
    if (isOver) return;
    isOver = true;
    gone(reader);
    settle(({ reject }) => reject(reason));
  };
  const end = (reason: Error) => {
    lost(reason);
    return worker.terminate();
  };
  /** Begins to watch over what a task takes. */
  const watch = (task: Task): (() => void) => {
    if (task.task === 'read')
      return watchBudget(worker, task.input.text.length, (reason) => void end(new Unread(reason)));
    const timer = setTimeout(
      () => void end(new Error(`The reader stopped (no answer within ${PATIENCE} seconds). Please try again.`)),
      1_000 * PATIENCE,
    );
    return () => clearTimeout(timer);
  };

  worker.on('message', (told: Told) => {
    settle(({ resolve, reject }) => {
      if ('error' in told) reject(new Error(`The reader failed: ${told.error}`));
      else resolve(told.result);
    });
  });
  worker.on('error', (error) => {
    const why = error instanceof Error ? error.message : String(error);
    lost(current?.task === 'read' && isFull(error) ? new Unread('too-much') : new ReaderEnded(why));
  });
  worker.on('exit', (code) => lost(new ReaderEnded(`exit code ${code}`)));
  worker.unref();

  const reader: Reader = {
    run: async (task) => {
      const asked: Asked =
        task.task === 'read'
          ? { task: task.task, input: task.input }
          : { task: task.task, lent: lend(task.reading), rest: task.rest };
      // Throws, and so rejects, what can't be sent; only then is there anything to wait for.
      worker.postMessage(asked);
      current = { ...Promise.withResolvers<unknown>(), task: task.task };
      worker.ref();
      unwatch = watch(task);
      return current.promise;
    },
    doing: () => current?.task ?? null,
    end,
  };
  return reader;
};
