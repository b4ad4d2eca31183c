import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type Load, watchLoad, whileAdding } from '../../src/router/load.ts';

const rest: Load = { late: 0, open: 0, adding: 0, asked: 0 };

test('whoever waits for an article is nobody who has to be answered, until it has ended, well or not', async () => {
  const load = { ...rest, open: 1 };
  const { promise, resolve } = Promise.withResolvers<string>();
  const added = whileAdding(load, () => promise);
  expect(load).toEqual({ ...rest, adding: 1 });
  resolve('kept');
  expect(await added).toBe('kept');
  expect(load).toEqual({ ...rest, open: 1 });
  await expect(whileAdding(load, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(load).toEqual({ ...rest, open: 1 });
});

test('the load that is watched knows that the thread is late', async () => {
  const { load, stop } = watchLoad();
  onTestFinished(stop);
  for (let i = 0; i < 8; i++) {
    const until = performance.now() + 400;
    while (performance.now() < until);
    await pause(1);
  }
  expect(load.late).toBeGreaterThan(100);
});
