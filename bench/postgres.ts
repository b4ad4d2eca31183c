/**
 * The same calls on both stores: a full shelf among others, kept in a file and in a PostgreSQL on this machine that waits for its
 * disk. What a call takes in PostgreSQL, beside what it takes in SQLite. `ARTICLES=1000` measures less.
 */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Article, type Scope, UNTOLD } from '../src/article/article.ts';
import { articleText, openingOf } from '../src/article/clean-text.ts';
import { written } from '../src/library/indexing/index-rows.ts';
import type { Library } from '../src/library/library.ts';
import { openStore } from '../src/library/open-store.ts';
import { openMovable as openDatabase } from '../src/library/postgres/movable.ts';
import { openMovable as openFile } from '../src/library/sqlite/movable.ts';
import type { Movable } from '../src/library/transfer.ts';
import { lines } from './answers/questions.ts';
import { type Reading, read } from './contract.ts';
import { quantile } from './counts.ts';
import type { Figure } from './figures.ts';
import { random, recombined } from './library/recombined.ts';

export const name = 'postgres';

/** News that are read, and their length; all others are made of them. */
const READ = 200;
const LENGTH = 4_600;
/** Articles on the shelf that is measured, and as many on those of others. */
const size = z.coerce.number().int().positive().default(3_000).parse(process.env.ARTICLES);
const SERVERS = 300;
const TIMES = 200;

/** As an installation has it: what is confirmed is on the disk. */
const SAFE = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'shared_buffers=256MB'];

const hundredths = (value: number) => Math.round(100 * value) / 100;
const articleOf = (reading: Reading, at: number, scope: Scope): Article => {
  const [first] = reading.paragraphs;
  const draft = { ...UNTOLD, title: openingOf(reading.text.slice(first?.start, first?.end)), text: reading.text };
  return {
    ...draft,
    id: `a${String(at).padStart(7, '0')}`,
    scope,
    text: articleText(draft),
    published: new Date(Date.UTC(2020, 0, 1) + 7_200_000 * at).toISOString().slice(0, 10),
    publisher: `Paper ${at % 40}`,
    url: `https://paper-${at % 40}.example/${at}`,
    addedBy: String(at % 500),
    addedAt: new Date(Date.UTC(2020, 0, 1) + 60_000 * at).toISOString(),
    earlier: null,
  };
};

const fill = async (to: Movable, pool: Reading[]): Promise<void> => {
  const made = recombined(pool, 1);
  for (let at = 0; at < 2 * size; at += 1) {
    const { value: reading } = made.next();
    if (!reading) return;
    const article = articleOf(reading, at, at % 2 === 0 ? 'server:1' : `server:${2 + (at % SERVERS)}`);
    await to.keep(article, written({ ...reading, text: article.text }));
  }
  await to.close();
};

type Times = Record<string, { half: number; most: number }>;

const measureIn = async (library: Library, pool: Reading[]): Promise<Times> => {
  const next = random(7);
  const pick = <T>(values: T[]): T => values[Math.floor(next() * values.length)] as T;
  const words = [...new Set(pool.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []))];
  const names = pool.flatMap((reading) => reading.names.map((one) => one.name));
  const sentence = () => {
    const reading = pick(pool);
    const { start, end } = pick(reading.sentences);
    return reading.text.slice(start, end).slice(0, 100);
  };
  const page = { offset: 0, limit: 10 };
  const id = () => `a${String(2 * Math.floor(next() * size)).padStart(7, '0')}`;
  const made = recombined(pool, 2);
  const links = await library.keepLinks(
    Array.from({ length: 50 }, (_, at) => ({ command: 'ask', options: { question: `${sentence()} ${at}` } })),
  );
  const same = id();
  const calls: Record<string, () => Promise<unknown>> = {
    'an article that is in memory': () => library.kept(same),
    'an article that is not': () => library.kept(id()),
    'the article that is meant': () => library.meant('1'),
    'a link': () => library.link(pick(links)),
    'links that are kept': () => library.keepLinks([{ command: 'ask', options: { question: sentence() } }]),
    'offers of titles': () => library.titled(`${pick(words)} ${pick(words).slice(0, 3)}`, 25),
    'the same, two letters': () => library.titled(pick(words).slice(0, 2), 25),
    'offers of people': () => library.people(pick(names).slice(0, 2 + Math.floor(next() * 6)), 50),
    'a search': () => library.search(`${pick(words)} ${pick(words)}`, page),
    'a page of the list': () => library.search('', { offset: Math.floor(next() * size), limit: 10 }),
    'a phrase said': () => library.said(sentence(), 5),
    'a question': () => library.asked(sentence(), 3),
    'somebody’s record': () => library.record([pick(names)], page),
    'dates about something': () => library.timeline({ about: pick(words) }, page),
    'stories of the month': () => library.stories({ days: 30 }, page),
    'adding an article': () => {
      const reading = made.next().value as Reading;
      const article = articleOf(reading, 0, 'server:1');
      return library.keep({ ...article, text: reading.text }, { ...reading, text: article.text }, { addedBy: '1' });
    },
  };
  const times: Times = {};
  for (const [what, call] of Object.entries(calls)) {
    const taken: number[] = [];
    for (let at = 0; at < TIMES; at += 1) {
      const started = performance.now();
      await call();
      taken.push(performance.now() - started);
    }
    // The first ones prepare statements.
    times[what] = { half: quantile(taken.slice(10), 0.5), most: quantile(taken.slice(10), 0.99) };
  }
  return times;
};

const measureAt = async (place: string, pool: Reading[]): Promise<Times> => {
  const store = await openStore(place);
  try {
    return await measureIn(store.libraryFor('server:1'), pool);
  } finally {
    await store.close();
  }
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const source = join(evalFolder, 'quotes/polnear-train.jsonl');
  if (!existsSync(source)) {
    console.log(`postgres: skipped, there is no ${source}`);
    return [];
  }
  const news = (await lines<{ text: string }>(source)).slice(0, READ);
  const pool = news.map(({ text }) => read({ text: text.slice(0, LENGTH) }));
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const { startPostgres } = await import('../test/postgres.ts');
  const server = await startPostgres(SAFE);
  try {
    const [file, url] = [join(folder, 'library.db'), await server.database()];
    await fill(await openFile(file), pool);
    await fill(await openDatabase(url), pool);
    await server.meddle(url, 'VACUUM ANALYZE');
    const [there, here] = [await measureAt(url, pool), await measureAt(file, pool)];
    const [found] = await server.meddle(url, 'SELECT pg_database_size(current_database())::float8 AS bytes');
    const kilobytes = (bytes: number) => Math.round(bytes / 1024 / 2 / size);
    return [
      ...Object.entries(there).flatMap(([what, { half, most }]): Figure[] => [
        {
          name: `${what}, p50`,
          value: hundredths(half),
          unit: 'ms',
          anchor: `SQLite ${hundredths(here[what]?.half ?? 0)}`,
        },
        {
          name: `${what}, p99`,
          value: hundredths(most),
          unit: 'ms',
          anchor: `SQLite ${hundredths(here[what]?.most ?? 0)}`,
        },
      ]),
      {
        name: 'an article on disk',
        value: kilobytes(Number(found?.bytes)),
        unit: 'KB',
        anchor: `SQLite ${kilobytes((await stat(file)).size)}`,
      },
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
};
