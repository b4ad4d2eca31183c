/** The worker behind `startLanguage()`: reads articles and answers questions, one at a time. */
import { parentPort } from 'node:worker_threads';
import { answer } from './answer.ts';
import { read } from './read.ts';
import type { Asked, Told } from './thread.ts';

parentPort?.on('message', ({ id, ask }: Asked) => {
  let told: Told;
  try {
    told = { id, result: ask.kind === 'read' ? read(ask.input) : answer(ask.reading, ask.question) };
  } catch (error) {
    told = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(told);
});
