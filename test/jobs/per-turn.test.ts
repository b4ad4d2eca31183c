import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { paced } from '../../src/jobs/per-turn.ts';

test('what comes at once is done over several turns, in its order', async () => {
  const done: number[] = [];
  const take = paced((item: number) => done.push(item));
  for (let item = 0; item < 50; item += 1) take(item);
  const first = done.length;
  expect(first).toBeGreaterThan(0);
  const turns = [first];
  while (done.length < 50) {
    await turn();
    turns.push(done.length);
  }
  expect(done).toEqual(Array.from({ length: 50 }, (_, item) => item));
  for (const [at, many] of turns.entries()) expect(many - (turns[at - 1] ?? 0)).toBeLessThanOrEqual(first);
});

test('what comes alone is done at once, now and later', async () => {
  const done: string[] = [];
  const take = paced((item: string) => done.push(item));
  take('one');
  expect(done).toEqual(['one']);
  await turn();
  await turn();
  take('two');
  expect(done).toEqual(['one', 'two']);
});

test('what comes while others wait goes behind them', async () => {
  const done: number[] = [];
  const take = paced((item: number) => {
    done.push(item);
    if (item === 5) take(20);
  });
  for (let item = 0; item < 12; item += 1) take(item);
  while (done.length < 13) await turn();
  expect(done).toEqual([...Array(12).keys(), 20]);
});
