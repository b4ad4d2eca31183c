/** The thread of a reader (`reader.ts`): reads articles and answers questions, one at a time. */
import { parentPort } from 'node:worker_threads';
import { borrowing, type Lent } from './lent.ts';
import { giveBack } from './memory.ts';
import { read } from './read.ts';
import type { Input } from './reader.ts';
import type { Tasks } from './tasks.ts';

/** One task at a time, so answers need no number. */
export type Asked = { task: 'read'; input: Input } | { task: keyof Tasks; lent: Lent; rest: unknown[] };
export type Told = { result: unknown } | { error: string };

const readingOf = borrowing();

/** Loaded at the first question or when it is quiet, so that the first reading of a start has not to wait for it. */
const answering = () => import('./tasks.ts');

const done = async (asked: Asked): Promise<unknown> => {
  if (asked.task === 'read') return read(asked.input);
  const reading = readingOf(asked.lent);
  const { tasks } = await answering();
  // Whoever asks is held to the task's own parameters: see `Language`.
  const run: (...given: never[]) => unknown = tasks[asked.task];
  return run(...([reading, ...asked.rest] as never[]));
};

/** Milliseconds without a task, after which memory is given back; answers alone do not bring it about. */
const quiet = 2_000;

const collect = async () => {
  collection = undefined;
  await answering();
  giveBack();
};
let collection: NodeJS.Timeout | undefined = setTimeout(collect, quiet);

parentPort?.on('message', async (asked: Asked) => {
  if (asked.task === 'read') collection ??= setTimeout(collect, quiet);
  collection?.refresh();
  let told: Told;
  try {
    told = { result: await done(asked) };
  } catch (error) {
    told = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(told);
});
