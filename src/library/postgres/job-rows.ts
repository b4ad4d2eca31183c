import type { Counts, Failed, Job, Jobs, Wanted } from '../../jobs/job.ts';
import { randomId } from '../ids.ts';
import type { Database, Row } from './connect.ts';
import { statement } from './statement.ts';

const JOB = 'id, kind, key, scope, asked_by AS "askedBy", state, tries, crashes, work, outcome, made_at AS "madeAt"';
const OPEN = "state IN ('waiting', 'running')";

/**
 * Seconds after which a running job may be taken by another process, if the one that runs it has not said again that it does;
 * and milliseconds from one time that it says so to the next.
 */
const LEASE = 30;
const PULSE = 8_000;
/** What came from another store has no lease. */
const LAPSED = "coalesce(leased_until, '-infinity') < now()";
const LEASED = `now() + interval '${LEASE} seconds'`;

/** Jobs that are over which are remembered of each person in each scope, since what came of one may be as long as an article. */
const REMEMBERED = 25;

/** Who comes for the same scope at the same time gets turns one after the other. */
const LOCK = statement('SELECT pg_advisory_xact_lock(2, hashtext($1))');

// Scopes take turns as packets do in start-time fair queueing (Goyal, Vin and Cheng, 1996): a job's turn is the one after its
// scope's last, or the one that is served now where that is later.
const INSERT = statement(`
  INSERT INTO job (id, kind, key, scope, asked_by, state, turn, tries, not_before, work, made_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, 'waiting', greatest(
    (SELECT coalesce(max(turn) + 1, 0) FROM job WHERE scope = $4 AND ${OPEN}),
    (SELECT coalesce(min(turn), 0) FROM job WHERE ${OPEN})
  ), 0, $7, $6, $7, $7)
  ON CONFLICT (kind, scope, md5(key)) WHERE ${OPEN} DO NOTHING`);
const ASIDE = statement(`
  INSERT INTO job (id, kind, key, scope, asked_by, state, turn, tries, not_before, work, made_at, changed_at, reason, aside)
  VALUES ($1, $2, $3, $4, $5, 'failed', 0, 1, $7, $6, $7, $7, $8, true)`);
const ASIDE_KEYS = statement("SELECT key FROM job WHERE state = 'failed' AND aside AND kind = $1");
const FIND_OPEN = statement(`
  SELECT ${JOB} FROM job WHERE kind = $1 AND scope = $2 AND md5(key) = md5($3) AND ${OPEN}`);
const TELL = statement("SELECT pg_notify('onrecord_job', '')");
const CRASHED = "(crashes > 0 OR state = 'running')";
const READY = `CASE state WHEN 'waiting' THEN not_before <= $2 ELSE ${LAPSED} END`;
const NEXT = 'ORDER BY turn, number LIMIT 1 FOR UPDATE SKIP LOCKED';
const TAKE = statement(`
  UPDATE job SET state = 'running', tries = tries + 1, crashes = crashes + (state = 'running')::int, runner = $1,
    leased_until = ${LEASED}, changed_at = $2
  WHERE number = coalesce(
    (SELECT number FROM job WHERE ${OPEN} AND ${CRASHED} AND ${READY} ${NEXT}),
    (SELECT number FROM job WHERE ${OPEN} AND NOT ${CRASHED} AND ${READY} ${NEXT})
  ) AND ($3::boolean OR NOT ${CRASHED})
  RETURNING ${JOB}`);
const DUE = statement(`
  SELECT min(not_before) FILTER (WHERE state = 'waiting') AS waiting,
    extract(epoch FROM min(leased_until) FILTER (WHERE state = 'running' AND runner <> $1) - now())::float8 AS lease
  FROM job WHERE ${OPEN}`);
const HOLD = statement(`UPDATE job SET leased_until = ${LEASED} WHERE runner = $1 AND state = 'running'`);
const CAME = statement('UPDATE job SET outcome = $2, changed_at = $3 WHERE id = $1');
const OVER = statement(`
  UPDATE job SET state = $2::text, work = CASE $2::text WHEN 'failed' THEN work ELSE 'null' END, reason = $4, runner = NULL,
    changed_at = $3
  WHERE id = $1`);
const CROWDED = statement(`
  DELETE FROM job WHERE number IN (
    SELECT other.number FROM job AS own JOIN job AS other USING (asked_by, scope)
    WHERE own.id = $1 AND other.state IN ('done', 'failed') AND NOT other.aside ORDER BY other.number DESC OFFSET ${REMEMBERED})`);
const AGAIN = statement("UPDATE job SET state = 'waiting', not_before = $2, changed_at = $3 WHERE id = $1");
const RECOVER = statement(`
  UPDATE job SET state = 'waiting', not_before = $2, changed_at = $2,
    crashes = crashes + (state = 'running' AND runner IS DISTINCT FROM $1)::int
  WHERE ${OPEN} AND (runner = $1 OR (state = 'running' AND ${LAPSED}))`);
const ASTRAY = statement(`
  UPDATE job SET state = 'waiting', not_before = $3, changed_at = $2
  WHERE state = 'running' AND runner = $1 AND id <> ALL($4::text[])`);
const FAILED = statement(`
  SELECT ${JOB}, coalesce(reason, '') AS reason, changed_at AS at FROM job WHERE state = 'failed'
  ORDER BY changed_at DESC, number DESC LIMIT $1`);
// Where the same work is open, it stays as it is.
const RETRY = statement(`
  UPDATE job SET state = 'waiting', aside = false, tries = 0, crashes = 0, outcome = NULL, reason = NULL, not_before = $2,
    changed_at = $2, turn = greatest(
    (SELECT coalesce(max(turn) + 1, 0) FROM job AS own WHERE own.scope = job.scope AND ${OPEN}),
    (SELECT coalesce(min(turn), 0) FROM job WHERE ${OPEN}))
  WHERE id = $1 AND state = 'failed' AND NOT EXISTS (
    SELECT 1 FROM job AS other WHERE (other.kind, other.scope, md5(other.key)) = (job.kind, job.scope, md5(job.key)) AND ${OPEN})`);
const OPEN_OF = statement(`
  SELECT count(*)::int AS "all", count(*) FILTER (WHERE asked_by = $2)::int AS own FROM job WHERE scope = $1 AND ${OPEN}`);
const AHEAD = statement(`
  SELECT count(*)::int AS n FROM job, (SELECT turn, number FROM job WHERE id = $1 AND state = 'waiting') AS own
  WHERE job.state = 'running' OR (job.state = 'waiting' AND (job.turn, job.number) < (own.turn, own.number))`);
const COUNTS = statement(`
  SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'running')::int AS running,
    count(*) FILTER (WHERE state = 'failed')::int AS failed FROM job WHERE state <> 'done'`);
const FIND = statement(`SELECT ${JOB} FROM job WHERE id = $1`);

const now = () => new Date().toISOString();

const jobOf = (row: Row | undefined): Job | null => {
  if (!row) return null;
  const { work, outcome, ...rest } = row as Omit<Job, 'work' | 'outcome'> & { work: string; outcome: string | null };
  return { ...rest, work: JSON.parse(work), outcome: outcome === null ? null : JSON.parse(outcome) };
};

export type Queueing = Jobs & {
  /** Another process has left work, or a place in the queue. */
  heard(): void;
  /** What this process runs waits for another one. */
  close(): Promise<void>;
};

/**
 * The queue's SQL. Any number of processes take jobs, each one that nobody else has. Who runs one holds it by a lease, so that
 * another takes over what a process left that has died, and nothing of one that lives.
 */
export const queueing = (database: Database): Queueing => {
  const me = database.name;
  let listener = () => {};
  const holding = setInterval(() => {
    // A failure leaves the lease as it is; the next pulse may succeed.
    database.run(HOLD, [me]).catch(() => {});
  }, PULSE).unref();
  const change = async (...args: Parameters<Database['run']>): Promise<void> => {
    await database.run(...args);
  };

  return {
    enqueue: ({ kind, key, scope, askedBy, work }: Wanted): Promise<Job> =>
      database.inTransaction(async (session) => {
        await session.all(LOCK, [scope]);
        await session.run(INSERT, [randomId(), kind, key, scope, askedBy, JSON.stringify(work), now()]);
        const job = jobOf((await session.all(FIND_OPEN, [kind, scope, key]))[0]);
        if (job === null) throw new Error(`The job ${kind} of ${scope} was over before it could be looked at.`);
        await session.all(TELL);
        return job;
      }),
    take: async (idle = true) => jobOf((await database.all(TAKE, [me, now(), idle]))[0]),
    due: async () => {
      const [row] = await database.all(DUE, [me]);
      const waiting = (row?.waiting as string | null) ?? null;
      if (typeof row?.lease !== 'number') return waiting;
      // By the database's clock, which may be another.
      const lease = new Date(Date.now() + Math.max(1, row.lease) * 1_000).toISOString();
      return waiting === null || lease < waiting ? lease : waiting;
    },
    came: (id, outcome) => change(CAME, [id, JSON.stringify(outcome), now()]),
    over: (id, state, reason) =>
      database.inTransaction(async (session) => {
        await session.run(OVER, [id, state, now(), reason ?? null]);
        await session.run(CROWDED, [id]);
      }),
    again: (id, notBefore) => change(AGAIN, [id, notBefore, now()]),
    recover: () => change(RECOVER, [me, now()]),
    letGo: (running, notBefore) => change(ASTRAY, [me, now(), notBefore, running]),
    open: async (scope, askedBy) => (await database.all(OPEN_OF, [scope, askedBy]))[0] as { all: number; own: number },
    ahead: async (id) => Number((await database.all(AHEAD, [id]))[0]?.n),
    setAside: ({ kind, key, scope, askedBy, work }, reason) =>
      change(ASIDE, [randomId(), kind, key, scope, askedBy, JSON.stringify(work), now(), reason]),
    setAsideKeys: async (kind) => (await database.all(ASIDE_KEYS, [kind])).map(({ key }) => String(key)),
    failed: async (limit) => (await database.all(FAILED, [limit])).map((row) => jobOf(row) as Failed),
    retry: async (id) => {
      const isRetried = (await database.run(RETRY, [id, now()])) > 0;
      if (isRetried) await database.all(TELL);
      return isRetried;
    },
    counts: async () => (await database.all(COUNTS))[0] as Counts,
    find: async (id) => jobOf((await database.all(FIND, [id]))[0]),
    onWork: (told) => {
      listener = told;
    },
    heard: () => listener(),
    close: async () => {
      clearInterval(holding);
      await database.run(RECOVER, [me, now()]);
      await database.all(TELL);
    },
  };
};
