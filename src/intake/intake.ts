/** The way of an article into a library: from a source to a draft, read, compared with what is kept, and kept. */
import type { Logger } from 'pino';
import type { Scope } from '../article/article.ts';
import { draftToRead } from '../article/draft.ts';
import type { Job, Jobs } from '../jobs/job.ts';
import { paced } from '../jobs/per-turn.ts';
import { type Handler, makeQueue } from '../jobs/queue.ts';
import type { Reading } from '../language/reading.ts';
import type { Library } from '../library/library.ts';
import { type Full, fullWith, NoRoom, type Room } from '../library/quota.ts';
import { type Drafting, drafting, mayPass, Refusing, refusalIn } from './make-draft.ts';
import { type Outcome, outcomeSchema, type Step } from './outcome.ts';
import { rounds } from './round-robin.ts';
import { keyOf, type Work, workSchema } from './source.ts';

/** Who adds what, and where to tell of it when nobody waits any more. */
export type Adding = Work & { scope: Scope; by: string };

/** Articles of a server and of one person there, how many are taken in at once, and what articles may take on the disk. */
export type Limits = { perServer: number; perPerson: number; atOnce: number; room?: Room };

export type Intake = {
  /**
   * Keeps what a source holds, in its turn. Resolves to what came of it, or to null after {@link PATIENCE}: the work goes
   * on, and is told of elsewhere.
   * @param told hears each step, the place in the queue first.
   */
  add(adding: Adding, told: (step: Step) => void): Promise<Outcome | null>;
  /** Begins to do what is asked, and what the process before left. */
  start(): void;
  /** Takes nothing more on; what is not done is left to the next start. */
  stop(): Promise<void>;
};

type Parts = Drafting & {
  jobs: Jobs;
  /** How jobs of other kinds are done, which share the queue. */
  handlers: Record<string, Handler>;
  libraryFor(scope: Scope): Library;
  read(input: { text: string; title: string; published?: string }): Promise<Reading>;
  limits: Limits;
  /** Tells what came of a job for which nobody waits any more. */
  announce(adding: Adding, outcome: Outcome): Promise<void>;
  log: Logger;
};

type Listener = { told(step: Step): void; over(outcome: Outcome): void };

const KIND = 'add';

/** Milliseconds that somebody waits with a reply that can still be edited: Discord lets it be for fifteen minutes. */
const PATIENCE = 14 * 60_000;
/** Milliseconds from one look at the place in the queue to the next, and at whether another process has done the work. */
const LOOK = 5_000;
const ELSEWHERE = 1_000;

export const makeIntake = ({ jobs, handlers, libraryFor, read, limits, announce, log, ...from }: Parts): Intake => {
  const draftOf = drafting(from);
  const listeners = new Map<string, Set<Listener>>();
  const inTurn = paced((work: () => void) => work());
  const places = rounds(LOOK);
  const elsewhere = rounds(ELSEWHERE);

  const adding = ({ work, scope, askedBy }: Job): Adding => ({ ...workSchema.parse(work), scope, by: askedBy });

  const noRoom = (full: Full): Outcome => {
    if (full.of === 'room') log.warn(full, 'The library is full: raise MEGABYTES_IN_ALL, or delete articles.');
    return { is: 'full', ...full };
  };

  /** @param open jobs, which count as if what they bring were kept: nobody fills the queue either. */
  const fullness = async (library: Library, by: string, open = { all: 0, own: 0 }): Promise<Outcome | null> => {
    const { all, own } = await library.counts(by);
    const { perServer, perPerson, room } = limits;
    if (own + open.own >= perPerson) return { is: 'full', of: 'person', most: perPerson };
    if (library.scope.startsWith('server:') && all + open.all >= perServer)
      return { is: 'full', of: 'server', most: perServer };
    const full = room ? fullWith(library.scope, await library.taken(by), room) : null;
    return full && noRoom(full);
  };

  /** Whether nobody asks for it any more: who asked has had all that is kept about them deleted, jobs among it. */
  const isWithdrawn = async (id: string): Promise<boolean> => (await jobs.find(id)) === null;

  /** The new version that an earlier job found, for the one who asked for it. */
  const version = async (id: string, { scope, by }: Adding, library: Library): Promise<Outcome> => {
    const found = await jobs.find(id);
    const parsed = outcomeSchema.safeParse(found?.outcome);
    if (found?.scope !== scope || !parsed.success || parsed.data.is !== 'changed')
      return { is: 'no-version', why: 'gone' };
    if (found.askedBy !== by) return { is: 'no-version', why: 'not-yours' };
    const { draft, article: earlier } = parsed.data;
    // Only a page has versions. An offer that was made before this was noted doesn't say what it is.
    if (draft.came !== 'page') return { is: 'no-version', why: 'gone' };
    const began = performance.now();
    const reading = await read(draftToRead(draft));
    if (await isWithdrawn(id)) return { is: 'no-version', why: 'gone' };
    const { id: article } = await library.keep(draft, reading, { addedBy: by, id, earlier, room: limits.room });
    return { is: 'kept', article, ms: performance.now() - began };
  };

  const kept = async (id: string, work: Adding, told: Listener['told']): Promise<Outcome> => {
    const { source, scope, by } = work;
    const library = libraryFor(scope);
    // This job was run before, and the process ended before anybody was told.
    if (await library.kept(id)) return { is: 'kept', article: id, ms: 0 };
    const full = await fullness(library, by);
    if (full) return full;
    if (source.from === 'version') return version(source.job, work, library);
    const began = performance.now();
    const draft = await draftOf(source, by, told);
    told({ at: 'reading' });
    const reading = await read(draftToRead(draft));
    const there = await library.counterpart(draft, reading);
    if (there?.how === 'same') return { is: 'known', article: there.id };
    if (there) {
      const { removed, added, altered } = there.changes;
      return { is: 'changed', article: there.id, draft, removed, added, altered, job: id };
    }
    if (await isWithdrawn(id)) return { is: 'no-version', why: 'gone' };
    const { id: article } = await library.keep(draft, reading, { addedBy: by, id, room: limits.room });
    return { is: 'kept', article, ms: performance.now() - began };
  };

  const tell = (job: string, step: Step) => {
    for (const { told } of listeners.get(job) ?? []) told(step);
  };

  const handler: Handler = {
    run: async (job) => {
      try {
        return await kept(job.id, adding(job), (step) => tell(job.id, step));
      } catch (error) {
        if (error instanceof NoRoom) return noRoom(error.full);
        const refusal = refusalIn(error);
        if (refusal === null) throw error;
        // Without its causes, which may name what somebody wanted to read: the queue writes it into the log. What could not be
        // read is kept as a job that has failed, for whoever runs the bot.
        if (mayPass(error) || refusal.of === 'reading') throw new Refusing(refusal);
        return { is: 'refused', ...refusal } satisfies Outcome;
      }
    },
    isFinal: (error) => !mayPass(error),
    gaveUp: ({ id }, error): Outcome => {
      const refusal = refusalIn(error);
      return refusal ? { is: 'refused', ...refusal } : { is: 'failed', job: id };
    },
    isAwaited: ({ id }) => listeners.has(id),
    putOff: ({ id }, until) => tell(id, { at: 'again', seconds: Math.ceil((Date.parse(until) - Date.now()) / 1000) }),
    tell: async (job, came) => {
      const outcome = outcomeSchema.parse(came);
      const waiting = listeners.get(job.id);
      if (!waiting) return announce(adding(job), outcome);
      listeners.delete(job.id);
      for (const { over } of waiting) over(outcome);
    },
  };

  const queue = makeQueue({ jobs, handlers: { ...handlers, [KIND]: handler }, atOnce: limits.atOnce, log });

  /** Resolves to what comes of a job, telling its place in the queue as long as it waits. */
  const outcomeOf = (id: string, told: Listener['told']): Promise<Outcome | null> =>
    new Promise((resolve) => {
      const all = listeners.get(id) ?? new Set<Listener>();
      listeners.set(id, all);
      let last = -1;
      let waits = true;
      const look = async () => {
        const ahead = await jobs.ahead(id);
        // Many that came at once are answered at once.
        if (ahead > 0 && ahead !== last) inTurn(() => waits && told({ at: 'waiting', ahead }));
        last = ahead;
      };
      const noPlace = places(look);
      const leave = (outcome: Outcome | null) => {
        if (all.delete(listener) && all.size === 0) listeners.delete(id);
        end(outcome);
      };
      const notElsewhere = elsewhere(async () => {
        const came = await queue.came(id);
        if (came !== null) leave(outcomeSchema.parse(came));
      });
      const timer = setTimeout(() => leave(null), PATIENCE).unref();
      const over = () => {
        waits = false;
        noPlace();
      };
      const end = (outcome: Outcome | null) => {
        over();
        notElsewhere();
        clearTimeout(timer);
        resolve(outcome);
      };
      const listener: Listener = {
        told: (step) => {
          over();
          told(step);
        },
        over: end,
      };
      all.add(listener);
      look().catch(() => {});
    });

  return {
    add: async ({ scope, by, ...work }, told) => {
      const full = await fullness(libraryFor(scope), by, await jobs.open(scope, by));
      if (full) return full;
      const job = await queue.enqueue({ kind: KIND, key: keyOf(work.source), scope, askedBy: by, work });
      // It was just being told to somebody else who asked for the same.
      if (job.outcome !== null) return outcomeSchema.parse(job.outcome);
      return outcomeOf(job.id, told);
    },
    start: queue.start,
    stop: queue.stop,
  };
};
