/** The worker behind `startLanguage()`: reads articles and answers questions, one at a time. */
import { parentPort } from 'node:worker_threads';
import { tasks } from './tasks.ts';
import type { Asked, Told } from './thread.ts';

parentPort?.on('message', ({ id, task, args }: Asked) => {
  let told: Told;
  try {
    // Whoever asks is held to the task's own parameters: see `Language`.
    const run: (...given: never[]) => unknown = tasks[task];
    told = { id, result: run(...(args as never[])) };
  } catch (error) {
    told = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(told);
});
