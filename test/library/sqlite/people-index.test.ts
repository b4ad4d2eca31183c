/** The index of names in a library of many, and what forgetting leaves of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '../../../src/language/reading.ts';
import type { Store } from '../../../src/library/library.ts';
import { openStore } from '../../../src/library/sqlite/sqlite.ts';
import { draft, readingOf } from '../made.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-people-'));
  store = await openStore(join(folder, 'library.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const keep = async (names: [name: string, ...aliases: string[]][], shelf = store.libraryFor('server:1')) => {
  const of = draft('Harbour', `${names.length} came.`);
  const made: Reading['names'] = names.map(([name, ...aliases]) => ({
    name,
    kind: 'person',
    aliases,
    mentions: [{ start: 0, end: 1, by: 'name' }],
    description: null,
  }));
  return shelf.keep(of, { ...readingOf(of), names: made }, { addedBy: '42' });
};

const letters = (at: number) =>
  String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26), 97 + Math.floor(at / 676));
const crowd = (count: number): [string][] => Array.from({ length: count }, (_, at) => [`Ola Mar${letters(at)}`]);

const found = async (typed: string, limit = 3) => {
  const people = await store.libraryFor('server:1').people(typed, limit);
  return people.map(({ name, articles }) => `${name} ${articles}`);
};

test.each([
  ['a few', 5],
  ['more than are looked at', 3_000],
])('of %s names that begin so, those with just this word come first, then those in most articles', async (_, count) => {
  await keep(crowd(count));
  await keep([['Vera Marlow'], ['Nils Mar']]);
  await keep([['Vera Marlow'], ['Vera Marlow Holm']]);
  await keep([['Vera Marlow']], store.libraryFor('server:2'));
  expect(await found('mar', 2)).toEqual(['Nils Mar 1', 'Vera Marlow 2']);
  expect(await found('mar ver')).toEqual(['Vera Marlow 2', 'Vera Marlow Holm 1']);
  expect(await found('marlow vera h')).toEqual(['Vera Marlow Holm 1']);
});

test('whoever the article calls by the word alone is not the one who merely bears it', async () => {
  await keep([['Ilham Aliyev', 'Aliyev'], ['Heydar Aliyev']]);
  await keep([['Heydar Aliyev']]);
  const people = await store.libraryFor('server:1').people('aliyev', 5);
  expect(people.map(({ name, aside }) => [name, aside])).toEqual([
    ['Heydar Aliyev', false],
    ['Ilham Aliyev', false],
  ]);
  const [own] = [await keep([['Berg'], ['Ola Berg']])];
  expect((await store.libraryFor('server:1').people('berg', 5)).find(({ name }) => name === 'Ola Berg')?.aside).toBe(
    true,
  );
  await store.libraryFor('server:1').forget(own.id);
  expect(await found('berg')).toEqual([]);
});

test('an article that is forgotten, or read anew, leaves nothing behind in any index', async () => {
  const library = store.libraryFor('server:1');
  const { id } = await keep([['Vera Marlow', 'Vera'], ['Nils Mar']]);
  const of = draft('Harbour', '2 came.');
  await store.reread(id, { ...readingOf(of, 2), names: [] });
  expect(await found('vera')).toEqual([]);
  await library.forget(id);
  const db = new DatabaseSync(join(folder, 'library.db'));
  const tables = [
    'article',
    'reading',
    'person',
    'called',
    'told',
    'beginning',
    'dated',
    'likeness',
    'sentence_stems_docsize',
  ];
  const rows = Object.fromEntries(
    tables.map((name) => [name, db.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.n]),
  );
  db.close();
  expect(rows).toEqual(Object.fromEntries(tables.map((name) => [name, 0])));
});
