/** A library of many articles with made-up vectors: what a question takes there, and what the signs miss. */
import type { DatabaseSync } from 'node:sqlite';
import { likest, NUMBERS, quantised, signsOf } from '../../src/article/indexing/meaning.ts';
import { openForWriting } from '../../src/article/sqlite/connect.ts';
import { findingMeant } from '../../src/article/sqlite/meaning.ts';
import { migrate } from '../../src/article/sqlite/migrate.ts';
import { percent, quantile } from '../counts.ts';
import type { Figure } from '../figures.ts';

const ARTICLES = 100_000;
const PASSAGES = 6;
const QUESTIONS = 30;
const VERSION = 1;
/** How much of an article's direction its passages share, and of its passage a question. */
const SHARED = 0.7;
const ASKED = 0.6;

/** Numbers from -0.5 to 0.5, the same in each run. */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
};

/** A direction near another one. Its length doesn't matter: it is kept in 8 bits of its largest number. */
const near = (to: Float32Array, share: number, next: () => number): Float32Array => {
  const one = new Float32Array(NUMBERS);
  let most = 0;
  for (let n = 0; n < NUMBERS; n++) {
    one[n] = share * (to[n] as number) + (1 - share) * next();
    most = Math.max(most, Math.abs(one[n] as number));
  }
  for (let n = 0; n < NUMBERS; n++) one[n] = (one[n] as number) / (2 * most);
  return one;
};

/** Fills a library with articles of nothing but vectors. @returns questions, each near one passage. */
const fill = (db: DatabaseSync): Float32Array[] => {
  const next = numbers(7);
  const article = db.prepare(`
    INSERT INTO article (id, scope, title, language, added_at, text) VALUES (?, 'server:1', 'Made up', 'en', '2026-01-01', '')`);
  const vectors = db.prepare('UPDATE meaning SET version = ?, vectors = ? WHERE article = ?');
  const signs = db.prepare("INSERT INTO meaning_signs (scope, article, version, signs) VALUES ('server:1', ?, ?, ?)");
  const topics = Array.from({ length: 2_000 }, () => Float32Array.from({ length: NUMBERS }, next));
  const questions: Float32Array[] = [];
  db.exec('BEGIN');
  for (let n = 1; n <= ARTICLES; n++) {
    const about = near(topics[n % topics.length] as Float32Array, SHARED, next);
    const passages = Array.from({ length: PASSAGES }, () => near(about, SHARED, next));
    const bytes = quantised(passages);
    article.run(`made${n}`);
    vectors.run(VERSION, new Uint8Array(bytes.buffer), n);
    signs.run(n, VERSION, signsOf(bytes));
    if (n % Math.floor(ARTICLES / QUESTIONS) === 0) questions.push(near(passages[0] as Float32Array, ASKED, next));
  }
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  return questions;
};

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** The ids of the articles nearest to each question, by all vectors. */
const exactly = (db: DatabaseSync, questions: Float32Array[], most: number): Set<string>[] => {
  const asked = questions.map((question) => quantised([question]));
  const best = asked.map((): { id: string; score: number }[] => []);
  for (const row of db.prepare('SELECT article, vectors FROM meaning').iterate()) {
    const bytes = row.vectors as Uint8Array;
    const vectors = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    for (const [at, one] of asked.entries()) {
      const found = best[at] ?? [];
      const score = likest(one, vectors);
      if (found.length === most && score <= (found.at(-1)?.score ?? 0)) continue;
      found.push({ id: `made${row.article}`, score });
      found.sort((a, b) => b.score - a.score).splice(most);
    }
  }
  return best.map((found) => new Set(found.map(({ id }) => id)));
};

export const manyFigures = (file: string): Figure[] => {
  const db = openForWriting(file);
  migrate(db, file);
  const questions = fill(db);
  const find = findingMeant(db);
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  const found = questions.map((vector) => {
    const started = performance.now();
    const ids = find('server:1', { version: VERSION, vector }).map(({ id }) => id);
    times.push(performance.now() - started);
    return ids;
  });
  const after = process.memoryUsage().rss;
  const exact = exactly(db, questions, 10);
  const recall = (most: number) => {
    const held = exact.map((ids, at) => {
      const first = new Set([...ids].slice(0, most));
      return first.intersection(new Set((found[at] ?? []).slice(0, most))).size;
    });
    return percent(
      held.reduce((sum, one) => sum + one, 0),
      most * exact.length,
    );
  };
  db.close();
  return [
    { name: `meaning, of ${ARTICLES} articles on one shelf, p50`, value: Math.round(quantile(times, 0.5)), unit: 'ms' },
    {
      name: 'meaning, p95',
      value: Math.round(quantile(times, 0.95)),
      unit: 'ms',
      anchor: 'to reach 300 with the words',
    },
    { name: 'memory that it took more', value: megabytes(after - before), unit: 'MB' },
    { name: 'nearest article found that all vectors would find', value: recall(1), unit: '%' },
    { name: 'nearest ten', value: recall(10), unit: '%' },
  ];
};
