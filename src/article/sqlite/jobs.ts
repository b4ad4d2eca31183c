import type { DatabaseSync } from 'node:sqlite';
import type { Counts, Job, Wanted } from '../../jobs/job.ts';
import { randomId } from '../ids.ts';
import { inTransaction } from './connect.ts';

const JOB = 'id, kind, key, scope, asked_by AS askedBy, state, tries, work, outcome, made_at AS madeAt';

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
  const open = db.prepare(`
    SELECT ${JOB} FROM job
    WHERE kind = ? AND scope = ? AND key = ? AND state IN ('waiting', 'running')`);
  const take = db.prepare(`
    UPDATE job SET state = 'running', tries = tries + 1, changed_at = $now
    WHERE number = (
      SELECT number FROM job WHERE state = 'waiting' AND not_before <= $now ORDER BY turn, number LIMIT 1
    )
    RETURNING ${JOB}`);
  const due = db.prepare("SELECT min(not_before) AS due FROM job WHERE state = 'waiting'");
  const came = db.prepare('UPDATE job SET outcome = ?, changed_at = ? WHERE id = ?');
  const over = db.prepare("UPDATE job SET state = ?, work = 'null', changed_at = ? WHERE id = ?");
  const crowded = db.prepare(`
    DELETE FROM job WHERE number IN (
      SELECT other.number FROM job AS own JOIN job AS other USING (asked_by, scope)
      WHERE own.id = ? AND other.state IN ('done', 'failed') ORDER BY other.number DESC LIMIT -1 OFFSET ${REMEMBERED})`);
  const again = db.prepare("UPDATE job SET state = 'waiting', not_before = ?, changed_at = ? WHERE id = ?");
  const recover = db.prepare(`
    UPDATE job SET state = 'waiting', not_before = $now, changed_at = $now WHERE state IN ('waiting', 'running')`);
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
    take: (): Job | null => {
      const row = take.get({ now: now() });
      return row ? jobOf(row) : null;
    },
    due: (): string | null => (due.get()?.due as string | null | undefined) ?? null,
    came: (id: string, outcome: unknown): void => {
      came.run(JSON.stringify(outcome), now(), id);
    },
    over: (id: string, state: 'done' | 'failed'): void =>
      inTransaction(db, () => {
        over.run(state, now(), id);
        crowded.run(id);
      }),
    again: (id: string, notBefore: string): void => {
      again.run(notBefore, now(), id);
    },
    recover: (): void => {
      recover.run({ now: now() });
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
