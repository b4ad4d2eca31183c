import type { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../../article/article.ts';
import type { Counts, Failed, Job, Wanted } from '../../jobs/job.ts';
import { randomId } from '../ids.ts';
import { inTransaction } from './connect.ts';
import { isGone } from './runner.ts';

const JOB = 'id, kind, key, scope, asked_by AS askedBy, state, tries, crashes, work, outcome, made_at AS madeAt';

type Row = Omit<Job, 'work' | 'outcome'> & { work: string; outcome: string | null };
const jobOf = (row: object): Job => {
  const { work, outcome, ...rest } = row as Row;
  return { ...rest, work: JSON.parse(work), outcome: outcome === null ? null : JSON.parse(outcome) };
};

/**
 * Jobs that are over which are remembered of each person in each scope. What came of one may be as long as an article, and no
 * quota counts it.
 */
const REMEMBERED = 25;

const now = () => new Date().toISOString();

/**
 * Milliseconds after which a running job may be taken by another process, if the one that runs it has not said again that it
 * does; and from one time that it says so to the next.
 */
const LEASE = 30_000;
export const PULSE = 8_000;
const leased = () => new Date(Date.now() + LEASE).toISOString();

/**
 * The queue's SQL; it runs in the worker. Scopes take turns as packets do in start-time fair queueing (Goyal, Vin and Cheng,
 * 1996): a job's turn is the one after its scope's last, or the one that is served now where that is later. So a scope
 * that comes with fifty jobs makes another one wait for one, and a job's place in the queue is known when it comes.
 */
export const queueing = (db: DatabaseSync) => {
  const insert = db.prepare(`
    INSERT INTO job (id, kind, key, scope, asked_by, state, turn, tries, not_before, work, made_at, changed_at)
    VALUES ($id, $kind, $key, $scope, $askedBy, 'waiting', max(
      (SELECT coalesce(max(turn) + 1, 0) FROM job WHERE scope = $scope AND state IN ('waiting', 'running')),
      (SELECT coalesce(min(turn), 0) FROM job WHERE state IN ('waiting', 'running'))
    ), 0, $now, $work, $now, $now)
    ON CONFLICT (kind, scope, key) WHERE state IN ('waiting', 'running') DO NOTHING`);
  const aside = db.prepare(`
    INSERT INTO job (id, kind, key, scope, asked_by, state, turn, tries, not_before, work, made_at, changed_at, reason, aside)
    VALUES ($id, $kind, $key, $scope, $askedBy, 'failed', 0, 1, $now, $work, $now, $now, $reason, 1)`);
  const asideKeys = db.prepare("SELECT key FROM job WHERE state = 'failed' AND aside AND kind = ?");
  const open = db.prepare(`
    SELECT ${JOB} FROM job
    WHERE kind = ? AND scope = ? AND key = ? AND state IN ('waiting', 'running')`);
  const freed = db.prepare(`
    UPDATE job SET state = 'waiting', crashes = crashes + 1, not_before = $now
    WHERE state = 'running' AND leased_until < $now`);
  const take = db.prepare(`
    UPDATE job SET state = 'running', tries = tries + 1, runner = $me, leased_until = $until, changed_at = $now
    WHERE number = coalesce(
      (SELECT number FROM job WHERE state = 'waiting' AND crashes > 0 AND not_before <= $now ORDER BY turn, number LIMIT 1),
      (SELECT number FROM job WHERE state = 'waiting' AND not_before <= $now ORDER BY turn, number LIMIT 1)
    ) AND (crashes = 0 OR $idle)
    RETURNING ${JOB}`);
  const due = db.prepare(`
    SELECT min(CASE state WHEN 'waiting' THEN not_before ELSE leased_until END) AS due FROM job
    WHERE state = 'waiting' OR (state = 'running' AND runner <> $me)`);
  const hold = db.prepare("UPDATE job SET leased_until = $until WHERE state = 'running' AND runner = $me");
  const came = db.prepare('UPDATE job SET outcome = ?, changed_at = ? WHERE id = ?');
  const over = db.prepare(`
    UPDATE job SET state = $state, work = CASE $state WHEN 'failed' THEN work ELSE 'null' END, reason = $reason, changed_at = $now
    WHERE id = $id`);
  const crowded = db.prepare(`
    DELETE FROM job WHERE number IN (
      SELECT other.number FROM job AS own JOIN job AS other USING (asked_by, scope)
      WHERE own.id = ? AND other.state IN ('done', 'failed') AND NOT other.aside ORDER BY other.number DESC LIMIT -1 OFFSET ${REMEMBERED})`);
  const again = db.prepare("UPDATE job SET state = 'waiting', not_before = ?, changed_at = ? WHERE id = ?");
  const runners = db.prepare("SELECT DISTINCT runner FROM job WHERE state IN ('waiting', 'running')");
  const release = db.prepare(`
    UPDATE job SET state = 'waiting', crashes = crashes + (state = 'running' AND $crashed), not_before = $now, changed_at = $now
    WHERE state IN ('waiting', 'running') AND runner IS $runner`);
  const astray = db.prepare(`
    UPDATE job SET state = 'waiting', not_before = $notBefore, changed_at = $now
    WHERE state = 'running' AND runner = $me AND id NOT IN (SELECT value FROM json_each($running))`);
  const failed = db.prepare(`
    SELECT ${JOB}, coalesce(reason, '') AS reason, changed_at AS at FROM job WHERE state = 'failed'
    ORDER BY changed_at DESC, number DESC LIMIT ?`);
  // Where the same work is open, it stays as it is.
  const retry = db.prepare(`
    UPDATE OR IGNORE job SET state = 'waiting', aside = 0, tries = 0, crashes = 0, outcome = NULL, reason = NULL,
      not_before = $now, changed_at = $now,
      turn = max(
        (SELECT coalesce(max(turn) + 1, 0) FROM job AS own WHERE own.scope = job.scope AND state IN ('waiting', 'running')),
        (SELECT coalesce(min(turn), 0) FROM job WHERE state IN ('waiting', 'running')))
    WHERE id = $id AND state = 'failed'`);
  const openOf = db.prepare(`
    SELECT count(*) AS "all", count(*) FILTER (WHERE asked_by = ?) AS own FROM job
    WHERE scope = ? AND state IN ('waiting', 'running')`);
  const ahead = db.prepare(`
    SELECT count(*) AS n FROM job, (SELECT turn AS own, number AS ownNumber FROM job WHERE id = ? AND state = 'waiting')
    WHERE state = 'running' OR (state = 'waiting' AND (turn, number) < (own, ownNumber))`);
  const counts = db.prepare(
    "SELECT state, count(*) AS n FROM job WHERE state IN ('waiting', 'running', 'failed') GROUP BY state",
  );
  const find = db.prepare(`SELECT ${JOB} FROM job WHERE id = ?`);

  return {
    enqueue: ({ work, ...wanted }: Wanted): Job =>
      inTransaction(db, () => {
        insert.run({ id: randomId(), ...wanted, work: JSON.stringify(work), now: now() });
        return jobOf(open.get(wanted.kind, wanted.scope, wanted.key) ?? {});
      }),
    take: (me: string, idle: boolean): Job | null =>
      inTransaction(db, () => {
        freed.run({ now: now() });
        const row = take.get({ me, now: now(), until: leased(), idle: Number(idle) });
        return row ? jobOf(row) : null;
      }),
    due: (me: string): string | null => (due.get({ me })?.due as string | null | undefined) ?? null,
    hold: (me: string): void => {
      hold.run({ me, until: leased() });
    },
    came: (id: string, outcome: unknown): void => {
      came.run(JSON.stringify(outcome), now(), id);
    },
    over: (id: string, state: 'done' | 'failed', reason: string | null): void =>
      inTransaction(db, () => {
        over.run({ id, state, reason, now: now() });
        crowded.run(id);
      }),
    again: (id: string, notBefore: string): void => {
      again.run(notBefore, now(), id);
    },
    recover: (me: string): void =>
      inTransaction(db, () => {
        freed.run({ now: now() });
        for (const { runner } of runners.all() as { runner: string | null }[])
          if (runner === me || isGone(runner)) release.run({ runner, crashed: Number(runner !== me), now: now() });
      }),
    letGo: (me: string, running: string[], notBefore: string): void => {
      astray.run({ me, running: JSON.stringify(running), notBefore, now: now() });
    },
    setAside: ({ work, ...wanted }: Wanted, reason: string): void => {
      aside.run({ id: randomId(), ...wanted, work: JSON.stringify(work), reason, now: now() });
    },
    setAsideKeys: (kind: string): string[] => asideKeys.all(kind).map(({ key }) => String(key)),
    failed: (limit: number): Failed[] => failed.all(limit).map((row) => jobOf(row) as Failed),
    retry: (id: string): boolean => retry.run({ id, now: now() }).changes > 0,
    openJobs: (scope: Scope, askedBy: string): { all: number; own: number } => {
      const row = openOf.get(askedBy, scope);
      return { all: Number(row?.all), own: Number(row?.own) };
    },
    ahead: (id: string): number => Number(ahead.get(id)?.n),
    jobCounts: (): Counts => {
      const each = Object.fromEntries(counts.all().map(({ state, n }) => [state, Number(n)]));
      return { waiting: 0, running: 0, failed: 0, ...each };
    },
    findJob: (id: string): Job | null => {
      const row = find.get(id);
      return row ? jobOf(row) : null;
    },
  };
};
