/** The worker behind `startLanguage()`: reads articles and answers questions, one at a time. */
import { parentPort } from 'node:worker_threads';
import { borrowing } from './lent.ts';
import { giveBack } from './memory.ts';
import { read } from './read.ts';
import { tasks } from './tasks.ts';
import type { Asked, Told } from './thread.ts';

const readingOf = borrowing();

const done = (asked: Asked): unknown => {
  if (asked.task === 'read') return read(asked.input);
  // Whoever asks is held to the task's own parameters: see `Language`.
  const run: (...given: never[]) => unknown = tasks[asked.task];
  return run(...([readingOf(asked.lent), ...asked.rest] as never[]));
};

/** Milliseconds without a task, after which memory is given back; answers alone do not bring it about. */
const quiet = 2_000;

const collect = () => {
  collection = undefined;
  giveBack();
};
let collection: NodeJS.Timeout | undefined = setTimeout(collect, quiet);

parentPort?.on('message', (asked: Asked) => {
  if (asked.task === 'read') collection ??= setTimeout(collect, quiet);
  collection?.refresh();
  let told: Told;
  try {
    told = { id: asked.id, result: done(asked) };
  } catch (error) {
    told = { id: asked.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(told);
});
