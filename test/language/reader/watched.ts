/** A process with a watchdog that does what a test wants of it. */
import { fork } from 'node:child_process';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const watch = async (milliseconds: number) => {
  const watchdog = new Worker(new URL('../../../src/language/reader/watchdog.ts', import.meta.url), {
    workerData: process.ppid,
  });
  watchdog.unref();
  watchdog.postMessage({ milliseconds, bytes: 200 * 2 ** 20 });
  await pause(300);
};

const [, file = '', what] = process.argv;
const kept: unknown[] = [];
if (what === 'parent') {
  const child = fork(file, ['for ever']);
  child.once('message', () => process.send?.(child.pid));
} else {
  await watch(what === 'loop' ? 500 : 1e9);
  process.send?.('begun');
  if (what === 'wait') await pause(1_000);
  if (what === 'abort') {
    writeSync(2, 'A native fault.\n');
    process.abort();
  }
  if (what === 'bytes') for (;;) kept.push(Buffer.alloc(5 * 2 ** 20, 1));
  if (what === 'objects') for (;;) kept.push({ kept });
  if (what === 'loop' || what === 'for ever') for (;;);
  process.disconnect?.();
}
