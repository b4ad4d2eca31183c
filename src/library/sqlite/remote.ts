import { startThread } from './thread.ts';
import type { Writing } from './writer.ts';

/** Milliseconds from one start of a worker to the next, at least: one that dies at once must not keep a processor busy. */
const BETWEEN_STARTS = 1_000;

/** The writing side, seen from another thread. */
export type Remote = {
  call<Task extends keyof Writing>(task: Task, ...args: Parameters<Writing[Task]>): Promise<ReturnType<Writing[Task]>>;
  /** Calls `listener` before whoever asked learns that their task is done. */
  answered(listener: () => void): void;
  /** Finishes what was asked before, then closes the file. */
  close(): Promise<void>;
};

/** Starts the worker for `file`; resolves when the library is open and migrated. Where it dies, the next call starts another. */
export const startRemote = async (file: string): Promise<Remote> => {
  let heard = () => {};
  let started = 0;
  let closed = false;
  const start = () => {
    started = performance.now();
    return startThread(file, () => heard());
  };
  let thread = start();
  try {
    await thread.opened;
  } catch (error) {
    await thread.close();
    throw error;
  }
  return {
    call: async (task, ...args) => {
      if (closed) throw new Error('The library is closed.');
      if (thread.isOver() && performance.now() - started >= BETWEEN_STARTS) thread = start();
      // The worker answers with what the task of that name returns.
      return (await thread.call(task, args)) as ReturnType<Writing[typeof task]>;
    },
    answered: (listener) => {
      heard = listener;
    },
    close: async () => {
      closed = true;
      await thread.close();
    },
  };
};
