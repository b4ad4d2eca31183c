import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { bundledDrafts } from '../../../src/article/bundled.ts';
import type { Store } from '../../../src/article/library.ts';
import { openForWriting } from '../../../src/article/sqlite/connect.ts';
import { explained } from '../../../src/article/sqlite/errors.ts';
import { migrate } from '../../../src/article/sqlite/migrate.ts';
import { openStore } from '../../../src/article/sqlite/open.ts';
import { writing } from '../../../src/article/sqlite/writer.ts';
import { draft, keepLink, kept, readingOf } from './made.ts';

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

describe('what outlives', () => {
  test('a restart', async () => {
    const before = await openStore(file);
    const article = await kept(before.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
    const link = await keepLink(before.libraryFor('server:1'), { command: 'ask', options: { question: 'Who?' } });
    await before.libraryFor('server:1').talkedAbout('7', article.id);
    await before.close();
    const library = (await open()).libraryFor('server:1');
    expect((await library.kept(article.id))?.article).toEqual(article);
    expect(await library.link(link)).toEqual({ command: 'ask', options: { question: 'Who?' } });
    expect(await library.meant('7')).toEqual({ id: article.id, why: 'talked-about' });
  });

  test('a process that is killed right after keep() resolved', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./keep-forever.ts', import.meta.url)), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    const confirmed: string[] = [];
    for await (const id of createInterface(child.stdout)) {
      confirmed.push(id);
      if (confirmed.length === 20) child.kill('SIGKILL');
    }
    await gone;
    const store = await open();
    for (const id of confirmed) {
      const found = await store.libraryFor('server:1').kept(id);
      expect(found?.reading).toEqual(readingOf(draft(found?.article.title ?? '', 'Ships came back.')));
    }
    const { total } = await store.libraryFor('server:1').search('', { offset: 0, limit: 1 });
    expect(total).toBeGreaterThanOrEqual(20);
  });
});

describe('two processes on one file', () => {
  test('each sees what the other kept, read anew and removed', async () => {
    const [one, two] = [await open(), await open()];
    const article = await kept(one.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
    const there = two.libraryFor('server:1');
    expect((await there.kept(article.id))?.reading.version).toBe(1);
    await one.reread(article.id, readingOf(draft('Harbour reopens', 'Ships.'), 2));
    expect((await there.kept(article.id))?.reading.version).toBe(2);
    meddle('PRAGMA foreign_keys = ON; DELETE FROM article');
    // What another process changes is seen from the next turn of the event loop on.
    await setImmediate();
    expect(await there.kept(article.id)).toBeNull();
    expect(await there.search('ships', { offset: 0, limit: 5 })).toEqual({ cards: [], total: 0 });
  });
});

describe('the edition', () => {
  test('is another one after each change, and only then', async () => {
    const [one, two] = [(await open()).libraryFor('server:1'), (await open()).libraryFor('server:1')];
    const seen: object[] = [];
    const isNew = () => {
      const edition = one.edition();
      const known = seen.includes(edition);
      seen.push(edition);
      return !known;
    };
    expect(isNew()).toBe(true);
    await one.search('ships', { offset: 0, limit: 5 });
    expect(isNew()).toBe(false);
    const article = await kept(one, draft('Harbour reopens', 'Ships.'));
    expect(isNew()).toBe(true);
    const talking = one.talkedAbout('7', article.id);
    expect(isNew()).toBe(true);
    await talking;
    await kept(two, draft('Harbour closes', 'Ships.'));
    await setImmediate();
    expect(isNew()).toBe(true);
    expect(isNew()).toBe(false);
  });
});

describe('readings', () => {
  test('of another version are listed, and the old one serves until it is remade', async () => {
    const store = await open();
    const library = store.libraryFor('server:1');
    const article = await kept(library, draft('Harbour reopens', 'Ships.'));
    expect(await store.outdated(1, 10)).toEqual([]);
    expect(await store.outdated(2, 10)).toEqual([article]);
    expect((await library.kept(article.id))?.reading.version).toBe(1);
    await store.reread(article.id, readingOf(article, 2));
    expect(await store.outdated(2, 10)).toEqual([]);
    expect((await library.kept(article.id))?.reading).toEqual(readingOf(article, 2));
  });

  test('of another text are not put in their place', async () => {
    const store = await open();
    const article = await kept(store.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
    await store.reread(article.id, readingOf(draft('Harbour reopens', 'Boats.'), 2));
    expect((await store.libraryFor('server:1').kept(article.id))?.reading.version).toBe(1);
  });

  test.each(['{', 'null', '{"quotes":[]}'])('a broken row counts as outdated: %s', async (content) => {
    const before = await openStore(file);
    const article = await kept(before.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
    await before.close();
    meddle(`UPDATE reading SET content = '${content}'`);
    const store = await open();
    const library = store.libraryFor('server:1');
    const told: string[] = [];
    store.onBroken((id) => told.push(id));
    expect(await library.kept(article.id)).toBeNull();
    expect(await library.kept(article.id)).toBeNull();
    expect(await store.outdated(1, 10)).toEqual([article]);
    expect(told).toEqual([article.id]);
    await store.reread(article.id, readingOf(article));
    expect((await library.kept(article.id))?.reading).toEqual(readingOf(article));
  });

  test('that are broken are never meant: the next newest is', async () => {
    const before = await openStore(file);
    const shelf = before.libraryFor('server:1');
    const first = await kept(shelf, draft('First', 'One.'));
    const second = await kept(shelf, draft('Second', 'Two.'));
    const third = await kept(shelf, draft('Third', 'Three.'));
    await shelf.talkedAbout('7', second.id);
    await before.close();
    meddle(`UPDATE reading SET content = '{' WHERE article > 1`);

    const store = await open();
    const library = store.libraryFor('server:1');
    const told: string[] = [];
    store.onBroken((id) => told.push(id));
    expect(await library.meant('7')).toEqual({ id: first.id, why: 'newest' });
    await store.reread(third.id, readingOf(third));
    expect(told).toEqual([second.id, third.id]);
    expect(await library.meant('7')).toEqual({ id: third.id, why: 'newest' });
    await store.reread(second.id, readingOf(second));
    expect(await library.meant('7')).toEqual({ id: second.id, why: 'talked-about' });
  });

  test('that are all broken leave nothing that could be meant', async () => {
    const before = await openStore(file);
    await kept(before.libraryFor('server:1'), draft('First', 'One.'));
    await before.close();
    meddle(`UPDATE reading SET content = '{'`);
    const store = await open();
    expect(await store.libraryFor('server:1').meant('7')).toBeNull();
  });
});

describe('stored links', () => {
  const day = (n: number) => vi.setSystemTime(Date.UTC(2024, 0, 1 + n));
  const link = { command: 'ask', options: { question: 'Who?' } };

  test('expire thirty days after they were used last', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    day(0);
    const store = await open();
    const library = store.libraryFor('server:1');
    const id = await keepLink(library, link);
    day(20);
    expect(await library.link(id)).toEqual(link);
    await store.prune(null);
    day(45);
    expect(await library.link(id)).toEqual(link);
    await store.prune(null);
    day(80);
    expect(await library.link(id)).toBeNull();
    await store.prune(null);
    expect(await keepLink(library, link)).toBe(id);
    expect(await library.link(id)).toEqual(link);
  });

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

  test('that are broken are unknown', async () => {
    const library = (await open()).libraryFor('server:1');
    const id = await keepLink(library, link);
    meddle(`UPDATE link SET content = '{"command":1}'`);
    expect(await library.link(id)).toBeNull();
    await keepLink(library, link);
    expect(await library.link(id)).toEqual(link);
  });
});

describe('the articles that come with the bot', () => {
  test('stand on every shelf under the same id, below its own', async () => {
    const store = await open();
    let read = 0;
    const keepBundled = async () =>
      store.keepBundled(await bundledDrafts(), async (of) => {
        read += 1;
        return readingOf(of);
      });
    await keepBundled();
    await keepBundled();
    const [server, user] = [store.libraryFor('server:1'), store.libraryFor('user:1')];
    const newest = await server.meant(null);
    expect(await user.meant(null)).toEqual(newest);
    expect(read).toBe(1);
    const own = await kept(server, draft('Harbour reopens', 'Security.'));
    const { cards, total } = await server.search('security', { offset: 0, limit: 5 });
    expect(total).toBe(2);
    expect(cards.map(({ id }) => id)).toEqual([own.id, newest?.id]);
    expect((await server.search('', { offset: 1, limit: 5 })).cards.map(({ id }) => id)).toEqual([newest?.id]);
    expect(await server.newest(5)).toEqual(cards);
    expect(await server.newest(1)).toEqual(cards.slice(0, 1));
    expect((await user.search('', { offset: 0, limit: 5 })).total).toBe(1);
  });

  test('leave with the version that brought them', async () => {
    const store = await open();
    const read = async (of: Parameters<typeof readingOf>[0]) => readingOf(of);
    await store.keepBundled([draft('Old', 'One.'), draft('Kept', 'Two.')], read);
    await store.keepBundled([draft('Kept', 'Two.')], read);
    const { cards } = await store.libraryFor('user:1').search('', { offset: 0, limit: 5 });
    expect(cards.map(({ title }) => title)).toEqual(['Kept']);
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
