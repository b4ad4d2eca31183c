import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Store } from '../../../src/library/library.ts';
import { openStore } from '../../../src/library/sqlite/sqlite.ts';
import { draft, kept } from '../made.ts';

let file: string;
/** The workers started so far, the latest last. */
let workers: Worker[];
const noteWorker = (worker: Worker) => workers.push(worker);
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-worker-'));
  file = join(folder, 'library.db');
  workers = [];
  process.on('worker', noteWorker);
  onTestFinished(() => rmSync(folder, { recursive: true }));
});
afterEach(() => {
  vi.useRealTimers();
  process.off('worker', noteWorker);
});

const open = async (): Promise<Store> => {
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return store;
};
const FIVE = { offset: 0, limit: 5 };

describe('while another process holds the lock', () => {
  /** Takes the lock; returns what gives it back. */
  const lock = () => {
    const db = new DatabaseSync(file);
    db.exec('BEGIN IMMEDIATE');
    return () => db.close();
  };

  test('searches go on, and writes wait their turn', async () => {
    const store = await open();
    const library = store.libraryFor('server:1');
    const first = await kept(library, draft('Harbour reopens', 'Ships.'));
    const unlock = lock();
    const written: string[] = [];
    const writes = [
      kept(library, draft('Harbour closes', 'Ships.')).then(() => written.push('article')),
      store.setSetting('a', '1').then(() => written.push('one')),
      store.setSetting('a', '2').then(() => written.push('two')),
    ];
    for (let n = 0; n < 5; n += 1)
      expect((await library.search('ships', FIVE)).cards.map(({ id }) => id)).toEqual([first.id]);
    expect(written).toEqual([]);
    unlock();
    await Promise.all(writes);
    expect(written).toEqual(['article', 'one', 'two']);
    expect(await store.setting('a')).toBe('2');
    expect((await library.search('ships', FIVE)).total).toBe(2);
  });

  test('closing waits for what was asked before', async () => {
    const store = await openStore(file);
    const unlock = lock();
    const writing = store.setSetting('a', '1');
    const closing = store.close();
    unlock();
    await Promise.all([writing, closing]);
    expect(await (await open()).setting('a')).toBe('1');
  });

  test('a write gives up after some seconds and says why', async () => {
    const store = await open();
    const unlock = lock();
    await expect(store.setSetting('a', '1')).rejects.toThrow('is locked by another process. Stop the other process');
    unlock();
    await store.setSetting('a', '2');
    expect(await store.setting('a')).toBe('2');
  });
});

describe('when the worker dies', () => {
  const kill = async () => {
    const dying = workers.at(-1);
    await dying?.terminate();
  };

  test('who waits is told, and the next call starts another', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const store = await open();
    const library = store.libraryFor('server:1');
    const article = await kept(library, draft('Harbour reopens', 'Ships.'));
    vi.advanceTimersByTime(1_000);
    const db = new DatabaseSync(file);
    db.exec('BEGIN IMMEDIATE');
    const waiting = expect(kept(library, draft('Lost', 'Ships.'))).rejects.toThrow(
      'The library has stopped and starts anew. Try again in a second.',
    );
    await kill();
    await waiting;
    db.close();
    const page = await library.search('ships', FIVE);
    expect(page.cards.map(({ id }) => id)).toEqual([article.id]);
    const second = await kept(library, draft('Harbour closes', 'Ships.'));
    expect((await library.kept(second.id))?.article.title).toBe('Harbour closes');
    expect(workers).toHaveLength(2);
  });

  test('again and again, a new one starts once a second', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const store = await open();
    for (const round of [2, 3, 4]) {
      await kill();
      await expect(store.setSetting('a', '1')).rejects.toThrow('has stopped and starts anew');
      await expect(store.setSetting('a', '1')).rejects.toThrow('has stopped and starts anew');
      vi.advanceTimersByTime(1_000);
      await Promise.all([store.setSetting('a', String(round)), store.prune(null)]);
      expect(await store.setting('a')).toBe(String(round));
      expect(workers).toHaveLength(round);
    }
  });

  test('and the file can no longer be opened, that is said', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const store = await open();
    await kill();
    const db = new DatabaseSync(file);
    const ours = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    db.exec('PRAGMA user_version = 999');
    vi.advanceTimersByTime(1_000);
    await expect(store.setSetting('a', '1')).rejects.toThrow('was written by a newer On Record');
    db.exec(`PRAGMA user_version = ${ours}`);
    db.close();
    vi.advanceTimersByTime(1_000);
    await store.setSetting('a', '2');
    expect(await store.setting('a')).toBe('2');
  });

  test('nothing keeps the store from closing', async () => {
    const store = await openStore(file);
    const gone = once(workers[0] ?? process, 'exit');
    await Promise.all([kill(), gone]);
    await store.close();
    await expect(store.prune(null)).rejects.toThrow('The library is closed.');
    expect(workers).toHaveLength(1);
  });
});
