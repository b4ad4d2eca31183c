import limit from 'p-limit';
import { Piscina } from 'piscina';
import { Unreadable } from '../../article/unreadable.ts';
import { type Clock, startClock } from './clock.ts';
import { reasonEnded } from './ended.ts';
import type { Began, Done, Task } from './extraction-worker.ts';
import { watchMemory } from './thread-memory.ts';

/** Two processors are what a small machine has. */
const THREADS = 2;

/** Milliseconds without a task, after which a thread ends and its memory with it. */
const IDLE = 10_000;

/** What a thread's own objects and its calls may take; a page of 8 MB in 100,000 elements fits. */
const LIMITS = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 };

/** Bytes that can be given to another thread: not a view of what others see too. */
const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes);

/** The threads, as many as there are tasks and at most {@link THREADS}. */
export type Pool = {
  /** Throws {@link Unreadable}; any other error is no fault of the file. */
  run(task: Task): Promise<Exclude<Done, { unreadable: unknown }>>;
  close(): Promise<void>;
};

/** @param patience milliseconds that each task may be at work */
export const startPool = (patience: number): Pool => {
  const threads = new Piscina({
    filename: new URL('./extraction-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE,
    // Threads wait for a task as everything in Node does: a parser's own unfinished work goes on meanwhile.
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: LIMITS,
  });
  // A thread that dies without a task: the next task starts another.
  threads.on('error', () => {});
  const clocks = new Map<number, Clock>();
  threads.on('message', (number: Began) => clocks.get(number)?.begin());
  let last = 0;
  const inTurn = limit(THREADS);
  let closed = false;

  const done = async (task: Task): Promise<Done> => {
    if (closed) throw new Error('The extraction is closed.');
    const bytes = ownBytes(task.bytes);
    const unwatch = watchMemory(threads);
    const clock = startClock(patience);
    last += 1;
    const number = last;
    clocks.set(number, clock);
    try {
      // piscina's types name the older of the two ways to say what is transferred.
      return await threads.run(
        { ...task, bytes, number },
        { signal: clock.signal, transferList: [bytes.buffer] as never },
      );
    } catch (error) {
      const reason = reasonEnded(error);
      throw reason === null ? error : new Unreadable(reason, { cause: error });
    } finally {
      unwatch();
      clock.stop();
      clocks.delete(number);
    }
  };

  return {
    run: async (task) => {
      const result = await inTurn(() => done(task));
      if ('unreadable' in result) throw new Unreadable(result.unreadable);
      return result;
    },
    close: async () => {
      closed = true;
      await threads.destroy();
    },
  };
};
