import { Worker } from 'node:worker_threads';
import type { Outcome, Request } from './write-worker.ts';

/** One worker, from its start to its end. */
export type Thread = {
  /** Resolves when the library is open and migrated. */
  opened: Promise<unknown>;
  call(task: Request['task'], args: unknown[]): Promise<unknown>;
  isOver(): boolean;
  /** Finishes what was asked before, then closes the file. */
  close(): Promise<void>;
};

/**
 * Starts a worker for `file`. Calls wait until it has opened the file; where it can't, or dies, they reject.
 * @param heard is called before whoever asked learns that their task is done.
 */
export const startThread = (file: string, heard: () => void): Thread => {
  const worker = new Worker(new URL('./write-worker.ts', import.meta.url), { workerData: { file } });
  const gone = Promise.withResolvers<void>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let over: unknown = null;

  const expect = (n: number) => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(n, answer);
    return answer.promise;
  };
  const end = (error: unknown) => {
    over ??= error;
    for (const answer of waiting.values()) answer.reject(over);
    waiting.clear();
  };
  const stopped = (cause?: unknown) =>
    end(new Error('The library has stopped and starts anew. Try again in a second.', { cause }));
  worker.on('message', (outcome: Outcome) => {
    heard();
    const asked = waiting.get(outcome.n);
    // Not opened: said at once, since the worker's end may be told in the same turn, before any promise is heard.
    if (outcome.n === 0 && 'error' in outcome) end(outcome.error);
    waiting.delete(outcome.n);
    if ('error' in outcome) asked?.reject(outcome.error);
    else asked?.resolve(outcome.value);
  });
  worker.on('error', stopped);
  worker.on('exit', () => {
    stopped();
    gone.resolve();
  });
  const opened = expect(0);
  // Who calls is told by the call; nobody need wait for this.
  opened.catch(() => {});

  return {
    opened,
    call: async (task, args) => {
      if (over) throw over;
      const answer = expect(++last);
      worker.postMessage({ n: last, task, args } satisfies Request);
      return answer;
    },
    isOver: () => over !== null,
    close: async () => {
      worker.postMessage('close');
      await gone.promise;
    },
  };
};
