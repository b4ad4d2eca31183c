import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Scope } from '../../src/article/article.ts';
import type { Job, Jobs } from '../../src/jobs/job.ts';
import { type Handler, makeQueue, type Queue } from '../../src/jobs/queue.ts';
import { keepsJobs } from './contract.ts';
import { memoryJobs } from './memory.ts';

keepsJobs('memory', async () => ({ jobs: memoryJobs(), close: async () => {} }));

const log = pino({ level: 'silent' });
const queues: Queue[] = [];
const queueOf = (jobs: Jobs, handler: Partial<Handler>, atOnce = 1): { queue: Queue; told: unknown[] } => {
  const told: unknown[] = [];
  const add: Handler = {
    run: async ({ key }) => key,
    gaveUp: ({ key }) => `${key} gave up`,
    isAwaited: () => true,
    tell: async (_, outcome) => {
      told.push(outcome);
    },
    ...handler,
  };
  const queue = makeQueue({ jobs, handlers: { add }, atOnce, log });
  queues.push(queue);
  queue.start();
  return { queue, told };
};
const wanted = (key: string, scope: Scope = 'server:1') => ({ kind: 'add', key, scope, askedBy: '42', work: null });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  const stopping = Promise.all(queues.splice(0).map((queue) => queue.stop()));
  await pass(5_000);
  await stopping;
  vi.useRealTimers();
});

/** A handler whose jobs end when they are told to. */
const held = () => {
  const waiting = new Map<string, () => void>();
  return {
    running: () => [...waiting.keys()],
    end: async (key: string) => {
      waiting.get(key)?.();
      waiting.delete(key);
      await pass(0);
    },
    run: ({ key }: Job) =>
      new Promise<unknown>((resolve) => {
        waiting.set(key, () => resolve(key));
      }),
  };
};

describe('the queue', () => {
  test('does what comes, tells what came of it and keeps that', async () => {
    const jobs = memoryJobs();
    const { queue, told } = queueOf(jobs, {});
    const { id } = await queue.enqueue(wanted('a'));
    await pass(0);
    expect(told).toEqual(['a']);
    expect(await jobs.find(id)).toMatchObject({ state: 'done', outcome: 'a', work: null });
  });

  test('does no more at once than it may, scopes in turns', async () => {
    const { run, running, end } = held();
    const { queue, told } = queueOf(memoryJobs(), { run }, 2);
    for (const key of ['a1', 'a2', 'a3', 'a4']) await queue.enqueue(wanted(key));
    await queue.enqueue(wanted('b1', 'server:2'));
    await pass(0);
    expect(running()).toEqual(['a1', 'a2']);
    await end('a1');
    expect(running()).toEqual(['a2', 'b1']);
    await end('a2');
    await end('b1');
    expect(running()).toEqual(['a3', 'a4']);
    await end('a4');
    await end('a3');
    expect(told).toEqual(['a1', 'a2', 'b1', 'a4', 'a3']);
  });

  test('tries again after a while what may pass, and says when', async () => {
    const jobs = memoryJobs();
    const run = vi.fn().mockRejectedValueOnce(new Error('busy')).mockRejectedValueOnce(new Error('busy'));
    const putOff = vi.fn();
    const { queue, told } = queueOf(jobs, { run: run.mockResolvedValue('kept'), putOff });
    const { id } = await queue.enqueue(wanted('a'));
    await pass(0);
    expect(await jobs.find(id)).toMatchObject({ state: 'waiting', tries: 1 });
    expect(putOff).toHaveBeenCalledOnce();
    expect(Date.parse(putOff.mock.calls[0]?.[1])).toBeGreaterThan(Date.now());
    await pass(60_000);
    expect(told).toEqual(['kept']);
    expect(await jobs.find(id)).toMatchObject({ state: 'done', tries: 3 });
  });

  test.each(['take', 'came', 'over'] as const)(
    'does again what was astray where “%s” was not heard of',
    async (lost) => {
      const jobs = memoryJobs();
      let isLost = true;
      const unsure = <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) => {
        return async (...given: Given): Promise<Result> => {
          const result = await work(...given);
          if (!isLost) return result;
          isLost = false;
          throw new Error('The connection is cut.');
        };
      };
      const { queue, told } = queueOf({ ...jobs, [lost]: unsure(jobs[lost] as () => Promise<unknown>) }, {});
      const { id } = await queue.enqueue(wanted('a'));
      await pass(60_000);
      expect(await jobs.find(id)).toMatchObject({ state: 'done', outcome: 'a' });
      expect(told).toContain('a');
      expect(await jobs.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
    },
  );

  describe('what is awaited in another process', () => {
    test('is that one’s to tell', async () => {
      const jobs = memoryJobs();
      const { queue, told } = queueOf(jobs, { isAwaited: () => false });
      const { id } = await queue.enqueue(wanted('a'));
      await pass(1_000);
      expect(await makeQueue({ jobs, handlers: {}, atOnce: 1, log }).came(id)).toBe('a');
      expect(await jobs.find(id)).toMatchObject({ state: 'done', outcome: 'a' });
      await pass(60_000);
      expect(told).toEqual([]);
    });

    test('is told all the same, once, where nobody looks', async () => {
      const jobs = memoryJobs();
      const { queue, told } = queueOf(jobs, { isAwaited: () => false });
      const { id } = await queue.enqueue(wanted('a'));
      await pass(60_000);
      expect(told).toEqual(['a']);
      expect(await jobs.find(id)).toMatchObject({ state: 'done' });
    });

    test('is nothing as long as it is being done', async () => {
      const { run, end } = held();
      const jobs = memoryJobs();
      const { queue } = queueOf(jobs, { run });
      const { id } = await queue.enqueue(wanted('a'));
      await pass(0);
      const other = makeQueue({ jobs, handlers: {}, atOnce: 1, log });
      expect([await queue.came(id), await other.came(id)]).toEqual([null, null]);
      await end('a');
      expect(await other.came(id)).toBe('a');
    });
  });

  test('gives up after the third try', async () => {
    const jobs = memoryJobs();
    const run = vi.fn().mockRejectedValue(new Error('unreachable'));
    const { queue, told } = queueOf(jobs, { run });
    const { id } = await queue.enqueue(wanted('a'));
    await pass(60_000);
    expect(run).toHaveBeenCalledTimes(3);
    expect(told).toEqual(['a gave up']);
    expect(await jobs.failed(1)).toMatchObject([{ id, outcome: 'a gave up', reason: 'unreachable' }]);
  });

  test('does again what has failed when whoever runs the bot says so', async () => {
    const jobs = memoryJobs();
    const run = vi.fn().mockRejectedValue(new Error('unreachable'));
    const { queue, told } = queueOf(jobs, { run });
    const { id } = await queue.enqueue(wanted('a'));
    await pass(60_000);
    run.mockResolvedValue('kept');
    // By another process, which this one does not hear of but by looking.
    await jobs.retry(id);
    await pass(60_000);
    expect(told).toEqual(['a gave up', 'kept']);
    expect(await jobs.find(id)).toMatchObject({ state: 'done' });
  });

  test('goes on with others while one waits for its time', async () => {
    const run = vi.fn(async ({ key }: Job) => {
      if (key === 'a') throw new Error('busy');
      return key;
    });
    const { queue, told } = queueOf(memoryJobs(), { run });
    await queue.enqueue(wanted('a'));
    await queue.enqueue(wanted('b'));
    await pass(0);
    expect(told).toEqual(['b']);
  });

  test('takes up what the process before left, and tells what it did not come to tell', async () => {
    const jobs = memoryJobs();
    const left = await jobs.enqueue(wanted('left'));
    const untold = await jobs.enqueue(wanted('untold'));
    await jobs.take();
    await jobs.take();
    await jobs.came(untold.id, 'came before');
    const run = vi.fn(async ({ key }: Job) => key);
    const { told } = queueOf(jobs, { run });
    await pass(0);
    expect(told).toEqual(['left', 'came before']);
    expect(run).toHaveBeenCalledOnce();
    for (const { id } of [left, untold]) expect(await jobs.find(id)).toMatchObject({ state: 'done' });
  });

  test('runs what was under way when the process ended once more, alone, before all others', async () => {
    const jobs = memoryJobs();
    for (const key of ['a', 'b']) await jobs.enqueue(wanted(key));
    for (let n = 0; n < 2; n += 1) await jobs.take();
    await jobs.recover();
    for (const key of ['c', 'd']) await jobs.enqueue(wanted(key, 'server:2'));
    const { run, running, end } = held();
    const { told } = queueOf(jobs, { run }, 2);
    await pass(0);
    expect(running()).toEqual(['a']);
    await end('a');
    expect(running()).toEqual(['b']);
    await end('b');
    expect(running()).toEqual(['c', 'd']);
    expect(told).toEqual(['a', 'b']);
  });

  test('gives up at once what ended the process when nothing else ran', async () => {
    const jobs = memoryJobs();
    const { id } = await jobs.enqueue(wanted('a'));
    for (let start = 0; start < 2; start += 1) {
      await jobs.take();
      await jobs.recover();
    }
    const run = vi.fn(async () => 'kept');
    const { told } = queueOf(jobs, { run });
    await pass(0);
    expect(run).not.toHaveBeenCalled();
    expect(told).toEqual(['a gave up']);
    expect(await jobs.failed(1)).toMatchObject([{ id, reason: expect.stringContaining('ended twice') }]);
  });

  test('that is stopped takes nothing more, and leaves what does not end to the next start', async () => {
    const jobs = memoryJobs();
    const { run, running, end } = held();
    const { queue, told } = queueOf(jobs, { run }, 2);
    const ends = await queue.enqueue(wanted('ends'));
    const hangs = await queue.enqueue(wanted('hangs'));
    const waits = await queue.enqueue(wanted('waits'));
    await pass(0);
    const stopped = queue.stop();
    await end('ends');
    await pass(10_000);
    await stopped;
    expect(running()).toEqual(['hangs']);
    expect(told).toEqual(['ends']);
    expect(await jobs.find(ends.id)).toMatchObject({ state: 'done' });
    expect(await jobs.find(hangs.id)).toMatchObject({ state: 'running' });
    expect(await jobs.find(waits.id)).toMatchObject({ state: 'waiting' });
  });

  test('looks again where the store fails for a moment, and drops what nobody knows how to do', async () => {
    const jobs = memoryJobs();
    const take = vi.spyOn(jobs, 'take').mockRejectedValueOnce(new Error('locked'));
    const { queue, told } = queueOf(jobs, {});
    const { id } = await queue.enqueue({ ...wanted('odd'), kind: 'dance' });
    await queue.enqueue(wanted('a'));
    await pass(60_000);
    expect(take).toHaveBeenCalled();
    expect(told).toEqual(['a']);
    expect(await jobs.failed(1)).toMatchObject([{ id, reason: expect.stringContaining('“dance”') }]);
  });

  test('ends a job although nobody could be told', async () => {
    const jobs = memoryJobs();
    const { queue } = queueOf(jobs, { tell: () => Promise.reject(new Error('gone')) });
    const { id } = await queue.enqueue(wanted('a'));
    await pass(0);
    expect(await jobs.find(id)).toMatchObject({ state: 'done', outcome: 'a' });
  });
});
