/** Who has to wait: for a turn, for the next minute, or not at all any more. */
import { afterEach, expect, test, vi } from 'vitest';
import { makeAllowance } from '../../src/fetch/allowance.ts';
import { makeTurns } from '../../src/fetch/host-turns.ts';
import { makeBudget } from '../../src/fetch/time-budget.ts';

/** Links that a person may give in a row, and in a minute. */
const LINKS = 6;

afterEach(() => {
  vi.useRealTimers();
});

test('links come back over a minute, and no more than there were', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const allow = makeAllowance();
  const given = () => {
    let links = 0;
    while (links <= LINKS) {
      try {
        allow('somebody');
      } catch {
        break;
      }
      links++;
    }
    return links;
  };
  expect(given()).toBe(LINKS);
  expect(given()).toBe(0);
  vi.advanceTimersByTime(30_000);
  expect(given()).toBe(LINKS / 2);
  vi.advanceTimersByTime(600_000);
  expect(given()).toBe(LINKS);
});

test('turns come in order, one after the other, whatever becomes of them', async () => {
  const turns = makeTurns();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(`${name} ends`);
    if (name === '1') throw new Error('no');
    return name;
  };
  const outcomes = await Promise.allSettled([turns('a', work('1')), turns('a', work('2')), turns('b', work('3'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(seen.filter((what) => !what.startsWith('3'))).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
  expect(seen.indexOf('3 begins')).toBeLessThan(seen.indexOf('1 ends'));
});

test('a line has an end', async () => {
  const turns = makeTurns();
  let go = () => {};
  const first = turns('a', () => new Promise<void>((resolve) => (go = resolve)));
  const others = Array.from({ length: 200 }, () => turns('a', async () => {}));
  const outcomes = Promise.allSettled(others);
  await expect(turns('a', async () => {})).rejects.toMatchObject({ reason: 'queue' });
  go();
  await first;
  expect((await outcomes).some(({ status }) => status === 'fulfilled')).toBe(true);
  await turns('a', async () => {});
});

test('time is shared by all that is done with it', async () => {
  const spend = makeBudget(100, new AbortController().signal);
  const until = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  expect(await spend(async () => 'quick')).toBe('quick');
  await expect(spend(until)).rejects.toMatchObject({ reason: 'slow' });
  await expect(spend(until)).rejects.toMatchObject({ reason: 'slow' });
});

test('a mistake of our own stays what it is', async () => {
  const spend = makeBudget(1000, new AbortController().signal);
  await expect(spend(() => Promise.reject(new TypeError('oh')))).rejects.toThrow(TypeError);
});
