/** A library of many articles with made-up sentences and vectors: what a question takes there, and what the signs miss. */
import type { DatabaseSync } from 'node:sqlite';
import { likest, NUMBERS, quantised, signsOf } from '../../src/library/indexing/vectors.ts';
import { openForWriting } from '../../src/library/sqlite/connect.ts';
import { migrate } from '../../src/library/sqlite/migrate.ts';
import { stemOn } from '../../src/library/sqlite/shelf-stems.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import { percent, quantile } from '../counts.ts';
import type { Figure } from '../figures.ts';

const ARTICLES = 100_000;
const PASSAGES = 6;
const SENTENCES = 25;
/** Words of a sentence that tell something, and of a question. */
const WORDS = 9;
const ASKED_WORDS = 6;
const QUESTIONS = 120;
/** Questions that are compared with all vectors: it takes half a second each. */
const COMPARED_EXACTLY = 40;
const VERSION = 1;
const SHELF = 'server:1';
/** Words that there are; as in any language, the second is half as frequent as the first, the third a third, and so on. */
const VOCABULARY = 60_000;
const TOPICS = 2_000;
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

/** A word by its frequency; with `topic`, one in three is one of the topic's forty. */
const wordOf = (next: () => number, topic?: number): string => {
  const share = next() + 0.5;
  if (topic !== undefined && share < 1 / 3)
    return `w${200 + ((topic * 7_919 + Math.floor(share * 120) * 104_729) % VOCABULARY)}`;
  return `w${Math.floor(VOCABULARY ** (next() + 0.5))}`;
};

const wordsOf = (count: number, next: () => number, topic?: number): string[] => [
  ...new Set(Array.from({ length: count }, () => wordOf(next, topic))),
];

type Question = { words: string; vector: Float32Array };

/** Fills a library with articles of sentences' stems and passages' vectors. @returns questions, each near one passage. */
const fill = (db: DatabaseSync): Question[] => {
  const next = numbers(7);
  const article = db.prepare(`
    INSERT INTO article (id, scope, title, language, added_at, text) VALUES (?, '${SHELF}', 'Made up', 'en', '2026-01-01', ?)`);
  const sentence = db.prepare('INSERT INTO sentence_stems (rowid, stems) VALUES (?, ?)');
  sentence.setReadBigInts(true);
  const vectors = db.prepare('UPDATE meaning SET version = ?, vectors = ? WHERE article = ?');
  const signs = db.prepare(`INSERT INTO meaning_signs (scope, article, version, signs) VALUES ('${SHELF}', ?, ?, ?)`);
  const topics = Array.from({ length: TOPICS }, () => Float32Array.from({ length: NUMBERS }, next));
  // Nobody reads it here, but rows lie as far apart as those of articles.
  const text = 'x'.repeat(3_500);
  const questions: Question[] = [];
  db.exec('BEGIN');
  for (let n = 1; n <= ARTICLES; n++) {
    const topic = n % TOPICS;
    const about = near(topics[topic] as Float32Array, SHARED, next);
    const passages = Array.from({ length: PASSAGES }, () => near(about, SHARED, next));
    const bytes = quantised(passages);
    article.run(`made${n}`, text);
    for (let at = 0; at < SENTENCES; at++) {
      const stems = wordsOf(WORDS, next, topic).map((word) => stemOn(SHELF, word));
      sentence.run(n * 2 ** 16 + at, stems.join(' '));
    }
    vectors.run(VERSION, new Uint8Array(bytes.buffer), n);
    signs.run(n, VERSION, signsOf(bytes));
    if (n % Math.floor(ARTICLES / QUESTIONS) === 0 && questions.length < QUESTIONS)
      questions.push({
        words: wordsOf(ASKED_WORDS, next, topic).join(' '),
        vector: near(passages[0] as Float32Array, ASKED, next),
      });
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

/** The middle and the 95th of 100 times, in whole milliseconds. */
const spread = (times: number[]): string => [0.5, 0.95].map((q) => Math.round(quantile(times, q))).join(' / ');

export const manyFigures = async (file: string): Promise<Figure[]> => {
  const db = openForWriting(file);
  migrate(db, file);
  const questions = fill(db);
  const exact = exactly(
    db,
    questions.slice(0, COMPARED_EXACTLY).map(({ vector }) => vector),
    10,
  );
  db.close();

  const store = await openStore(file);
  const library = store.libraryFor(SHELF);
  const timed = async (words: string, vector: Float32Array | null, limit = 3) => {
    const started = performance.now();
    const ids = await library.asked(words, limit, vector && { version: VERSION, vector });
    return { ids, time: performance.now() - started };
  };
  const allTimed = async (ask: (question: Question, at: number) => ReturnType<typeof timed>) => {
    const times: number[] = [];
    for (const [at, question] of questions.entries()) times.push((await ask(question, at)).time);
    return times;
  };
  const before = process.memoryUsage().rss;
  const [opening] = questions;
  const first = opening ? (await timed(opening.words, opening.vector)).time : Number.NaN;
  const whole = await allTimed(({ words, vector }) => timed(words, vector));
  const memory = process.memoryUsage().rss - before;
  const byWords = await allTimed(({ words }) => timed(words, null));
  // Of the twenty words that are the most frequent: each stands in tens of thousands of sentences.
  const common = await allTimed((_, at) => timed(`w${1 + (at % 20)} w${1 + ((at + 7) % 20)}`, null));
  const found: string[][] = [];
  const byMeaning = await allTimed(async ({ vector }) => {
    const answer = await timed('', vector, 10);
    found.push(answer.ids);
    return answer;
  });
  await store.close();

  const recall = (most: number) => {
    const held = exact.map((ids, at) => {
      const those = new Set([...ids].slice(0, most));
      return those.intersection(new Set((found[at] ?? []).slice(0, most))).size;
    });
    return percent(
      held.reduce((sum, one) => sum + one, 0),
      most * exact.length,
    );
  };
  return [
    {
      name: `question to ${ARTICLES} articles of one shelf, words and meaning, p50 / p95`,
      value: spread(whole),
      unit: 'ms',
      anchor: 'p95 of 300 at most',
    },
    { name: 'the first after opening', value: Math.round(first), unit: 'ms' },
    {
      name: 'by meaning alone, p50 / p95',
      value: spread(byMeaning),
      unit: 'ms',
      anchor: '127 / 137 before the signs were compared in WebAssembly',
    },
    { name: 'by words alone, p50 / p95', value: spread(byWords), unit: 'ms' },
    {
      name: 'by two words that are everywhere, p50 / p95',
      value: spread(common),
      unit: 'ms',
      anchor: '223 / 612 while all sentences with them were read',
    },
    { name: 'memory that it took more', value: megabytes(memory), unit: 'MB' },
    { name: 'nearest article found that all vectors would find', value: recall(1), unit: '%' },
    { name: 'nearest three', value: recall(3), unit: '%' },
    { name: 'nearest ten', value: recall(10), unit: '%' },
  ];
};
