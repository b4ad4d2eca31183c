import type { Worker } from 'node:worker_threads';
import { afterAll, expect, test, vi } from 'vitest';
import { startLanguage } from '../../src/language/thread.ts';
import { seed } from './seed.ts';

const language = startLanguage();
afterAll(() => language.close());

test('reads and answers as on this thread', async () => {
  const reading = await language.read({ text: seed.text, title: seed.title });
  expect(reading).toEqual(seed.reading);
  const [best] = await language.answers(reading, 'when did the escalation occur', 1);
  const span = best?.span;
  expect(span && seed.text.slice(span.start, span.end)).toBe('late 2020');
});

test('several calls at once each get their own answer', async () => {
  const readings = await Promise.all(['One.', 'Two. Three.', ''].map((text) => language.read({ text })));
  expect(readings.map(({ sentences }) => sentences.length)).toEqual([1, 2, 0]);
});

test('closed, it says so', async () => {
  const other = startLanguage();
  await other.close();
  await expect(other.read({ text: 'Too late.' })).rejects.toThrow('The reader is closed');
});

test('if the worker dies, calls that wait for it say so, and the next one starts another', async () => {
  const workers: Worker[] = [];
  const remember = (worker: Worker) => workers.push(worker);
  process.on('worker', remember);
  const other = startLanguage();
  const before = await other.answers(seed.reading, 'Who is Aliyev?', 1);
  const lost = other.read({ text: 'Never read.' }).then(
    () => 'read',
    (error: Error) => error.message,
  );
  // The event comes a tick after the worker, long before a worker that still has to load can answer.
  await new Promise(setImmediate);
  await workers[0]?.terminate();
  expect(await lost).toMatch(/^The reader stopped/);
  // The new worker has none of the readings that the old one was sent.
  expect(await other.answers(seed.reading, 'Who is Aliyev?', 1)).toEqual(before);
  expect(workers).toHaveLength(2);
  process.off('worker', remember);
  await other.close();
});

test('a text that takes too long is given up, and the next call starts another worker', async () => {
  const workers: Worker[] = [];
  const remember = (worker: Worker) => workers.push(worker);
  process.on('worker', remember);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const other = startLanguage();
    const lost = other.read({ text: 'Never read.' }).then(
      () => 'read',
      (error: Error) => error.message,
    );
    // Half a minute passes long before a worker that still has to load can answer.
    vi.advanceTimersByTime(30_000);
    expect(await lost).toMatch(/^The reader stopped \(no answer within 30 seconds\)/);
    expect((await other.read({ text: 'Again.' })).sentences).toHaveLength(1);
    // Nothing waits any more, so nothing is given up.
    vi.advanceTimersByTime(30_000);
    expect((await other.read({ text: 'And again.' })).sentences).toHaveLength(1);
    expect(workers).toHaveLength(2);
    await other.close();
  } finally {
    vi.useRealTimers();
    process.off('worker', remember);
  }
});

test('what cannot be sent to the worker is refused, and nothing hangs', async () => {
  const text = (() => 'no text') as unknown as string;
  await expect(language.read({ text })).rejects.toThrow('could not be cloned');
  expect((await language.read({ text: 'Still here.' })).sentences).toHaveLength(1);
});
