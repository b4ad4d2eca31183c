import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Store } from '../../../src/library/library.ts';
import { openForWriting } from '../../../src/library/sqlite/connect.ts';
import { explained } from '../../../src/library/sqlite/errors.ts';
import { migrate } from '../../../src/library/sqlite/migrate.ts';
import { openStore } from '../../../src/library/sqlite/sqlite.ts';
import { writing } from '../../../src/library/sqlite/writer.ts';
import { draft, kept, readingOf } from '../made.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-durable-'));
  file = join(folder, 'library.db');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const open = async (): Promise<Store> => {
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return store;
};

/** What somebody else does to the file. */
const meddle = (sql: string) => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};

test('a backup made while the library is written to is whole, and opens as a library', async () => {
  const store = await open();
  const library = store.libraryFor('server:1');
  const harbour = draft('Harbour reopens', 'The harbour reopened on Monday.');
  const first = await kept(library, harbour);
  const copy = join(folder, 'copy.db');
  const writes = Array.from({ length: 30 }, (_, n) => kept(library, draft(`Boat ${n}`, `Boat ${n} left.`)));
  await store.backup(copy);
  await Promise.all(writes);
  const db = new DatabaseSync(copy, { readOnly: true });
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.close();
  const restored = await openStore(copy);
  expect(await restored.libraryFor('server:1').kept(first.id)).toEqual(await library.kept(first.id));
  expect((await restored.libraryFor('server:1').search('harbour', { offset: 0, limit: 5 })).total).toBe(1);
  await restored.close();
});

describe('stored links', () => {
  const link = { command: 'ask', options: { question: 'Who?' } };
  const links = [link, { ...link, command: 'quotes' }];

  test('are written all or none', async () => {
    const library = (await open()).libraryFor('server:1');
    meddle(`CREATE TRIGGER no_quotes BEFORE INSERT ON link WHEN new.content LIKE '%quotes%'
      BEGIN SELECT raise(ABORT, 'no quotes'); END`);
    await expect(library.keepLinks(links)).rejects.toThrow('no quotes');
    meddle('DROP TRIGGER no_quotes');
    const ids = await library.keepLinks(links.slice(1));
    expect(await library.link(ids[0] ?? '')).toEqual(links[1]);
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('SELECT count(*) AS n FROM link').get()?.n).toBe(1);
    db.close();
  });

  test('are not written again while they are fresh', async () => {
    const library = (await open()).libraryFor('server:1');
    const log = () => statSync(`${file}-wal`).size;
    await library.keepLinks(links);
    const written = log();
    const edition = library.edition();
    await library.keepLinks([...links, ...links]);
    expect(log()).toBe(written);
    expect(library.edition()).toBe(edition);
  });
});

describe('trouble is one sentence that says what to do', () => {
  test('no database', async () => {
    writeFileSync(file, 'Not a database at all. '.repeat(100));
    await expect(openStore(file)).rejects.toThrow('is not a library of On Record. Choose another file.');
  });

  test.each([
    ['with tables of the same names', 'CREATE TABLE article (id TEXT); CREATE TABLE setting (key TEXT)'],
    ['with versions of its own', 'CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 77'],
    ['with our version', 'CREATE TABLE article (id TEXT); PRAGMA user_version = 1'],
  ])("another program's, %s, which is left as it is", async (_name, sql) => {
    meddle(sql);
    const before = readFileSync(file);
    await expect(openStore(file)).rejects.toThrow('is not a library of On Record. Choose another file.');
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['library.db']);
  });

  test('an empty file becomes a library', async () => {
    writeFileSync(file, '');
    const store = await open();
    await store.setSetting('a', '1');
    expect(await store.setting('a')).toBe('1');
  });

  test('a damaged one', async () => {
    const store = await openStore(file);
    for (let n = 0; n < 20; n += 1)
      await kept(store.libraryFor('server:1'), draft(`Report ${n}`, 'Ships. '.repeat(500)));
    await store.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096));
    await expect(openStore(file)).rejects.toThrow('is damaged. Stop the bot, put back a backup');
  });

  test('newer than this code', async () => {
    await (await openStore(file)).close();
    meddle('PRAGMA user_version = 999');
    await expect(openStore(file)).rejects.toThrow(
      /was written by a newer On Record \(schema 999; this one knows \d+\)/,
    );
  });

  test('a folder in its place', async () => {
    mkdirSync(file);
    await expect(openStore(file)).rejects.toThrow('cannot be opened. Check that its folder exists');
  });

  test('a file where its folder should be', async () => {
    writeFileSync(join(folder, 'taken'), '');
    await expect(openStore(join(folder, 'taken', 'library.db'))).rejects.toThrow("can't be made");
  });

  test('memory', async () => {
    await expect(openStore(':memory:')).rejects.toThrow('needs a file');
  });

  test('no room left: nothing of the article is kept', () => {
    const db = openForWriting(file);
    onTestFinished(() => db.close());
    migrate(db, file);
    const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const long = draft('Long', 'Ships came back. '.repeat(10_000));
    const kept = { id: '00000000', scope: 'server:1', addedBy: null, addedAt: '2024-05-03', earlier: null } as const;
    const article = { ...long, ...kept };
    const keep = () => {
      try {
        writing(db).keep(article, readingOf(long));
      } catch (error) {
        throw explained(error, file);
      }
    };
    expect(keep).toThrow('has no room left on the disk. Free some space');
    expect(db.prepare('SELECT count(*) AS n FROM article').get()?.n).toBe(0);
  });

  test.each([
    [5, 'is locked by another process. Stop the other process'],
    [8 | (1 << 8), 'is read-only. Give this user the right'],
    [10 | (3 << 8), 'could not be read or written. Check the disk'],
  ])('code %i', (errcode, sentence) => {
    const error = explained(Object.assign(new Error('sqlite'), { errcode }), 'library.db');
    expect(String(error)).toContain(`The library library.db ${sentence}`);
  });

  test('after it was closed', async () => {
    const store = await openStore(file);
    await store.close();
    await expect(store.setSetting('a', 'b')).rejects.toThrow('The library is closed.');
    await store.close();
  });
});
