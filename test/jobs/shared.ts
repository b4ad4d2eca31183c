/** What jobs must do where several processes have them. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Wanted } from '../../src/jobs/job.ts';
import type { Store } from '../../src/library/library.ts';

export type Place = {
  open(): Promise<Store>;
  /** As if whoever runs something had not been heard of for long. */
  expire(): Promise<unknown>;
};

const wanted = (key: string): Wanted => ({ kind: 'add', key, scope: 'server:1', askedBy: '42', work: null });

/** @param make an empty place. */
export const sharesJobs = (name: string, make: () => Promise<Place>): void => {
  const opening = async () => {
    const { open, expire } = await make();
    const one = async (): Promise<Store> => {
      const store = await open();
      onTestFinished(() => store.close());
      return store;
    };
    return { open: one, expire };
  };

  describe(`jobs that several processes share in ${name}`, () => {
    test('each is taken by one of them, however many come at once', async () => {
      const { open } = await opening();
      const stores = [await open(), await open(), await open(), await open()];
      const { jobs } = stores[0] as Store;
      for (let n = 0; n < 12; n += 1) await jobs.enqueue(wanted(String(n)));
      const taken = await Promise.all(Array.from({ length: 16 }, (_, n) => (stores[n % 4] as Store).jobs.take()));
      const keys = taken.flatMap((job) => (job ? [job.key] : []));
      expect(keys).toHaveLength(12);
      expect(new Set(keys).size).toBe(12);
    });

    test('the same work that several want at once is one', async () => {
      const { open } = await opening();
      const stores = [await open(), await open(), await open()];
      const made = await Promise.all(stores.map(({ jobs }) => jobs.enqueue(wanted('same'))));
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    });

    test('one that starts takes nothing that another runs, until that has not been heard of for long', async () => {
      const { open, expire } = await opening();
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

    test('what a process has left by ending comes first, where nothing else runs; what it gave back does not', async () => {
      const { open, expire } = await opening();
      const [one, two] = [await open(), await open()];
      const [a, b] = [await one.jobs.enqueue(wanted('a')), await one.jobs.enqueue(wanted('b'))];
      await one.jobs.take();
      await one.jobs.take();
      await one.jobs.letGo([b.id], new Date().toISOString());
      expect(await two.jobs.take(false)).toMatchObject({ id: a.id, crashes: 0 });
      await two.jobs.over(a.id, 'done');
      const { id } = await two.jobs.enqueue(wanted('c'));
      await expire();
      expect(await two.jobs.take(false)).toBeNull();
      expect(await two.jobs.take(true)).toMatchObject({ id: b.id, crashes: 1 });
      expect(await two.jobs.take(false)).toMatchObject({ id, crashes: 0 });
      await expire();
      await one.jobs.recover();
      expect(await one.jobs.take()).toMatchObject({ id: b.id, crashes: 2 });
      await one.jobs.over(b.id, 'failed', 'It ended the process.');
      expect(await one.jobs.retry(b.id)).toBe(true);
      expect(await one.jobs.find(b.id)).toMatchObject({ crashes: 0 });
    });

    test('what another has put off keeps its time', async () => {
      const { open } = await opening();
      const [one, two] = [await open(), await open()];
      const { id } = await one.jobs.enqueue(wanted('a'));
      await one.jobs.take();
      await one.jobs.again(id, '2999-01-01T00:00:00.000Z');
      await two.jobs.recover();
      expect(await two.jobs.take()).toBeNull();
      await one.jobs.recover();
      expect(await two.jobs.take()).toMatchObject({ id });
    });

    test('what one that is closed was at is another’s at once', async () => {
      const { open } = await opening();
      const [one, two] = [await open(), await open()];
      const { id } = await one.jobs.enqueue(wanted('a'));
      await one.jobs.take();
      await one.close();
      expect(await two.jobs.take()).toMatchObject({ id, tries: 2 });
    });
  });
};
