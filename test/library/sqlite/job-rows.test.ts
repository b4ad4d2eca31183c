import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isGone, runnerHere } from '../../../src/library/sqlite/runner.ts';
import { openStore } from '../../../src/library/sqlite/sqlite.ts';
import { sharesJobs } from '../../jobs/shared.ts';

const makePlace = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-jobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'library.db');
  const meddle = (sql: string) => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };
  return {
    open: () => openStore(file),
    expire: async () => meddle("UPDATE job SET leased_until = '2020-01-01T00:00:00.000Z'"),
    meddle,
  };
};

sharesJobs('SQLite', makePlace);

/** As a process that has ended called itself. */
const dead = (): string => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return `${hostname()} ${pid} abcdefgh`;
};

it('what a process was at that died is taken up by the next at once', async () => {
  const { open, meddle } = await makePlace();
  const store = await open();
  onTestFinished(() => store.close());
  const { id } = await store.jobs.enqueue({ kind: 'add', key: 'a', scope: 'server:1', askedBy: '42', work: null });
  await store.jobs.take();
  meddle(`UPDATE job SET runner = '${dead()}'`);
  await store.jobs.recover();
  expect(await store.jobs.take()).toMatchObject({ id, tries: 2 });
});

describe('whoever runs a job', () => {
  it.each<[string, string | null, boolean]>([
    ['is there as long as its process is', runnerHere(), false],
    ['is gone with it', dead(), true],
    ['is not known from before there were several', null, true],
    ['on another machine cannot be seen', `not-${hostname()} 1 abcdefgh`, false],
    ['of another user is there', `${hostname()} 1 abcdefgh`, false],
  ])('%s: %s', (_, runner, gone) => {
    expect(isGone(runner)).toBe(gone);
  });
});
