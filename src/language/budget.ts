/** What reading a text may cost, in proportion to its length: some three times what ordinary prose takes. */
import type { Worker } from 'node:worker_threads';
import type { Unread } from './unread.ts';

/** Processor time, which a busy machine doesn't lengthen: milliseconds for any text, and for each character of it. */
const ANY_TIME = 5_000;
const TIME_EACH = 0.06;

/** Bytes of the whole thread: for any text, what is loaded included, and for each character of it. */
const ANY_MEMORY = 300 * 2 ** 20;
const MEMORY_EACH = 500;

/** So many times its processor time a text may take by the clock, for a thread that stands still. */
const PATIENCE = 6;

/** Milliseconds from one look at a thread to the next. */
const BETWEEN_LOOKS = 250;

/**
 * Watches a thread while it reads a text.
 * @param length of the text, in characters.
 * @param exceeded is called once, with what was exceeded.
 * @returns what ends the watch.
 */
export const watchBudget = (
  worker: Pick<Worker, 'cpuUsage' | 'getHeapStatistics'>,
  length: number,
  exceeded: (reason: Unread['reason']) => void,
): (() => void) => {
  const milliseconds = ANY_TIME + TIME_EACH * length;
  const bytes = ANY_MEMORY + MEMORY_EACH * length;
  let over = false;
  const stop = () => {
    over = true;
    clearInterval(looking);
    clearTimeout(patience);
  };
  const end = (reason: Unread['reason']) => {
    if (over) return;
    stop();
    exceeded(reason);
  };
  let before: NodeJS.CpuUsage | undefined;
  const look = async () => {
    before ??= await worker.cpuUsage();
    const { user, system } = await worker.cpuUsage(before);
    if ((user + system) / 1_000 > milliseconds) return end('too-slow');
    const { used_heap_size: objects, external_memory: beside } = await worker.getHeapStatistics();
    if (objects + beside > bytes) end('too-much');
  };
  // A thread that is still starting, or has just ended, can't be asked.
  const tried = () => void look().catch(() => {});
  tried();
  const looking = setInterval(tried, BETWEEN_LOOKS);
  const patience = setTimeout(() => end('too-slow'), PATIENCE * milliseconds);
  return stop;
};
