import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { watchBudget } from '../../src/language/budget.ts';

let worker: Worker;
afterEach(() => worker.terminate());

/** What a thread that runs `code` exceeds, of the budget of a text without a character. */
const exceeded = (code: string): Promise<string> => {
  worker = new Worker(code, { eval: true });
  return new Promise((resolve) => watchBudget(worker, 0, resolve));
};

test('a thread that never ends its work exceeds its time', async () => {
  expect(await exceeded('for (;;) {}')).toBe('too-slow');
});

test('one that keeps whatever it makes exceeds its memory', async () => {
  const code =
    'const all = []; const more = () => { all.push(Array(1_000_000).fill(all.length)); setTimeout(more, 50) }; more()';
  expect(await exceeded(code)).toBe('too-much');
});

test('one that only waits exceeds nothing, nor one that has ended', async () => {
  worker = new Worker('setInterval(() => {}, 1_000)', { eval: true });
  const told: string[] = [];
  const unwatch = watchBudget(worker, 0, (reason) => told.push(reason));
  await new Promise((resolve) => setTimeout(resolve, 700));
  await Promise.all([once(worker, 'exit'), worker.terminate()]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  unwatch();
  expect(told).toEqual([]);
});
