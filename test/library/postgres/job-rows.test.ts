/** Several processes that share their jobs. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Wanted } from '../../../src/jobs/job.ts';
import type { Store } from '../../../src/library/library.ts';
import { openStore } from '../../../src/library/postgres/postgres.ts';
import { sharesJobs } from '../../jobs/shared.ts';
import { onPostgres } from '../../on-postgres.ts';

onPostgres('jobs in PostgreSQL', (server) => {
  sharesJobs('PostgreSQL', async () => {
    const url = await server().database();
    return {
      open: () => openStore(url),
      expire: () => server().meddle(url, "UPDATE job SET leased_until = now() - interval '1 second'"),
    };
  });

  let url: string;
  beforeEach(async () => {
    url = await server().database();
  });
  const open = async (): Promise<Store> => {
    const store = await openStore(url);
    onTestFinished(() => store.close());
    return store;
  };
  const wanted = (key: string): Wanted => ({ kind: 'add', key, scope: 'server:1', askedBy: '42', work: null });

  test('what ran in another store before it was moved is taken up', async () => {
    const { jobs } = await open();
    const { id } = await jobs.enqueue(wanted('a'));
    await server().meddle(url, "UPDATE job SET state = 'running'");
    expect(await jobs.take()).toMatchObject({ id, tries: 1 });
  });

  test('all hear of what one that is closed was at', async () => {
    const [one, two] = [await openStore(url), await open()];
    const { id } = await one.jobs.enqueue(wanted('a'));
    await one.jobs.take();
    const heard = vi.fn();
    two.jobs.onWork?.(heard);
    await one.close();
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 10_000);
    expect(await two.jobs.take()).toMatchObject({ id, tries: 2 });
  });

  test('all hear of work that is tried again', async () => {
    const [one, two] = [await open(), await open()];
    const { id } = await one.jobs.enqueue(wanted('a'));
    await one.jobs.over(id, 'failed', 'No luck.');
    const heard = vi.fn();
    two.jobs.onWork?.(heard);
    await one.jobs.retry(id);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 10_000);
  });

  test('all hear of work that has come', async () => {
    const [one, two] = [await open(), await open()];
    const heard = vi.fn();
    two.jobs.onWork?.(heard);
    await one.jobs.enqueue(wanted('a'));
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 10_000);
  });
});
