import { afterEach, expect, test, vi } from 'vitest';
import { keepingEditions } from '../../../src/library/postgres/editions.ts';

afterEach(() => {
  vi.useRealTimers();
});

const counting = () => {
  let asked = 0;
  return async () => {
    asked += 1;
    return asked;
  };
};

test('an answer is remembered until its shelf changes, and no other’s', async () => {
  const editions = keepingEditions(() => true);
  const ask = counting();
  const answer = () => editions.remembered('server:1', 'a', ask);
  expect([await answer(), await answer()]).toEqual([1, 1]);
  editions.changed('server:2');
  expect(await answer()).toBe(1);
  editions.changed('server:1');
  expect([await answer(), await answer()]).toEqual([2, 2]);
});

test('what changes of the bot’s articles changes every shelf', async () => {
  const editions = keepingEditions(() => true);
  const before = [editions.of('server:1'), editions.of('user:1')];
  editions.changed('bot');
  expect(editions.of('server:1')).not.toBe(before[0]);
  expect(editions.of('user:1')).not.toBe(before[1]);
});

test('what was asked before a change is not remembered after it, however late it comes', async () => {
  const editions = keepingEditions(() => true);
  const slow = Promise.withResolvers<string>();
  const first = editions.remembered('server:1', 'a', () => slow.promise);
  editions.changed('server:1');
  const second = editions.remembered('server:1', 'a', async () => 'now');
  slow.resolve('before');
  expect([await first, await second]).toEqual(['before', 'now']);
  expect(await editions.remembered('server:1', 'a', async () => 'later')).toBe('now');
});

test('many that ask the same at once ask once; what fails is asked again', async () => {
  const editions = keepingEditions(() => true);
  const ask = vi.fn().mockRejectedValueOnce(new Error('cut')).mockResolvedValue('there');
  const answer = () => editions.remembered('server:1', 'a', ask);
  await expect(Promise.all([answer(), answer()])).rejects.toThrow('cut');
  expect([await answer(), await answer()]).toEqual(['there', 'there']);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('while other processes are not heard, nothing is the same twice, nor afterwards what it was before', async () => {
  let isListening = true;
  const editions = keepingEditions(() => isListening);
  const ask = counting();
  const answer = () => editions.remembered('server:1', 'a', ask);
  const before = editions.of('server:1');
  expect(await answer()).toBe(1);
  isListening = false;
  expect(editions.of('server:1')).not.toBe(editions.of('server:1'));
  expect([await answer(), await answer()]).toEqual([2, 3]);
  editions.allChanged();
  isListening = true;
  expect(editions.of('server:1')).not.toBe(before);
  expect([await answer(), await answer()]).toEqual([4, 4]);
});

test('each day has its own', () => {
  const editions = keepingEditions(() => true);
  vi.useFakeTimers({ now: Date.UTC(2024, 4, 3, 23, 59), toFake: ['Date'] });
  const before = editions.of('server:1');
  expect(editions.of('server:1')).toBe(before);
  vi.setSystemTime(Date.UTC(2024, 4, 4, 0, 1));
  expect(editions.of('server:1')).not.toBe(before);
});
