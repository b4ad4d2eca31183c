/**
 * A library as servers come: 1,000, 10,000 and 100,000 articles, a hundred in each server, as ten million would be in a hundred
 * thousand servers. What each interaction costs in one of them, how long adding takes, and what an article takes on the disk.
 * `ARTICLES=10000` measures less. Articles are made of the fixtures' (GUM).
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { UNTOLD } from '../src/article/article.ts';
import { articleText, openingOf } from '../src/article/clean.ts';
import type { Library } from '../src/article/library.ts';
import { openStore } from '../src/article/open.ts';
import { openForWriting } from '../src/article/sqlite/connect.ts';
import { writing } from '../src/article/sqlite/writer.ts';
import { read } from '../src/language/read.ts';
import type { Reading } from '../src/language/reading.ts';
import { type Figure, print } from './figures.ts';
import { random, recombined } from './library/recombined.ts';

export const name = 'growth';

const most = z.coerce.number().int().positive().default(100_000).parse(process.env.ARTICLES);
const SIZES = [1_000, 10_000, 100_000];
const EACH = 100;
const TIMES = 300;

const articles = z.object({ text: z.string() });
const pool = (): Reading[] =>
  readFileSync(new URL('../test/fixtures/gum/articles.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => read(articles.parse(JSON.parse(line))));

const scopeOf = (at: number) => `server:${1 + Math.floor(at / EACH)}` as const;

const draftOf = (reading: Reading, at: number) => {
  const [first] = reading.paragraphs;
  const title = openingOf(reading.text.slice(first?.start, first?.end));
  return { ...UNTOLD, title, text: reading.text, url: `https://paper.example/${at}` };
};

/** Without waiting for the disk; gives the milliseconds of a processor that each takes. */
const fill = (file: string, made: Iterator<Reading>, from: number, to: number): number => {
  const db = openForWriting(file);
  db.exec('PRAGMA synchronous = OFF');
  const { keep } = writing(db);
  const began = process.cpuUsage();
  for (let at = from; at < to; at += 1) {
    const reading = made.next().value as Reading;
    const draft = draftOf(reading, at);
    const text = articleText(draft);
    const by = { id: `a${String(at).padStart(7, '0')}`, scope: scopeOf(at), addedBy: String(at % 500) };
    const addedAt = new Date(Date.UTC(2020, 0, 1) + 60_000 * at).toISOString();
    keep({ ...draft, ...by, addedAt, earlier: null, text }, { ...reading, text });
  }
  db.close();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / (to - from);
};

/** Milliseconds of a processor, over all threads, that each takes: on a machine that others use too, time itself says little. */
const costOf = async (size: number, work: (at: number) => Promise<unknown>): Promise<number> => {
  const next = random(size);
  const began = process.cpuUsage();
  for (let n = 0; n < TIMES; n += 1) await work(Math.floor(next() * size));
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / TIMES;
};

export const measure = async (): Promise<Figure[]> => {
  const made = recombined(pool(), 1);
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-growth-'));
  const file = join(folder, 'library.db');
  const figures: Figure[] = [];
  await (await openStore(file)).close();
  let size = 0;
  try {
    for (const goal of SIZES.filter((one) => one <= most)) {
      const each = fill(file, made, size, goal);
      size = goal;
      const store = await openStore(file);
      const of = (what: string) => `${goal.toLocaleString('en')} in ${goal / EACH} servers: ${what}`;
      const libraryAt = (at: number): Library => store.libraryFor(scopeOf(at));
      const row = (what: string, cost: number): Figure => ({
        name: of(what),
        value: Math.round(100 * cost) / 100,
        unit: 'ms of a processor',
        anchor: 'the same',
      });
      const { size: bytes } = await stat(file);
      const measured: Figure[] = [
        {
          name: of('an article on disk'),
          value: Math.round((10 * bytes) / goal / 1024) / 10,
          unit: 'KB',
          anchor: 'the same',
        },
        row('adding one, without the disk', each),
        row('an article by its id', await costOf(goal, (at) => libraryAt(at).kept(`a${String(at).padStart(7, '0')}`))),
        row('the newest', await costOf(goal, (at) => libraryAt(at).newest(10))),
        row(
          'titles while typing',
          await costOf(goal, (at) => libraryAt(at).titled(['the', 'a', 'wo', 'in'][at % 4] ?? '', 25)),
        ),
        row(
          'a search',
          await costOf(goal, (at) =>
            libraryAt(at).search(`people ${at % 2 ? 'year' : 'city'}`, { offset: 0, limit: 10 }),
          ),
        ),
        row('who said', await costOf(goal, (at) => libraryAt(at).said('the people of the city said', 5))),
        row('a question to all', await costOf(goal, (at) => libraryAt(at).asked('Where do the people live?', 3))),
      ];
      await store.close();
      print(measured);
      figures.push(...measured);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
};
