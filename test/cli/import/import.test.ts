import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { exportLine } from '../../../src/article/export-format.ts';
import { importArticles } from '../../../src/cli/import/import.ts';
import { openStore } from '../../../src/library/sqlite/sqlite.ts';
import { bakery } from '../../commands/bakery.ts';

let folder: string;
let library: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-import-'));
  library = join(folder, 'library.db');
  told = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0);
  return () => {
    write.mockRestore();
    rmSync(folder, { recursive: true });
  };
});

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const isIn = async () => true;
const bringIn = (...args: string[]) => importArticles(library, { usual: '5', isIn }, args);
const titles = async (): Promise<string[]> => {
  const store = await openStore(library);
  const { cards } = await store.libraryFor('server:5').search('', { offset: 0, limit: 25 });
  await store.close();
  return cards.map(({ title }) => title).sort();
};
const summary = () =>
  told
    .filter((line) => line.includes(' kept, '))
    .at(-1)
    ?.trim();

const OVEN =
  'Baker buys a second oven\n\nThe bakery on Mill Lane has a second oven. “We sell out by nine,” said Nora Field.';
const HARBOUR = '# Harbour reopens\n\nThe harbour reopened on Monday. Ships came back, and the market with them.';

test('files and folders, whatever kind, each once however often it is done', async () => {
  file('in/oven.txt', OVEN);
  file('in/deeper/harbour.md', HARBOUR);
  file('in/picture.png', 'no article');
  file('in/.hidden.txt', OVEN);
  expect(await bringIn(join(folder, 'in'))).toBe(true);
  expect(await titles()).toEqual(['Baker buys a second oven', 'Harbour reopens']);
  expect(await bringIn(join(folder, 'in'))).toBe(true);
  expect(summary()).toBe('0 articles kept, 2 there already, 0 refused.');
  expect(await titles()).toHaveLength(2);
});

test('tables and lines of JSON: a row an article, and what is wrong with a row is said', async () => {
  const table = file(
    'articles.csv',
    'title;text;author\nMill closes;"The mill closed on Friday. Nobody was hurt.";Ada Lind\nEmpty;;\n',
  );
  const lines = file(
    'articles.jsonl',
    `${JSON.stringify({ headline: 'Ferry sails', body: 'The ferry sailed at noon. It was full.' })}\n\nnot json\n`,
  );
  expect(await bringIn(table, lines)).toBe(false);
  expect(await titles()).toEqual(['Ferry sails', 'Mill closes']);
  expect(summary()).toBe('2 articles kept, 0 there already, 2 refused.');
  expect(told.join('')).toMatch(/articles\.csv, row 3: it has neither a text nor the address of a page\./);
  expect(told.join('')).toMatch(/articles\.jsonl:3: it is not JSON\./);
});

test('a line that is refused is told by file, line and reason; the others are kept as their languages are', async () => {
  const rows = [
    { title: 'Ferry sails', text: 'The ferry sailed at noon. It was full.', language: 'en_US' },
    { title: 'Mill closes', text: 'The mill closed on Friday. Nobody was hurt.', language: '__proto__' },
    { title: 'Oven', text: 'The oven is hot, as it is each day.', published: '2024-02-31' },
    { title: 'Too long', text: 'The oven is hot. '.repeat(60_000) },
  ];
  const lines = file('rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
  expect(await bringIn(lines)).toBe(false);
  expect(told.filter((line) => line.startsWith('✗')).map((line) => line.replace(folder, '').trim())).toEqual([
    '✗ /rows.jsonl:2: its language “__proto__” is not a language tag, such as “en” or “en-GB”.',
    '✗ /rows.jsonl:3: its date “2024-02-31” is not a day that I can read. Write it as 2024-03-05.',
    expect.stringMatching(/^✗ \/rows\.jsonl:4: This holds more than I can take in/),
  ]);
  expect(summary()).toBe('1 article kept, 0 there already, 3 refused.');
  const store = await openStore(library);
  const shelf = store.libraryFor('server:5');
  const [card] = await shelf.newest(1);
  expect((await shelf.kept(card?.id ?? ''))?.article).toMatchObject({ title: 'Ferry sails', language: 'en' });
  await store.close();
});

test('for a server that the bot isn’t in nothing is kept', async () => {
  const path = file('oven.txt', OVEN);
  const importing = importArticles(library, { usual: null, isIn: async () => false }, ['--server', '123', path]);
  await expect(importing).rejects.toThrow("The bot isn't in server 123.");
  expect(await titles()).toEqual([]);
});

test('an export comes back as it was: ids, days, and the names that were hidden', async () => {
  file('oven.txt', OVEN);
  await bringIn(join(folder, 'oven.txt'));
  const store = await openStore(library);
  const before = store.libraryFor('server:5');
  const [card] = await before.newest(1);
  const kept = await before.kept(card?.id ?? '');
  if (!kept) throw new Error('Nothing was kept.');
  await before.correct(kept.article.id, {
    place: { start: 0, end: kept.article.text.length },
    name: 'Nora Field',
    by: '7',
  });
  const lines = exportLine(kept, await before.corrections(kept.article.id));
  await store.close();

  library = join(folder, 'another.db');
  expect(await bringIn(file('export.jsonl', lines))).toBe(true);
  const again = await openStore(library);
  const after = again.libraryFor('server:5');
  expect((await after.kept(kept.article.id))?.article).toEqual(kept.article);
  expect(await after.corrections(kept.article.id)).toMatchObject([{ name: 'Nora Field', by: '7' }]);
  await again.close();
});

test('what a row, a file or an export says it is from is only said, unless whoever runs the bot trusts the export', async () => {
  const url = 'https://miller.example/ferry';
  const row = { headline: 'Ferry sails', body: 'The ferry sailed at noon. It was full.', url, publisher: 'The Miller' };
  file('in/rows.jsonl', JSON.stringify(row));
  file('in/oven.md', `---\npublisher: The Baker\n---\n\n${OVEN}`);
  await bringIn(join(folder, 'in'));
  const known = async () => {
    const store = await openStore(library);
    const { cards } = await store.libraryFor('server:5').search('', { offset: 0, limit: 25 });
    await store.close();
    return cards.sort((one, other) => (one.title < other.title ? -1 : 1));
  };
  const none = { came: 'import', publisher: null, url: null };
  expect(await known()).toMatchObject([
    { ...none, title: 'Baker buys a second oven', claimed: 'The Baker' },
    { ...none, title: 'Ferry sails', claimed: `The Miller, ${url}` },
  ]);

  const lines = file('export.jsonl', exportLine(bakery, []));
  const { publisher, url: page } = bakery.article;
  library = join(folder, 'another.db');
  await bringIn(lines);
  expect(await known()).toMatchObject([{ ...none, id: 'bakery22', claimed: `${publisher}, ${page}` }]);
  library = join(folder, 'trusting.db');
  await bringIn('--trusted', lines);
  expect(await known()).toMatchObject([{ id: 'bakery22', came: 'page', claimed: null, publisher, url: page }]);
});

test('what is missing or can’t be read is said, and the others go on', async () => {
  file('broken.pdf', '%PDF-1.7 nothing more');
  file('oven.txt', OVEN);
  expect(await bringIn(join(folder, 'nowhere.txt'), join(folder, 'broken.pdf'), join(folder, 'oven.txt'))).toBe(false);
  expect(await titles()).toEqual(['Baker buys a second oven']);
  expect(told.join('')).toContain('nowhere.txt');
  expect(told.join('')).toMatch(/broken\.pdf: This (?:file|PDF)/);
});

test('it says how it is used', async () => {
  await expect(importArticles(library, { usual: null, isIn }, ['x.txt'])).rejects.toThrow('Say what to import');
  await expect(bringIn()).rejects.toThrow('Say what to import');
  await expect(bringIn('--server', 'mine', 'x.txt')).rejects.toThrow('Say what to import');
});
