/** Several processes that share their jobs. */
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Store } from '../../../src/article/library.ts';
import { openStore } from '../../../src/article/postgres/open.ts';
import type { Wanted } from '../../../src/jobs/job.ts';
import { type Server, startPostgres } from '../../postgres.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

let url: string;
beforeEach(async () => {
  url = await server.database();
});
const open = async (): Promise<Store> => {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  return store;
};
const wanted = (key: string): Wanted => ({ kind: 'add', key, scope: 'server:1', askedBy: '42', work: null });
const expire = () => server.meddle(url, "UPDATE job SET leased_until = now() - interval '1 second'");

test('each job is taken by one of them, however many come at once', async () => {
  const stores = await Promise.all([open(), open(), open(), open()]);
  const { jobs } = stores[0] as Store;
  for (let n = 0; n < 12; n += 1) await jobs.enqueue(wanted(String(n)));
  const taken = await Promise.all(Array.from({ length: 16 }, (_, n) => (stores[n % 4] as Store).jobs.take()));
  const keys = taken.flatMap((job) => (job ? [job.key] : []));
  expect(keys).toHaveLength(12);
  expect(new Set(keys).size).toBe(12);
});

test('the same work that several want at once is one job', async () => {
  const stores = await Promise.all([open(), open(), open()]);
  const made = await Promise.all(stores.map(({ jobs }) => jobs.enqueue(wanted('same'))));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
});

test('one that starts takes nothing that another runs, until that has not been heard of for long', async () => {
  const [one, two] = [await open(), await open()];
  const { id } = await one.jobs.enqueue(wanted('a'));
  await one.jobs.take();
  await two.jobs.recover();
  expect(await two.jobs.take()).toBeNull();
  // When it may be another's: in half a minute at most.
  const due = Date.parse((await two.jobs.due()) ?? '');
  expect(due).toBeGreaterThan(Date.now());
  expect(due).toBeLessThan(Date.now() + 60_000);
  expect(await one.jobs.due()).toBeNull();
  await expire();
  expect(await two.jobs.take()).toMatchObject({ id, tries: 2 });
});

test('what one that is closed was at is another’s at once', async () => {
  const [one, two] = [await openStore(url), await open()];
  const { id } = await one.jobs.enqueue(wanted('a'));
  await one.jobs.take();
  const heard = vi.fn();
  two.jobs.onWork?.(heard);
  await one.close();
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  expect(await two.jobs.take()).toMatchObject({ id, tries: 2 });
});

test('all hear of work that has come', async () => {
  const [one, two] = [await open(), await open()];
  const heard = vi.fn();
  two.jobs.onWork?.(heard);
  await one.jobs.enqueue(wanted('a'));
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
});
