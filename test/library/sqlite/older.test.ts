import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import type { Scope } from '../../../src/article/article.ts';
import type { Reading } from '../../../src/language/reading.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';
import { migrations } from '../../../src/library/sqlite/migrate.ts';
import { openStore } from '../../../src/library/sqlite/sqlite.ts';
import { storedReading } from '../../../src/library/stored.ts';
import { draft, readingOf } from '../made.ts';
import { uncame } from '../uncame.ts';

const harbour = () => {
  const of = draft('Harbour', 'The ships are back.');
  const made = readingOf(of);
  const paragraphs = paragraphsOf(made.text);
  const names: Reading['names'] = [{ name: 'Ada Lind', kind: 'person', aliases: [], mentions: [], description: null }];
  return { of, reading: { ...made, paragraphs, sentences: sentencesOf(made.text, paragraphs), names } };
};

test('every article is read anew, where the library was made before there were rows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'older.db');
  const { of, reading } = harbour();
  const db = new DatabaseSync(file);
  for (const migration of ['001-library.sql', '002-corrections.sql'])
    db.exec(readFileSync(new URL(`../../../src/library/sqlite/migrations/${migration}`, import.meta.url), 'utf8'));
  db.exec('PRAGMA user_version = 2');
  db.prepare(`
    INSERT INTO article (id, scope, title, published, language, added_at, text)
    VALUES ('abcdefgh', 'server:1', ?, ?, 'en', '2024-05-03T10:00:00Z', ?)`).run(of.title, of.published, reading.text);
  db.prepare('INSERT INTO reading (article, version, content) VALUES (1, 1, ?)').run(storedReading(reading));
  db.close();
  const now = await openStore(file);
  const library = now.libraryFor('server:1');
  const article = (await library.kept('abcdefgh'))?.article;
  expect(article).toMatchObject({ title: 'Harbour', scope: 'server:1', partial: false, earlier: null });
  expect(await library.search('harbour', { offset: 0, limit: 1 })).toMatchObject({ total: 1 });
  expect(await now.outdated(1, 5)).toEqual([article]);
  await now.reread('abcdefgh', reading);
  expect(await now.outdated(1, 5)).toEqual([]);
  expect(await library.said('ships back', 5)).toEqual(['abcdefgh']);
  expect(await library.people('lind', 5)).toMatchObject([{ name: 'Ada Lind' }]);
  await now.close();
});

test('what sentences hold is found on its own shelf, where the library was made before shelves had an index each', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'older.db');
  const { of, reading } = harbour();
  const db = new DatabaseSync(file);
  for (const migration of migrations().slice(0, 9))
    db.exec(readFileSync(new URL(`../../../src/library/sqlite/migrations/${migration}`, import.meta.url), 'utf8'));
  db.exec('PRAGMA user_version = 9');
  const insert = db.prepare(`
    INSERT INTO article (number, id, scope, title, published, language, added_at, text)
    VALUES (?, ?, ?, ?, ?, 'en', '2024-05-03T10:00:00Z', ?)`);
  const insertReading = db.prepare('INSERT INTO reading (article, version, content) VALUES (?, 1, ?)');
  const insertStems = db.prepare('INSERT INTO sentence_stems (rowid, stems) VALUES (? << 16 | 1, ?)');
  for (const [number, scope, stems] of [
    [1, 'server:1', 'ship oar'],
    [2, 'server:12', 'ship oar'],
    [3, 'bot', 'ship 2nd'],
    [4, 'server:1', 'ship gone'],
  ] as const) {
    insert.run(number, `abcdefg${number}`, scope, of.title, of.published, reading.text);
    insertReading.run(number, storedReading(reading));
    insertStems.setReadBigInts(true);
    insertStems.run(number, stems);
  }
  db.exec("DELETE FROM article WHERE id = 'abcdefg4'");
  db.close();
  const now = await openStore(file);
  const said = (scope: Scope, words: string) => now.libraryFor(scope).said(words, 5);
  expect(await said('server:1', 'the ships oar')).toEqual(['abcdefg1']);
  expect(await said('server:12', 'the ships oar')).toEqual(['abcdefg2']);
  expect(await said('user:1', 'oar')).toEqual([]);
  expect(await said('server:1', 'the ships 2nd')).toEqual(['abcdefg3']);
  expect(await said('server:1', 'gone')).toEqual([]);
  await now.libraryFor('server:1').forget('abcdefg1');
  expect(await said('server:1', 'oar')).toEqual([]);
  await now.close();
});

test('of what is kept already only what was fetched for sure has a publisher and an address; the rest is what is said of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'older.db');
  const { reading } = harbour();
  const db = new DatabaseSync(file);
  const before = migrations().filter((name) => name < '013');
  for (const migration of before)
    db.exec(readFileSync(new URL(`../../../src/library/sqlite/migrations/${migration}`, import.meta.url), 'utf8'));
  db.exec(`PRAGMA user_version = ${before.length}`);
  const insert = db.prepare(`
    INSERT INTO article (number, id, scope, title, publisher, url, picture, address, language, added_at, text)
    VALUES (?, ?, ?, 'Harbour', ?, ?, ?, ?, 'en', '2024-05-03T10:00:00Z', ?)`);
  for (const [at, { scope, publisher, url, picture, address }] of uncame.entries()) {
    insert.run(at + 1, `abcdefg${at}`, scope, publisher, url, picture, address, reading.text);
    db.prepare('INSERT INTO reading (article, version, content) VALUES (?, 1, ?)').run(at + 1, storedReading(reading));
  }
  db.close();
  const now = await openStore(file);
  onTestFinished(() => now.close());
  for (const [at, { known }] of uncame.entries())
    expect((await now.libraryFor('server:1').kept(`abcdefg${at}`))?.article).toMatchObject(known);
  expect(await now.libraryFor('server:1').publishers('The', 5)).toEqual(['The Miller']);
});

test('what is kept already counts for the quotas, and is read as before, where the library was made before sizes were counted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'older.db');
  const { of, reading } = harbour();
  const { text, version, questions: _questions, ...rest } = reading;
  const db = new DatabaseSync(file);
  const before = migrations().filter((name) => name < '012');
  for (const migration of before)
    db.exec(readFileSync(new URL(`../../../src/library/sqlite/migrations/${migration}`, import.meta.url), 'utf8'));
  db.exec(`PRAGMA user_version = ${before.length}`);
  db.prepare(`
    INSERT INTO article (id, scope, title, published, language, added_by, added_at, text)
    VALUES ('abcdefgh', 'server:1', ?, ?, 'en', '42', '2024-05-03T10:00:00Z', ?)`).run(of.title, of.published, text);
  const json = JSON.stringify(rest);
  db.prepare('INSERT INTO reading (article, version, content) VALUES (1, ?, ?)').run(version, json);
  db.close();
  const now = await openStore(file);
  const library = now.libraryFor('server:1');
  expect((await library.kept('abcdefgh'))?.reading).toEqual(reading);
  const bytes = 2 * text.length + json.length + 1000;
  expect(await library.taken('42')).toEqual({ shelf: bytes, own: bytes, inAll: bytes });
  await now.reread('abcdefgh', reading);
  expect((await library.taken('42')).shelf).not.toBe(bytes);
  expect((await library.kept('abcdefgh'))?.reading).toEqual(reading);
  await library.forget('abcdefgh');
  expect(await library.taken('42')).toEqual({ shelf: 0, own: 0, inAll: 0 });
  await now.close();
});
