/**
 * A thread in a reader's process (`reader-process.ts`) that ends the whole process when a task exceeds its budget, or when the
 * bot is gone: the main thread may be stuck in a task and hear of nothing. It looks only while a task is being done.
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type Budget, exceeded, SAID } from './task-budget.ts';

const STANDARD_ERROR = 2;

/** Milliseconds from one look to the next. */
const BETWEEN_LOOKS = 250;

/** The bot's process id. */
const bot: unknown = workerData;

/** Elsewhere than on Windows, a process whose parent has ended gets another. */
const isBotThere = (): boolean => {
  if (process.ppid !== bot) return false;
  try {
    return process.kill(process.ppid, 0);
  } catch {
    return false;
  }
};

const end = (why: string): void => {
  try {
    writeSync(STANDARD_ERROR, `\n${SAID}${why}\n`);
  } catch {
    // Nobody listens any more.
  }
  process.kill(process.pid, 'SIGKILL');
};

const watch = (budget: Budget): NodeJS.Timeout => {
  const before = process.cpuUsage();
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    const taken = { milliseconds: (user + system) / 1_000, bytes: process.memoryUsage.rss() };
    const why = isBotThere() ? exceeded(budget, taken) : 'the bot is gone';
    if (why !== null) end(why);
  }, BETWEEN_LOOKS);
};

let looking: NodeJS.Timeout | undefined;
parentPort?.on('message', (budget: Budget | null) => {
  clearInterval(looking);
  looking = budget ? watch(budget) : undefined;
});
