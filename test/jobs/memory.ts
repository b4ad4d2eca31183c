/** Jobs in memory, by the clock of the test. */
import { randomId } from '../../src/article/ids.ts';
import type { Job, Jobs } from '../../src/jobs/job.ts';

type Row = Job & { turn: number; notBefore: string };

const now = () => new Date().toISOString();

export const memoryJobs = (): Jobs => {
  const rows: Row[] = [];
  const jobOf = ({ turn: _turn, notBefore: _notBefore, ...job }: Row): Job => structuredClone(job);
  const at = (id: string) => rows.find((row) => row.id === id);
  const isOpen = ({ state }: Row) => state === 'waiting' || state === 'running';
  const inOrder = () => rows.filter(({ state }) => state === 'waiting').sort((a, b) => a.turn - b.turn);
  const change = async (id: string, rest: Partial<Row>) => {
    Object.assign(at(id) ?? {}, rest);
  };
  return {
    enqueue: async (wanted) => {
      const { kind, scope, key } = wanted;
      const same = rows.find((row) => isOpen(row) && row.kind === kind && row.scope === scope && row.key === key);
      if (same) return jobOf(same);
      const turns = rows.filter(isOpen);
      const own = turns.filter((row) => row.scope === scope).map(({ turn }) => turn + 1);
      const served = turns.length === 0 ? 0 : Math.min(...turns.map(({ turn }) => turn));
      const row: Row = {
        ...structuredClone(wanted),
        id: randomId(),
        state: 'waiting',
        tries: 0,
        outcome: null,
        madeAt: now(),
        notBefore: now(),
        turn: Math.max(served, ...own),
      };
      rows.push(row);
      return jobOf(row);
    },
    take: async () => {
      const next = inOrder().find(({ notBefore }) => notBefore <= now());
      if (!next) return null;
      next.state = 'running';
      next.tries += 1;
      return jobOf(next);
    },
    due: async () =>
      inOrder()
        .map(({ notBefore }) => notBefore)
        .sort()[0] ?? null,
    came: (id, outcome) => change(id, { outcome: structuredClone(outcome) }),
    over: (id, state) => change(id, { state, work: null }),
    again: (id, notBefore) => change(id, { state: 'waiting', notBefore }),
    recover: async () => {
      for (const row of rows.filter(isOpen)) Object.assign(row, { state: 'waiting', notBefore: now() });
    },
    ahead: async (id) => {
      const place = inOrder().findIndex((row) => row.id === id);
      return place < 0 ? 0 : place + rows.filter(({ state }) => state === 'running').length;
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
