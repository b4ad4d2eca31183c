import type { Jobs } from '../../jobs/job.ts';
import { PULSE } from './job-rows.ts';
import type { Remote } from './remote.ts';
import { runnerHere } from './runner.ts';

/** The queue of one process, which holds by a lease what it runs; `release` lets the others have it. */
export const jobsOf = ({ call }: Pick<Remote, 'call'>): { jobs: Jobs; release(): Promise<void> } => {
  const me = runnerHere();
  const held = new Set<string>();
  // A failure leaves the leases as they are; the next pulse may succeed.
  const pulse = async () => {
    if (held.size > 0) await call('hold', me).catch(() => {});
  };
  const holding = setInterval(pulse, PULSE).unref();
  return {
    jobs: {
      enqueue: (wanted) => call('enqueue', wanted),
      take: async (idle = true) => {
        const job = await call('take', me, idle);
        if (job) held.add(job.id);
        return job;
      },
      due: () => call('due', me),
      came: (id, outcome) => call('came', id, outcome),
      over: async (id, state, reason) => {
        await call('over', id, state, reason ?? null);
        held.delete(id);
      },
      again: async (id, notBefore) => {
        await call('again', id, notBefore);
        held.delete(id);
      },
      recover: () => call('recover', me),
      letGo: async (running, notBefore) => {
        await call('letGo', me, running, notBefore);
        for (const id of held) if (!running.includes(id)) held.delete(id);
      },
      open: (scope, askedBy) => call('openJobs', scope, askedBy),
      ahead: (id) => call('ahead', id),
      find: (id) => call('findJob', id),
      setAside: (wanted, reason) => call('setAside', wanted, reason),
      setAsideKeys: (kind) => call('setAsideKeys', kind),
      failed: (limit) => call('failed', limit),
      retry: (id) => call('retry', id),
      counts: () => call('jobCounts'),
    },
    release: async () => {
      clearInterval(holding);
      // Where it can't be said, it is seen that this process has ended.
      if (held.size > 0) await call('recover', me).catch(() => {});
    },
  };
};
