/** What strangers' servers send is taken in threads, one for each request: a fault of a parser costs that request alone. */
import limit from 'p-limit';
import { Piscina } from 'piscina';
import type { Answer, Request } from './exchange.ts';
import { Refused } from './fetch-refusal.ts';
import type { Told } from './fetch-worker.ts';

/** Requests at once; others wait their turn. Servers have ten seconds. */
const THREADS = 8;

/** Milliseconds without a request, after which a thread ends and its memory with it. */
const IDLE = 10_000;

/** Of a thread's own objects; bytes are limited where they are read. */
const LIMITS = { maxOldGenerationSizeMb: 128 };

export type Threads = {
  /** Does what asks when fewer than {@link THREADS} do. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * @param signal ends the thread, with the connection.
   * @throws Refused; the signal's AbortError; or an Error for a mistake of our own.
   */
  exchange(request: Request, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
};

/** Starts no thread before the first request. */
export const openThreads = (filename = new URL('./fetch-worker.ts', import.meta.url).href): Threads => {
  const threads = new Piscina({
    filename,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE,
    // Threads wait for a task as everything in Node does: sockets close meanwhile.
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: LIMITS,
  });
  // A thread that dies without a task: the next request starts another.
  threads.on('error', () => {});
  const inTurn = limit(THREADS);
  return {
    inTurn: (work) => inTurn(work),
    exchange: async (request, signal) => {
      const told: Told = await threads.run(request, { signal }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw new Refused('broken', { cause: error });
      });
      if ('refused' in told) throw new Refused(told.refused);
      if ('mistake' in told) throw new Error(told.mistake);
      return told.answer;
    },
    close: () => threads.destroy(),
  };
};
