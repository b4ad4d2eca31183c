/** What a library writes for an article: strangers choose the text, and must not choose how much of the disk it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Draft, UNTOLD } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { draftToRead } from '../../src/article/draft.ts';
import { read } from '../../src/language/read.ts';
import type { Reading } from '../../src/language/reading.ts';
import { written } from '../../src/library/indexing/index-rows.ts';
import type { Store } from '../../src/library/library.ts';
import { openStore as openPostgres } from '../../src/library/postgres/postgres.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import { hostileTexts, ordinaryText } from '../article/hostile-texts.ts';
import { onPostgres } from '../on-postgres.ts';

/** Times its text that an article may take, with its reading and all its index rows. */
const MOST = 10;
/** The same text on so many shelves: what a store takes for itself, and its last page, weigh little then. */
const SHELVES = 8;

const ORDINARY = 'an ordinary article';
const texts = Object.entries({ ...hostileTexts, [ORDINARY]: ordinaryText });

/** As many questions as an article gets, of ordinary length. */
const questions = Array.from({ length: 10 }, (_, at) => ({
  question: `When did the council of the town open the bridge number ${at}?`,
  answer: { start: 1_000 + at, end: 1_020 + at },
}));

const made = new Map<string, Reading>();
const readingOf = (draft: Draft): Reading => {
  const reading = made.get(draft.text) ?? { ...read(draftToRead(draft)), questions };
  made.set(draft.text, reading);
  return reading;
};

/** @returns bytes that one article takes, for each of its text; and those counted for it, for each that it takes. */
const ratio = async (store: Store, text: string, size: () => number | Promise<number>) => {
  const draft = { ...UNTOLD, title: 'A title', published: '2024-05-03', text };
  const reading = readingOf(draft);
  const before = await size();
  for (let at = 0; at < SHELVES; at += 1)
    await store.libraryFor(`server:10000000000000000${at}`).keep(draft, reading, { addedBy: '42' });
  const bytes = ((await size()) - before) / SHELVES;
  return { written: bytes / Buffer.byteLength(articleText(draft)), counted: written(reading).bytes / bytes };
};

const holds = (name: string, found: Awaited<ReturnType<typeof ratio>>) => {
  expect(found.written).toBeLessThan(MOST);
  // What is counted must be near for what people write, and not far below for what nobody does.
  expect(found.counted).toBeGreaterThan(name === ORDINARY ? 0.7 : 0.4);
  if (name === ORDINARY) expect(found.counted).toBeLessThan(1.5);
};

describe('a file takes at most ten times the text', () => {
  test.each(texts)('of %s', async (name, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-size-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'library.db');
    const store = await openStore(file);
    onTestFinished(store.close);
    const db = new DatabaseSync(file, { readOnly: true });
    onTestFinished(() => db.close());
    const pages = db.prepare('SELECT sum(pgsize) AS bytes FROM dbstat');
    holds(name, await ratio(store, text, () => Number(pages.get()?.bytes)));
  });
});

onPostgres('a database takes at most ten times the text', (server) => {
  test.each(texts)('of %s', async (name, text) => {
    const url = await server().database();
    const store = await openPostgres(url);
    onTestFinished(store.close);
    const size = async () => {
      const [row] = await server().meddle(
        url,
        "SELECT sum(pg_total_relation_size(oid))::float AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
      );
      return Number(row?.bytes);
    };
    holds(name, await ratio(store, text, size));
  });
});
