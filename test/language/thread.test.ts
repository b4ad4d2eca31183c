import type { Worker } from 'node:worker_threads';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { startLanguage } from '../../src/language/thread.ts';
import { Unread } from '../../src/language/unread.ts';
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

/** The threads that are started meanwhile. */
const watching = () => {
  const workers: Worker[] = [];
  const remember = (worker: Worker) => workers.push(worker);
  process.on('worker', remember);
  onTestFinished(() => void process.off('worker', remember));
  return workers;
};
/** What starts a second reader by its length and ends within its budget. */
const long = 'Mayor Ann Lee said on Monday that the bridge will open. '.repeat(3_000);
/** It announces each thread a tick after it was started. */
const tick = () => new Promise(setImmediate);
const reasonOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof Unread ? error.reason : String(error)),
  );

test('if a reader dies, what was put to it is put to the next one, once', async () => {
  const workers = watching();
  const other = startLanguage();
  const before = await other.answers(seed.reading, 'Who is Aliyev?', 1);
  const again = other.answers(seed.reading, 'Who is Aliyev?', 1);
  await workers[0]?.terminate();
  // The new one has none of the readings that the old one was sent.
  expect(await again).toEqual(before);
  expect(workers).toHaveLength(2);

  const lost = other.answers(seed.reading, 'Who is Aliyev?', 2).catch((error: Error) => error.message);
  await workers[1]?.terminate();
  await tick();
  await workers[2]?.terminate();
  expect(await lost).toMatch(/^The reader stopped/);
  const unread = reasonOf(other.read({ text: long }));
  await tick();
  for (const worker of workers.slice(3)) await worker.terminate();
  await tick();
  for (const worker of workers.slice(3)) await worker.terminate();
  expect(await unread).toBe('ended');
  expect(await other.answers(seed.reading, 'Who is Aliyev?', 1)).toEqual(before);
  await other.close();
});

test('questions are answered while a long text is being read, and the second reader ends when none is', async () => {
  const workers = watching();
  const other = startLanguage();
  const order: string[] = [];
  const heard = (what: string) => () => order.push(what);
  await other.answers(seed.reading, 'Who is Aliyev?', 1);
  const reading = other.read({ text: long.repeat(3) }).then(heard('text'));
  const next = other.read({ text: 'One.' }).then(heard('next text'));
  await other.answers(seed.reading, 'Who is Aliyev?', 1).then(heard('question'));
  await Promise.all([reading, next]);
  expect(order).toEqual(['question', 'text', 'next text']);
  await tick();
  expect(workers).toHaveLength(2);
  await vi.waitFor(() => expect(workers.filter(({ threadId }) => threadId !== -1)).toHaveLength(1), 30_000);
  await other.answers(seed.reading, 'Who is Aliyev?', 1);
  expect(workers).toHaveLength(2);
  await other.close();
});

test('closing ends what is under way', async () => {
  const other = startLanguage();
  const lost = [other.read({ text: long }), other.answers(seed.reading, 'Who is Aliyev?', 1)].map((call) =>
    call.then(
      () => 'done',
      (error: Error) => error.message,
    ),
  );
  await other.close();
  expect(await Promise.all(lost)).toEqual(['The reader is closed.', 'The reader is closed.']);
});

test('what cannot be sent to the worker is refused, and nothing hangs', async () => {
  const text = (() => 'no text') as unknown as string;
  await expect(language.read({ text })).rejects.toThrow('could not be cloned');
  expect((await language.read({ text: 'Still here.' })).sentences).toHaveLength(1);
});
