/** Jobs in memory, by the clock of the test. */

import type { Failed, Job, Jobs, Wanted } from '../../src/jobs/job.ts';
import { randomId } from '../../src/library/ids.ts';

type Row = Failed & { aside: boolean; turn: number; notBefore: string };

const now = () => new Date().toISOString();

export const memoryJobs = (): Jobs => {
  const rows: Row[] = [];
  const failedOf = ({ turn: _turn, aside: _aside, notBefore: _notBefore, ...failed }: Row): Failed =>
    structuredClone(failed);
  const jobOf = (row: Row): Job => {
    const { reason: _reason, at: _at, ...job } = failedOf(row);
    return job;
  };
  const at = (id: string) => rows.find((row) => row.id === id);
  const isOpen = ({ state }: Row) => state === 'waiting' || state === 'running';
  const turnOf = (scope: string) => {
    const open = rows.filter(isOpen);
    const own = open.filter((row) => row.scope === scope).map(({ turn }) => turn + 1);
    const served = open.length === 0 ? 0 : Math.min(...open.map(({ turn }) => turn));
    return Math.max(served, ...own);
  };
  const openLike = ({ kind, scope, key }: Wanted) =>
    rows.find((row) => isOpen(row) && row.kind === kind && row.scope === scope && row.key === key);
  const inOrder = () => rows.filter(({ state }) => state === 'waiting').sort((a, b) => a.turn - b.turn);
  const change = async (id: string, rest: Partial<Row>) => {
    Object.assign(at(id) ?? {}, rest);
  };
  return {
    enqueue: async (wanted) => {
      const same = openLike(wanted);
      if (same) return jobOf(same);
      const row: Row = {
        ...structuredClone(wanted),
        id: randomId(),
        state: 'waiting',
        tries: 0,
        crashes: 0,
        aside: false,
        outcome: null,
        madeAt: now(),
        notBefore: now(),
        turn: turnOf(wanted.scope),
        reason: '',
        at: now(),
      };
      rows.push(row);
      return jobOf(row);
    },
    take: async (idle = true) => {
      const ready = inOrder().filter(({ notBefore }) => notBefore <= now());
      const next = ready.find(({ crashes }) => crashes > 0) ?? ready[0];
      if (!next || (next.crashes > 0 && !idle)) return null;
      next.state = 'running';
      next.tries += 1;
      return jobOf(next);
    },
    due: async () =>
      inOrder()
        .map(({ notBefore }) => notBefore)
        .sort()[0] ?? null,
    came: (id, outcome) => change(id, { outcome: structuredClone(outcome) }),
    over: (id, state, reason = '') => change(id, { state, reason, at: now(), ...(state === 'done' && { work: null }) }),
    again: (id, notBefore) => change(id, { state: 'waiting', notBefore }),
    recover: async () => {
      for (const row of rows.filter(isOpen)) {
        if (row.state === 'running') row.crashes += 1;
        Object.assign(row, { state: 'waiting', notBefore: now() });
      }
    },
    letGo: async (running, notBefore) => {
      for (const row of rows.filter(({ id, state }) => state === 'running' && !running.includes(id)))
        Object.assign(row, { state: 'waiting', notBefore });
    },
    open: async (scope, askedBy) => {
      const open = rows.filter((row) => isOpen(row) && row.scope === scope);
      return { all: open.length, own: open.filter((row) => row.askedBy === askedBy).length };
    },
    ahead: async (id) => {
      const place = inOrder().findIndex((row) => row.id === id);
      return place < 0 ? 0 : place + rows.filter(({ state }) => state === 'running').length;
    },
    setAside: async (wanted, reason) => {
      const made = { id: randomId(), tries: 1, crashes: 0, outcome: null, madeAt: now(), notBefore: now(), at: now() };
      rows.push({ ...structuredClone(wanted), ...made, state: 'failed', turn: 0, reason, aside: true });
    },
    setAsideKeys: async (kind) =>
      rows.filter((row) => row.aside && row.state === 'failed' && row.kind === kind).map(({ key }) => key),
    failed: async (limit) =>
      rows
        .filter(({ state }) => state === 'failed')
        .toReversed()
        .slice(0, limit)
        .map(failedOf),
    retry: async (id) => {
      const row = at(id);
      if (row?.state !== 'failed' || openLike(row)) return false;
      await change(id, {
        turn: turnOf(row.scope),
        state: 'waiting',
        aside: false,
        tries: 0,
        crashes: 0,
        outcome: null,
        notBefore: now(),
      });
      return true;
    },
    counts: async () => {
      const of = (state: Row['state']) => rows.filter((row) => row.state === state).length;
      return { waiting: of('waiting'), running: of('running'), failed: of('failed') };
    },
    find: async (id) => {
      const row = at(id);
      return row ? jobOf(row) : null;
    },
  };
};
