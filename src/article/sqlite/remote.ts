import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Outcome, Request } from './worker.ts';
import type { Writing } from './writer.ts';

/** The writing side, seen from another thread. */
export type Remote = {
  call<Task extends keyof Writing>(task: Task, ...args: Parameters<Writing[Task]>): Promise<ReturnType<Writing[Task]>>;
  /** Calls `listener` before whoever asked learns that their task is done. */
  answered(listener: () => void): void;
  /** Finishes what was asked before, then closes the file. */
  close(): Promise<void>;
};

/** Starts the worker for `file`; resolves when the library is open and migrated. */
export const startRemote = async (file: string): Promise<Remote> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { file } });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let dead: Error | null = null;
  let heard = () => {};

  const expect = (n: number) => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(n, answer);
    return answer.promise;
  };
  const fail = (error: Error) => {
    dead ??= error;
    for (const answer of waiting.values()) answer.reject(dead);
    waiting.clear();
  };
  worker.on('message', (outcome: Outcome) => {
    heard();
    const asked = waiting.get(outcome.n);
    waiting.delete(outcome.n);
    if ('error' in outcome) asked?.reject(outcome.error);
    else asked?.resolve(outcome.value);
  });
  worker.on('error', (cause) => fail(new Error('The library has stopped working. Restart the bot.', { cause })));
  worker.on('exit', () => fail(new Error('The library is closed.')));

  try {
    await expect(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    call: async (task, ...args) => {
      if (dead) throw dead;
      const n = ++last;
      const answer = expect(n);
      worker.postMessage({ n, task, args } satisfies Request);
      // The worker answers with what the task of that name returns.
      return (await answer) as ReturnType<Writing[typeof task]>;
    },
    answered: (listener) => {
      heard = listener;
    },
    close: async () => {
      if (dead) return;
      const gone = once(worker, 'exit');
      worker.postMessage('close');
      await gone;
    },
  };
};
