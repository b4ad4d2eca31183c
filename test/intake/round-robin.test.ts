import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rounds } from '../../src/intake/round-robin.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const after = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
};

test('those that wait are asked for one after the other, round by round, until they are taken away', async () => {
  const asked: string[] = [];
  let atOnce = 0;
  const ask = (name: string) => async () => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await turn();
    asked.push(name);
    atOnce -= 1;
  };
  const wait = rounds(1_000);
  const [leave] = ['a', 'b', 'c'].map((name) => wait(ask(name)));
  await after(999);
  expect(asked).toEqual([]);
  await after(1);
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b', 'c']));
  leave?.();
  await turn();
  await after(1_000);
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b', 'c', 'b', 'c']));
});

test('one that fails keeps no other from being asked for, and who comes after all have gone is asked for, too', async () => {
  const asked: string[] = [];
  const wait = rounds(1_000);
  const leave = [
    wait(() => Promise.reject(new Error('The library is locked.'))),
    wait(async () => void asked.push('second')),
  ];
  await after(1_000);
  expect(asked).toEqual(['second']);
  for (const go of leave) go();
  await after(3_000);
  expect(asked).toEqual(['second']);
  wait(async () => void asked.push('late'));
  await after(1_000);
  expect(asked).toEqual(['second', 'late']);
});
