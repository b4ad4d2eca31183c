/** What every store's jobs must do, whatever lies under them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/article/article.ts';
import type { Job, Jobs, Wanted } from '../../src/jobs/job.ts';

type Opened = { jobs: Jobs; close(): Promise<void> };

const past = '2020-01-01T00:00:00.000Z';
const farOff = '2999-01-01T00:00:00.000Z';

const work = (scope: Scope, key: string): Wanted => ({ kind: 'add', key, scope, askedBy: '42', work: { say: key } });

/** Takes and ends jobs until none may run now; the keys in the order they were taken. */
const drained = async (jobs: Jobs): Promise<string[]> => {
  const keys: string[] = [];
  for (let job = await jobs.take(); job !== null; job = await jobs.take()) {
    keys.push(job.key);
    await jobs.over(job.id, 'done');
  }
  return keys;
};

const enqueued = (jobs: Jobs, wanted: Wanted[]): Promise<Job[]> =>
  wanted.reduce<Promise<Job[]>>(
    async (before, one) => [...(await before), await jobs.enqueue(one)],
    Promise.resolve([]),
  );

/** @param open opens an empty store's. */
export const keepsJobs = (name: string, open: () => Promise<Opened>): void => {
  describe(`jobs in ${name}`, () => {
    let opened: Opened;
    let jobs: Jobs;
    beforeAll(async () => {
      opened = await open();
      ({ jobs } = opened);
    });
    afterAll(() => opened.close());

    test('what is enqueued is taken once, with its work, and is over once', async () => {
      const made = await jobs.enqueue(work('server:1', 'a'));
      expect(made).toMatchObject({ ...work('server:1', 'a'), state: 'waiting', tries: 0, outcome: null });
      expect(made.id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
      const taken = await jobs.take();
      expect(taken).toEqual({ ...made, state: 'running', tries: 1 });
      expect(await jobs.take()).toBeNull();
      await jobs.came(made.id, { is: 'kept' });
      expect(await jobs.find(made.id)).toMatchObject({ state: 'running', outcome: { is: 'kept' } });
      await jobs.over(made.id, 'done');
      expect(await jobs.find(made.id)).toEqual({ ...taken, state: 'done', work: null, outcome: { is: 'kept' } });
      expect(await jobs.find('zzzzzzzz')).toBeNull();
    });

    test('the same work is one job as long as it is open, and another one afterwards or elsewhere', async () => {
      const first = await jobs.enqueue(work('server:1', 'same'));
      expect(await jobs.enqueue({ ...work('server:1', 'same'), askedBy: '43' })).toEqual(first);
      const [elsewhere, other] = await enqueued(jobs, [
        work('server:2', 'same'),
        { ...work('server:1', 'same'), kind: 'import' },
      ]);
      expect(new Set([first.id, elsewhere?.id, other?.id]).size).toBe(3);
      const taken = await jobs.take();
      expect(taken?.id).toBe(first.id);
      expect((await jobs.enqueue(work('server:1', 'same'))).id).toBe(first.id);
      await jobs.over(first.id, 'failed');
      expect((await jobs.enqueue(work('server:1', 'same'))).id).not.toBe(first.id);
      expect(await drained(jobs)).toHaveLength(3);
    });

    test('scopes take turns, each in the order in which its work came', async () => {
      await enqueued(jobs, [
        ...['a1', 'a2', 'a3', 'a4'].map((key) => work('server:1', key)),
        ...['b1', 'b2'].map((key) => work('server:2', key)),
        work('user:3', 'c1'),
      ]);
      expect(await drained(jobs)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
    });

    test('who comes late is not made to wait for a burst, and gains nothing by having been away', async () => {
      await enqueued(
        jobs,
        ['a1', 'a2', 'a3', 'a4', 'a5'].map((key) => work('server:1', key)),
      );
      const early = [await jobs.take(), await jobs.take()];
      for (const job of early) await jobs.over(job?.id ?? '', 'done');
      await enqueued(jobs, [work('server:2', 'b1'), work('server:2', 'b2'), work('server:2', 'b3')]);
      expect(early.map((job) => job?.key)).toEqual(['a1', 'a2']);
      expect(await drained(jobs)).toEqual(['a3', 'b1', 'a4', 'b2', 'a5', 'b3']);
    });

    test('those of a scope that are open are counted, and a person’s own among them', async () => {
      const asked = (askedBy: string, scope: Scope, key: string): Wanted => ({ ...work(scope, key), askedBy });
      await enqueued(jobs, [asked('8', 'server:8', 'a'), asked('9', 'server:8', 'b'), asked('8', 'server:8', 'c')]);
      await jobs.enqueue(asked('8', 'server:9', 'a'));
      const taken = await jobs.take();
      expect(await jobs.open('server:8', '8')).toEqual({ all: 3, own: 2 });
      expect(await jobs.open('server:8', '7')).toEqual({ all: 3, own: 0 });
      expect(await jobs.open('server:9', '8')).toEqual({ all: 1, own: 1 });
      await jobs.over(taken?.id ?? '', 'failed', 'It is no article.');
      expect(await jobs.open('server:8', '8')).toEqual({ all: 2, own: 1 });
      await drained(jobs);
      expect(await jobs.open('server:8', '8')).toEqual({ all: 0, own: 0 });
    });

    test('a place in the queue counts what runs and what comes before', async () => {
      const [a1, a2, a3] = await enqueued(
        jobs,
        ['a1', 'a2', 'a3'].map((key) => work('server:1', key)),
      );
      const b1 = await jobs.enqueue(work('server:2', 'b1'));
      const places = () => Promise.all([a1, a2, a3, b1].map((job) => jobs.ahead(job?.id ?? '')));
      expect(await places()).toEqual([0, 2, 3, 1]);
      await jobs.take();
      expect(await places()).toEqual([0, 2, 3, 1]);
      await jobs.over(a1?.id ?? '', 'done');
      expect(await places()).toEqual([0, 1, 2, 0]);
      expect(await drained(jobs)).toEqual(['b1', 'a2', 'a3']);
    });

    test('what is to be tried again waits for its time, and others are not kept waiting', async () => {
      const [a1, a2] = await enqueued(jobs, [work('server:1', 'a1'), work('server:1', 'a2')]);
      await jobs.take();
      await jobs.again(a1?.id ?? '', farOff);
      expect((await jobs.take())?.id).toBe(a2?.id);
      await jobs.over(a2?.id ?? '', 'done');
      expect(await jobs.take()).toBeNull();
      expect(await jobs.due()).toBe(farOff);
      await jobs.recover();
      const again = await jobs.take();
      expect(again).toMatchObject({ id: a1?.id, tries: 2 });
      await jobs.again(a1?.id ?? '', past);
      expect(await drained(jobs)).toEqual(['a1']);
      expect(await jobs.due()).toBeNull();
    });

    test('what is let go waits again; what runs and what was put off stays as it is', async () => {
      const [a1, a2, a3] = await enqueued(
        jobs,
        ['a1', 'a2', 'a3'].map((key) => work('server:1', key)),
      );
      for (let n = 0; n < 3; n += 1) await jobs.take();
      await jobs.again(a3?.id ?? '', farOff);
      await jobs.letGo([a2?.id ?? ''], past);
      expect((await jobs.take())?.id).toBe(a1?.id);
      expect(await jobs.take()).toBeNull();
      for (const job of [a1, a2, a3]) await jobs.over(job?.id ?? '', 'done');
    });

    test('what waits, what runs and what has failed is counted', async () => {
      const before = await jobs.counts();
      const [a1, a2] = await enqueued(jobs, [work('server:1', 'a1'), work('server:1', 'a2')]);
      await jobs.take();
      const { waiting, running, failed } = await jobs.counts();
      expect([waiting - before.waiting, running - before.running, failed - before.failed]).toEqual([1, 1, 0]);
      await jobs.over(a1?.id ?? '', 'failed');
      await jobs.take();
      await jobs.over(a2?.id ?? '', 'done');
      expect(await jobs.counts()).toEqual({ ...before, failed: before.failed + 1 });
    });

    test('what has failed stays with its reason and what was to be done, the latest first', async () => {
      const before = await jobs.failed(100);
      const [a1, a2] = await enqueued(jobs, [work('server:1', 'a1'), work('server:1', 'a2')]);
      await jobs.take();
      await jobs.take();
      await jobs.came(a1?.id ?? '', { is: 'failed' });
      await jobs.over(a1?.id ?? '', 'failed', 'The page is a riddle.');
      await jobs.over(a2?.id ?? '', 'done');
      const [failed, ...others] = await jobs.failed(100);
      expect(failed).toMatchObject({
        ...work('server:1', 'a1'),
        id: a1?.id,
        state: 'failed',
        outcome: { is: 'failed' },
      });
      expect(failed).toMatchObject({ reason: 'The page is a riddle.', at: expect.stringMatching(/^\d{4}-.*Z$/) });
      expect(others.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(await jobs.failed(1)).toHaveLength(1);
    });

    test('what has failed can be tried again once, as if it came now', async () => {
      const [a1] = await enqueued(jobs, [work('server:1', 'a1')]);
      await jobs.take();
      await jobs.came(a1?.id ?? '', { is: 'failed' });
      await jobs.over(a1?.id ?? '', 'failed', 'No luck.');
      await enqueued(jobs, [work('server:1', 'a2'), work('server:2', 'b1')]);
      expect(await jobs.retry(a1?.id ?? '')).toBe(true);
      expect(await jobs.retry(a1?.id ?? '')).toBe(false);
      expect(await jobs.find(a1?.id ?? '')).toMatchObject({
        state: 'waiting',
        tries: 0,
        outcome: null,
        work: { say: 'a1' },
      });
      expect((await jobs.failed(100)).map(({ id }) => id)).not.toContain(a1?.id);
      expect(await drained(jobs)).toEqual(['a2', 'b1', 'a1']);
      expect(await jobs.retry(a1?.id ?? '')).toBe(false);
      expect(await jobs.retry('zzzzzzzz')).toBe(false);
    });

    test('what was set aside is listed, and done only when it is tried again', async () => {
      const wanted = work('server:1', 'aside');
      await jobs.setAside(wanted, 'It took too long.');
      expect(await jobs.take()).toBeNull();
      expect([await jobs.setAsideKeys('add'), await jobs.setAsideKeys('other')]).toEqual([['aside'], []]);
      const [failed] = await jobs.failed(1);
      expect(failed).toMatchObject({ ...wanted, state: 'failed', tries: 1, reason: 'It took too long.' });
      expect(await jobs.retry(failed?.id ?? '')).toBe(true);
      expect(await jobs.setAsideKeys('add')).toEqual([]);
      expect(await drained(jobs)).toEqual(['aside']);
    });

    test('what has failed is not tried again beside the same work that came since', async () => {
      const [first] = await enqueued(jobs, [work('server:1', 'a1')]);
      await jobs.take();
      await jobs.over(first?.id ?? '', 'failed', 'No luck.');
      await enqueued(jobs, [work('server:1', 'a1')]);
      expect(await jobs.retry(first?.id ?? '')).toBe(false);
      expect(await drained(jobs)).toEqual(['a1']);
      expect(await jobs.retry(first?.id ?? '')).toBe(true);
      expect(await drained(jobs)).toEqual(['a1']);
    });

    test('what was running at the end runs again after a restart, with what came of it', async () => {
      const [a1, a2] = await enqueued(jobs, [work('server:1', 'a1'), work('server:1', 'a2')]);
      await jobs.take();
      await jobs.take();
      await jobs.came(a2?.id ?? '', { is: 'kept' });
      await jobs.recover();
      expect([await jobs.take(), await jobs.take()]).toMatchObject([
        { id: a1?.id, tries: 2, outcome: null },
        { id: a2?.id, tries: 2, outcome: { is: 'kept' } },
      ]);
      for (const job of [a1, a2]) await jobs.over(job?.id ?? '', 'done');
    });
  });
};
