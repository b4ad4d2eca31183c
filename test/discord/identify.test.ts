import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startBudget } from '../../src/discord/identify.ts';

const MINUTE = 60_000;
const patient = new AbortController().signal;
/** Whoever has to wait is refused instead. */
const hasty = AbortSignal.abort();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const budget = () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
  return { ...startBudget(log), lines };
};
const unasked = () => Promise.reject(new Error('Discord is away.'));

test('what Discord said a moment ago is counted down without asking again', async () => {
  const { seen, take } = budget();
  seen({ remaining: 2, reset_after: MINUTE });
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return { remaining: 0, reset_after: MINUTE };
  };
  await take(ask, patient);
  await take(ask, patient);
  expect(asked).toBe(0);
  vi.advanceTimersByTime(6_000);
  await expect(take(ask, hasty)).rejects.toThrow();
  expect(asked).toBe(1);
});

test('others start by the same budget: what they have taken is asked, and until when to wait is said once', async () => {
  const { seen, take, lines } = budget();
  seen({ remaining: 5, reset_after: 10 * MINUTE });
  for (const minutes of [9, 8]) {
    vi.advanceTimersByTime(MINUTE);
    await expect(take(async () => ({ remaining: 0, reset_after: minutes * MINUTE }), hasty)).rejects.toThrow();
  }
  expect(lines).toEqual([expect.stringContaining(new Date(Date.now() + 8 * MINUTE).toISOString())]);
});

test('where Discord can’t be asked, what was known counts until it lapses', async () => {
  const { seen, take } = budget();
  seen({ remaining: 1, reset_after: 5 * MINUTE });
  vi.advanceTimersByTime(MINUTE);
  await take(unasked, patient);
  await expect(take(unasked, hasty)).rejects.toThrow();
  vi.advanceTimersByTime(4 * MINUTE);
  await take(unasked, hasty);
});
