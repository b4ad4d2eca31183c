/** Does the store's jobs: a few at once, each until something has come of it. */
import type { Logger } from 'pino';
import type { Job, Jobs, Wanted } from './job.ts';

/** How jobs of one kind are done. Whatever comes of one is JSON. */
export type Handler = {
  /**
   * What comes of it, good or bad. What it throws may pass: the job is tried again later. It may be run twice, where the
   * process ended before it was told what came of it.
   */
  run(job: Job): Promise<unknown>;
  /** Whether what `run` threw will not pass: the job has failed at once. */
  isFinal?(error: unknown): boolean;
  /** What comes of it where it was tried often enough, or will not be tried again. */
  gaveUp(job: Job, error: unknown): unknown;
  /** Whether somebody waits for it in this process; in another one somebody may. */
  isAwaited(job: Job): boolean;
  /** Tells whoever waits, or was promised to be told. It may be told twice. */
  tell(job: Job, outcome: unknown): Promise<void>;
  /** It will be tried again at this time (ISO 8601). */
  putOff?(job: Job, until: string): void;
};

export type Queue = {
  /** Takes up what the process before left, and all that was enqueued since. */
  start(): void;
  enqueue(wanted: Wanted): Promise<Job>;
  /**
   * What came of a job that another process has done, for whoever waits for it here, and is its to tell from then on; null as
   * long as there is nothing, or this process is at it.
   */
  came(id: string): Promise<unknown>;
  /** Takes nothing more; resolves when what runs has ended, or after a moment: it is left to the next start. */
  stop(): Promise<void>;
};

type Parts = {
  jobs: Jobs;
  /** By the kind of job. */
  handlers: Record<string, Handler>;
  atOnce: number;
  log: Pick<Logger, 'error' | 'info'>;
};

/** Milliseconds until the second try and the third, which is the last. */
const PAUSES = [4_000, 15_000] as const;
/** Milliseconds that whoever waits in another process has to look what came of a job, before it is told as if nobody did. */
const ELSEWHERE = 4_000;
/** Times that the process may end by itself under a job: it may have been another one's fault, so it is run once more, alone. */
const CRASHES = 1;
/** Milliseconds that running jobs have when the bot stops. */
const GRACE = 2_000;
/** Milliseconds after which the queue is looked at again: another process may have left some of its work. */
const SELDOM = 60_000;
/** Milliseconds from one look to the next while something runs; its end is heard of at once. */
const BUSY = 1_000;
/** Letters of a reason that are kept. */
const REASON = 500;

/** What came of a job, and why it has failed where it has. */
type Came = { outcome: unknown; failure: string | null };

/** The process ended under a job, and again when nothing else ran: it is to blame as far as is known. */
export class Crashed extends Error {
  constructor() {
    super('The process ended twice while it did this job.');
    this.name = 'Crashed';
  }
}

const inside = (ms: number): string => new Date(Date.now() + ms).toISOString();

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, REASON);

export const makeQueue = ({ jobs, handlers, atOnce, log }: Parts): Queue => {
  /** By the job's id. */
  const running = new Map<string, Promise<void>>();
  /** Something could not be taken or ended: this process may have jobs that it doesn't run. */
  let astray = false;
  /** A job runs that must be the only one. */
  let alone = false;
  let started = false;
  let stopped = false;
  let alarm: NodeJS.Timeout | undefined;
  /** One taking at a time; a wake-up that comes meanwhile is not lost. */
  let taking = false;
  let woken = false;

  const hasRoom = () => running.size < (alone ? 1 : atOnce);

  const outcomeOf = async (job: Job, handler: Handler): Promise<Came | null> => {
    try {
      if (job.crashes > CRASHES) throw new Crashed();
      return { outcome: await handler.run(job), failure: null };
    } catch (error) {
      const isFinal = error instanceof Crashed || handler.isFinal?.(error);
      if (stopped && !isFinal) return null;
      const pause = isFinal ? undefined : PAUSES[job.tries - 1];
      if (pause === undefined) {
        log.error({ job: job.id, kind: job.kind, err: error }, 'A job has failed.');
        return { outcome: handler.gaveUp(job, error), failure: reasonOf(error) };
      }
      log.info({ job: job.id, kind: job.kind, tries: job.tries, err: error }, 'A job is tried again later.');
      const until = inside(pause);
      await jobs.again(job.id, until);
      handler.putOff?.(job, until);
      return null;
    }
  };

  const run = async (job: Job): Promise<void> => {
    const handler = handlers[job.kind];
    if (!handler) {
      log.error({ job: job.id, kind: job.kind }, 'A job of a kind that is not known.');
      return jobs.over(job.id, 'failed', `Nobody knows how to do a job of the kind “${job.kind}”.`);
    }
    const came = job.outcome === null ? await outcomeOf(job, handler) : { outcome: job.outcome, failure: null };
    if (came === null) return;
    if (job.outcome === null) {
      await jobs.came(job.id, came.outcome);
      if (came.failure === null && !handler.isAwaited(job)) return jobs.again(job.id, inside(ELSEWHERE));
    }
    await handler.tell(job, came.outcome).catch((error: unknown) => {
      log.error({ job: job.id, kind: job.kind, err: error }, 'Nobody could be told what came of a job.');
    });
    if (came.failure === null) await jobs.over(job.id, 'done');
    else await jobs.over(job.id, 'failed', came.failure);
  };

  const begin = (job: Job): void => {
    alone = job.crashes > 0;
    const work = run(job)
      .catch((error: unknown) => {
        astray = true;
        if (!stopped) log.error({ job: job.id, kind: job.kind, err: error }, 'A job could not be ended.');
      })
      .finally(() => {
        running.delete(job.id);
        alone = false;
        wake();
      });
    running.set(job.id, work);
  };

  const take = async (): Promise<void> => {
    while (woken && !stopped) {
      woken = false;
      if (astray) await jobs.letGo([...running.keys()], inside(PAUSES[0]));
      astray = false;
      while (hasRoom() && !stopped) {
        const job = await jobs.take(running.size === 0);
        if (job === null) break;
        begin(job);
      }
    }
    if (!hasRoom() || stopped) return;
    const due = await jobs.due();
    if (stopped) return;
    // What is due may have to wait until nothing else runs.
    const wait = due === null ? SELDOM : Math.max(running.size === 0 ? 0 : BUSY, Date.parse(due) - Date.now());
    alarm = setTimeout(wake, Math.min(SELDOM, wait)).unref();
  };

  function wake(): void {
    woken = true;
    if (taking || stopped || !started) return;
    taking = true;
    clearTimeout(alarm);
    take()
      .catch((error: unknown) => {
        if (stopped) return;
        // The library is locked, or has stopped and starts anew.
        woken = false;
        astray = true;
        log.error({ err: error }, 'The queue of jobs could not be read.');
        alarm = setTimeout(wake, PAUSES[0]).unref();
      })
      .finally(() => {
        taking = false;
        if (woken) wake();
      });
  }

  return {
    start: () => {
      jobs.onWork?.(wake);
      void jobs
        .recover()
        .catch((error: unknown) => log.error({ err: error }, 'Jobs could not be recovered.'))
        .then(() => {
          started = true;
          wake();
        });
    },
    enqueue: async (wanted) => {
      const job = await jobs.enqueue(wanted);
      wake();
      return job;
    },
    came: async (id) => {
      if (running.has(id)) return null;
      const job = await jobs.find(id);
      if (job === null || job.outcome === null || running.has(id)) return null;
      if (job.state === 'waiting' || job.state === 'running') await jobs.over(id, 'done');
      return job.outcome;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(alarm);
      const grace = Promise.withResolvers<void>();
      const timer = setTimeout(grace.resolve, GRACE);
      await Promise.race([Promise.allSettled(running.values()), grace.promise]);
      clearTimeout(timer);
    },
  };
};
