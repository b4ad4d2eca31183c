import type { Worker } from 'node:worker_threads';

/** What a thread may have beside its objects: V8's own limit doesn't count bytes, and streams unpack to bytes. */
const MOST_BYTES = 256 * 2 ** 20;

/** Milliseconds from one look to the next: some ten megabytes are unpacked meanwhile. */
const BETWEEN_LOOKS = 50;

const look = async (thread: Worker) => {
  const { external_memory: bytes } = await thread.getHeapStatistics();
  if (bytes > MOST_BYTES) await thread.terminate();
};

/** Ends each thread that takes too many bytes, until the function that is returned is called. */
export const watchMemory = (pool: { threads: Worker[] }): (() => void) => {
  const watch = setInterval(() => {
    // A thread that has just ended can't be asked.
    for (const thread of pool.threads) look(thread).catch(() => {});
  }, BETWEEN_LOOKS);
  return () => clearInterval(watch);
};
