/**
 * A library as it grows: 1,000, 10,000 and 100,000 articles in one server, each made of parts of news (PolNeAR), with what was
 * read in them. How long offers while typing, searches and additions take, and a start. `ARTICLES=10000` measures less.
 */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { type Draft, UNTOLD } from '../src/article/article.ts';
import { articleText, openingOf } from '../src/article/clean-text.ts';
import type { Library, Store } from '../src/library/library.ts';
import { openForWriting } from '../src/library/sqlite/connect.ts';
import { openStore } from '../src/library/sqlite/sqlite.ts';
import { writing } from '../src/library/sqlite/writer.ts';
import { lines } from './answers/questions.ts';
import { type Reading, read } from './contract.ts';
import { quantile } from './counts.ts';
import { type Figure, print } from './figures.ts';
import { random, recombined } from './library/recombined.ts';

export const name = 'library';

/** News that are read; all others are made of them. */
const READ = 300;
/** Characters of each of them. */
const LENGTH = 4_600;
const SIZES = [1_000, 10_000, 100_000];
const TIMES = 400;

type News = { title: string; text: string };

const most = z.coerce.number().int().positive().default(100_000).parse(process.env.ARTICLES);

const tenths = (value: number) => Math.round(10 * value) / 10;

const timed = async (times: number, work: (at: number) => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    await work(at);
    taken.push(performance.now() - started);
  }
  return taken;
};

/** News of the pool, read; without headlines, since parts of several make a new article. */
const readPool = async (file: string): Promise<Reading[]> => {
  const news = (await lines<News>(file)).slice(0, READ);
  const pool: Reading[] = [];
  for (const { text } of news) pool.push(read({ text: text.slice(0, LENGTH) }));
  return pool;
};

/** Days on which they are published: some three a day. */
const dayOf = (at: number) =>
  new Date(Date.UTC(2000, 0, 1) + Math.floor(at / 12) * 86_400_000).toISOString().slice(0, 10);

const draftOf = (reading: Reading, at: number): Draft => {
  const [first] = reading.paragraphs;
  return {
    ...UNTOLD,
    came: 'page',
    title: openingOf(reading.text.slice(first?.start, first?.end)),
    text: reading.text,
    published: dayOf(at),
    publisher: `Paper ${at % 40}`,
    url: `https://paper-${at % 40}.example/${at}`,
  };
};

const keep = async (library: Library, reading: Reading, at: number) => {
  const draft = draftOf(reading, at);
  return library.keep(draft, { ...reading, text: articleText(draft) }, { addedBy: String(at % 500) });
};

/** Fills a library that nobody has open, without waiting for the disk: filling is not what is measured. */
const fill = (file: string, made: Iterator<Reading>, from: number, to: number): void => {
  const db = openForWriting(file);
  db.exec('PRAGMA synchronous = OFF');
  const { keep } = writing(db);
  for (let at = from; at < to; at += 1) {
    const reading = made.next().value as Reading;
    const draft = draftOf(reading, at);
    const by = { id: `a${String(at).padStart(7, '0')}`, scope: 'server:1' as const, addedBy: String(at % 500) };
    const addedAt = new Date(Date.UTC(2020, 0, 1) + 60_000 * at).toISOString();
    const text = articleText(draft);
    keep({ ...draft, ...by, addedAt, earlier: null, text }, { ...reading, text });
  }
  db.close();
};

const PAGE = { offset: 0, limit: 10 };

/** Words of texts, the commonest first, and words that stand in few. */
const wordsIn = (pool: Reading[]) => {
  const counts = new Map<string, number>();
  for (const { text } of pool)
    for (const word of new Set(text.toLowerCase().match(/\p{L}{3,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return { common: sorted.slice(0, 40), any: sorted };
};

const measureAt = async (store: Store, size: number, pool: Reading[], made: Iterator<Reading>): Promise<Figure[]> => {
  const library = store.libraryFor('server:1');
  const next = random(size);
  const { common, any } = wordsIn(pool);
  const pick = <T>(values: T[]): T => values[Math.floor(next() * values.length)] as T;
  const names = pool.flatMap((reading) => reading.names.map((one) => one.name));
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  // As it is typed: a word or two of a title, cut short.
  const titles = await timed(TIMES, () => library.titled(`${pick(any)} ${pick(any).slice(0, 3)}`, 25));
  const begun = await timed(TIMES, () => library.titled(pick(common).slice(0, 2), 25));
  const people = await timed(TIMES, () => library.people(pick(names).slice(0, 2 + Math.floor(next() * 6)), 50));
  const searches = await timed(TIMES, () => library.search(`${pick(any)} ${pick(any)}`, PAGE));
  const frequent = await timed(TIMES, () => library.search(`${pick(common)} ${pick(common)}`, PAGE));
  const said = await timed(TIMES, () => {
    const reading = pick(pool);
    const sentence = pick(reading.sentences);
    return library.said(reading.text.slice(sentence.start, sentence.end).slice(0, 100), 5);
  });
  const added = await timed(100, (at) => keep(library, made.next().value as Reading, size + at));
  loop.disable();
  const of = (what: string) => `${size.toLocaleString('en')}: ${what}`;
  const row = (what: string, values: number[], q: number, anchor?: string): Figure => ({
    name: of(`${what}, p${100 * q}`),
    value: tenths(quantile(values, q)),
    unit: 'ms',
    ...(anchor && { anchor }),
  });
  return [
    row('offers of titles while typing', titles, 0.99, '10'),
    row('the same, two letters of common words', begun, 0.99, '10'),
    row('offers of people while typing', people, 0.99, '10'),
    row('search', searches, 0.5, '30'),
    row('search for the commonest words', frequent, 0.99, '150'),
    row('a phrase said', said, 0.5),
    row('a phrase said', said, 0.99),
    row('adding', added, 0.5, 'unaffected by size'),
    { name: of('longest stop of this thread'), value: tenths(loop.max / 1e6), unit: 'ms', anchor: '20' },
  ];
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const file = join(evalFolder, 'quotes/polnear-train.jsonl');
  if (!existsSync(file)) {
    console.log(`library: skipped, there is no ${file}`);
    return [];
  }
  const pool = await readPool(file);
  const made = recombined(pool, 1);
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-library-'));
  const path = join(folder, 'library.db');
  const figures: Figure[] = [];
  let store = await openStore(path);
  try {
    let size = 0;
    for (const goal of SIZES.filter((one) => one <= most)) {
      await store.close();
      fill(path, made, size, goal);
      size = goal;
      const started = performance.now();
      store = await openStore(path);
      await store.libraryFor('server:1').newest(1);
      const opened = performance.now() - started;
      const { size: bytes } = await stat(path);
      const measured: Figure[] = [
        { name: `${goal.toLocaleString('en')}: opening`, value: tenths(opened), unit: 'ms', anchor: '1000' },
        { name: `${goal.toLocaleString('en')}: an article on disk`, value: tenths(bytes / goal / 1024), unit: 'KB' },
        ...(await measureAt(store, goal, pool, made)),
      ];
      // The next size takes ten times as long to fill: what is known is shown.
      print(measured);
      figures.push(...measured);
      size += 100;
    }
    return figures;
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
};
