import { afterAll, expect, test } from 'vitest';
import { openThreads } from '../../src/fetch/threads.ts';

const threads = openThreads(new URL('./faulty.ts', import.meta.url).href);
afterAll(() => threads.close());
const never = new AbortController().signal;
const ask = (path: string, signal = never) =>
  threads
    .exchange(
      {
        url: `https://news.example/${path}`,
        places: [],
        wanted: { headers: {}, accepts: 'anything', most: 1, cut: false },
      },
      signal,
    )
    .catch((error) => error.reason ?? error.message);

test('a fault that nobody catches costs the request that it is in, and nothing else', async () => {
  expect(await Promise.all([ask('page'), ask('fault'), ask('page')])).toEqual(['missing', 'broken', 'missing']);
  expect(await ask('page')).toBe('missing');
});

test('one that never comes back is ended by its signal', async () => {
  const ending = new AbortController();
  const hanging = ask('hang', ending.signal);
  setTimeout(() => ending.abort(new Error('no time left')), 1_000);
  expect(await hanging).toBe('no time left');
  expect(await ask('page')).toBe('missing');
});
