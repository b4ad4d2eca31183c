/** A reader's process (`reader.ts`): reads articles and answers questions, one at a time. It ends when the bot does. */
import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../reading.ts';
import type { Asked, Input, Told } from './reader-messages.ts';
import { receiving, type Sent } from './reading-transfer.ts';
import { giveBack } from './release-memory.ts';
import { type Budget, budgetOf } from './task-budget.ts';

process.on('disconnect', () => process.exit());
// The bot ended while this was starting, before anything could listen.
if (!process.connected) process.exit();
// Ctrl-C and a service manager's stop reach the bot's whole process group. The bot waits for what is under way and ends this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), { workerData: process.ppid });
watchdog.unref();

const readingOf = receiving();

const tell = (told: Told) => process.send?.(told);

const begin = (budget: Budget) => {
  watchdog.postMessage(budget);
  tell({ began: true });
};

// Loaded before it is asked for; what answers is loaded at the first question or when it is quiet, so that the first reading of a
// start does not wait for it.
const reading = import('../read.ts');
const answering = () => import('./tasks.ts');
let runs = () => 0;

const read = async (input: Input): Promise<Reading> => {
  const { read } = await reading;
  begin(budgetOf('read', input.text.length));
  return read(input);
};

const vectorsOf = async (texts: string[]): Promise<Float32Array[]> => {
  const { vectors, encoderRuns } = await answering();
  runs = encoderRuns;
  begin(budgetOf('question', texts.join('').length));
  return vectors(texts);
};

const answer = async ({ task, sent, rest }: Extract<Asked, { sent: Sent }>): Promise<unknown> => {
  const reading = readingOf(sent);
  const { tasks, encoderRuns } = await answering();
  runs = encoderRuns;
  // Whoever asks is held to the task's own parameters: see `Language`.
  const run: (...given: never[]) => unknown = tasks[task];
  begin(budgetOf('question', reading.text.length));
  return run(...([reading, ...rest] as never[]));
};

const warmUp = async (): Promise<void> => {
  const { warmUp, encoderRuns } = await answering();
  runs = encoderRuns;
  begin(budgetOf('question', 0));
  return warmUp();
};

const done = (asked: Asked): Promise<unknown> => {
  if (asked.task === 'read') return read(asked.input);
  if (asked.task === 'warmUp') return warmUp();
  return asked.task === 'vectors' ? vectorsOf(asked.texts) : answer(asked);
};

/** Milliseconds without a task, after which memory is given back; answers alone do not bring it about. */
const quiet = 2_000;

const collect = async () => {
  collection = undefined;
  await answering();
  giveBack();
  // It is usually killed, and would keep nothing of what it has compiled.
  flushCompileCache();
};
let collection: NodeJS.Timeout | undefined = setTimeout(collect, quiet);

process.on('message', async (asked: Asked) => {
  if (asked.task === 'read') collection ??= setTimeout(collect, quiet);
  collection?.refresh();
  let told: Told;
  try {
    told = { result: await done(asked), runs: runs() };
  } catch (error) {
    told = { error: error instanceof Error ? error.message : String(error), runs: runs() };
  }
  watchdog.postMessage(null);
  tell(told);
});
