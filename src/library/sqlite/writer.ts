import type { DatabaseSync } from 'node:sqlite';
import type { Article, Scope } from '../../article/article.ts';
import { addressOf } from '../../article/canonical-address.ts';
import type { Corrected, Correction } from '../../article/corrections.ts';
import type { Reading, Span } from '../../language/reading.ts';
import { type Written, written } from '../indexing/index-rows.ts';
import { type Full, fullWith, type Room } from '../quota.ts';
import { linksToGo } from '../retention.ts';
import { counting, findingAlike, findingCounterpart, indexingLikeness } from './alike.ts';
import { findingAsked } from './candidate-articles.ts';
import { inTransaction } from './connect.ts';
import { findingDates, indexingDates } from './date-index.ts';
import { queueing } from './job-rows.ts';
import { findingPeople, findingRecord, indexingPeople } from './people-index.ts';
import { keeping } from './pruning.ts';
import { ARTICLE, articleOf, BROKEN, CORRECTION, correctionOf, SHELVES } from './rows.ts';
import { findingPublishers, searching } from './search.ts';
import { findingSaid, indexingSentences } from './sentence-index.ts';
import { indexingSize, measuring } from './sizes.ts';
import { keepingQuestions } from './stored-questions.ts';
import { findingStories, indexingStories } from './story-index.ts';
import { keepingMeaning } from './vector-index.ts';

/** Everything that writes, and what may take long. It runs in the worker, which owns the writing connection; links come as JSON. */
export const writing = (db: DatabaseSync) => {
  const insertArticle = db.prepare(`
    INSERT INTO article (
      id, scope, title, came, claimed, byline, publisher, published, updated, language, url, picture, partial, added_by,
      added_at, earlier, address, text)
    VALUES (
      $id, $scope, $title, $came, $claimed, $byline, $publisher, $published, $updated, $language, $url, $picture, $partial,
      $addedBy, $addedAt, $earlier, $address, $text)`);
  const insertReading = db.prepare('INSERT INTO reading (article, version, content, questions) VALUES (?, ?, ?, ?)');
  const ofThisText = db.prepare(
    'SELECT number, scope, published, added_at AS addedAt FROM article WHERE id = ? AND text = ?',
  );
  const replaceReading = db.prepare('UPDATE reading SET version = ?, content = ?, questions = ? WHERE article = ?');
  const breakReading = db.prepare(`
    UPDATE reading SET version = ${BROKEN}
    WHERE article = (SELECT number FROM article WHERE id = ?) AND version <> ${BROKEN}`);
  // Two ranges, since an index can't serve "<>".
  const outdated = db.prepare(`
    SELECT ${ARTICLE} FROM article JOIN reading ON article = number
    WHERE version < $version OR version > $version LIMIT $limit`);
  const bundled = db.prepare("SELECT id FROM article WHERE scope = 'bot'");
  const remove = db.prepare("DELETE FROM article WHERE id = ? AND scope = 'bot'");
  const talk = db.prepare(`
    INSERT INTO talk (scope, channel, article)
    SELECT $scope, $channel, number FROM article WHERE id = $id AND scope IN ${SHELVES}
    ON CONFLICT (scope, channel) DO UPDATE SET article = excluded.article WHERE NOT pinned`);
  const pin = db.prepare(`
    INSERT INTO talk (scope, channel, article, pinned)
    SELECT $scope, $channel, number, 1 FROM article WHERE id = $id AND scope IN ${SHELVES}
    ON CONFLICT (scope, channel) DO UPDATE SET article = excluded.article, pinned = 1`);
  const unpin = db.prepare('UPDATE talk SET pinned = 0 WHERE scope = ? AND channel = ?');
  const link = db.prepare(`
    INSERT INTO link (scope, id, content, used_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (scope, id) DO UPDATE SET content = excluded.content, used_at = excluded.used_at`);
  const linksOf = db.prepare('SELECT count(*) AS n FROM link WHERE scope = ?');
  const leastUsed = db.prepare(`
    DELETE FROM link WHERE scope = $scope AND id IN (SELECT id FROM link WHERE scope = $scope ORDER BY used_at LIMIT $most)`);
  const touch = db.prepare('UPDATE link SET used_at = ? WHERE scope = ? AND id = ?');
  const correct = db.prepare(`
    INSERT INTO correction (scope, article, from_offset, to_offset, name, made_by, made_at)
    SELECT $scope, number, $start, $end, $name, $by, $at FROM article WHERE id = $id AND scope IN ${SHELVES}
    ON CONFLICT DO NOTHING`);
  const withdraw = db.prepare(`
    DELETE FROM correction
    WHERE scope = $scope AND article = (SELECT number FROM article WHERE id = $id)
      AND from_offset < $end AND to_offset > $start`);
  const corrections = db.prepare(`
    SELECT ${CORRECTION}, correction.scope, id, text FROM correction JOIN article ON article = number
    ORDER BY made_at, number, from_offset`);
  const set = db.prepare(`
    INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);

  const forget = db.prepare('DELETE FROM article WHERE scope = ? AND id = ?');
  // A job that found a new version of it holds its text.
  const forgetJobs = db.prepare(`
    DELETE FROM job WHERE scope = ? AND state IN ('done', 'failed') AND outcome ->> 'article' = ?`);
  const without = db.prepare('INSERT INTO without_bundled (scope) VALUES (?) ON CONFLICT DO NOTHING');
  const withAgain = db.prepare('DELETE FROM without_bundled WHERE scope = ?');

  const isThere = db.prepare('SELECT 1 FROM article WHERE id = ?');
  const taken = measuring(db);
  const indexSize = indexingSize(db);
  const indexLikeness = indexingLikeness(db);
  const indexSentences = indexingSentences(db);
  const indexPeople = indexingPeople(db);
  const indexDates = indexingDates(db);
  const indexStories = indexingStories(db);
  type Indexed = Pick<Article, 'text' | 'scope' | 'published' | 'addedAt'>;
  const index = (article: number, of: Indexed, made: Written): void => {
    const { text, scope } = of;
    indexSize(article, scope, made.bytes);
    indexLikeness(article, scope, made.sketch);
    // It looks words up, and FTS5 first writes down what it has not yet: so it comes before the sentences.
    indexStories(article, of, made.beginning);
    indexSentences(article, scope, text, made.sentences);
    indexPeople(article, scope, made.people);
    indexDates(article, scope, made.dates);
  };

  const keepStored = (article: Article, made: Written, room?: Room): boolean | Full =>
    inTransaction(db, () => {
      if (isThere.get(article.id)) return false;
      const full = room && fullWith(article.scope, taken(article.scope, article.addedBy), room, made.bytes);
      if (full) return full;
      const address = addressOf(article.url);
      const { lastInsertRowid } = insertArticle.run({ ...article, partial: Number(article.partial), address });
      insertReading.run(lastInsertRowid, made.version, made.content, made.questions);
      index(Number(lastInsertRowid), article, made);
      return true;
    });

  return {
    /** A reading as it was stored before, elsewhere. */
    keepStored,
    /** Whole or not at all: false where the id is taken, and what is full where there is no room for it. */
    keep: (article: Article, reading: Reading, room?: Room): boolean | Full =>
      keepStored(article, written(reading), room),
    /** Nothing where the article is gone or its text is another. */
    reread: (id: string, reading: Reading): void => {
      const made = written(reading);
      const { text } = reading;
      inTransaction(db, () => {
        const found = ofThisText.get(id, text);
        if (!found) return;
        const number = Number(found.number);
        replaceReading.run(made.version, made.content, made.questions, number);
        index(number, { ...(found as Omit<Indexed, 'text'>), text }, made);
      });
    },
    /** The row of this article's reading can't be used: it counts as outdated. False where that was known. */
    broken: (id: string): boolean => breakReading.run(id).changes > 0,
    outdated: (version: number, limit: number): Article[] => outdated.all({ version, limit }).map(articleOf),
    /** Takes the bot's articles off the shelves that no longer come with it. */
    keepOnlyBundled: (ids: string[]): void => {
      for (const { id } of bundled.all()) if (!ids.includes(String(id))) remove.run(String(id));
    },
    talk: (scope: Scope, channel: string, id: string): void => {
      talk.run({ scope, channel, id });
    },
    pin: (scope: Scope, channel: string, id: string | null): void => {
      if (id === null) unpin.run(scope, channel);
      else pin.run({ scope, channel, id });
    },
    keepLinks: (scope: Scope, links: { id: string; content: string }[], now: string): void =>
      inTransaction(db, () => {
        for (const { id, content } of links) link.run(scope, id, content, now);
        const most = linksToGo(Number(linksOf.get(scope)?.n));
        if (most > 0) leastUsed.run({ scope, most });
      }),
    touchLink: (scope: Scope, id: string, now: string): void => {
      touch.run(now, scope, id);
    },
    ...keeping(db),
    correct: (scope: Scope, id: string, { place, ...rest }: Correction): void => {
      correct.run({ scope, id, ...place, ...rest });
    },
    withdraw: (scope: Scope, id: string, { start, end }: Span): void => {
      withdraw.run({ scope, id, start, end });
    },
    /** False where the scope has no such article of its own. */
    forget: (scope: Scope, id: string): boolean =>
      inTransaction(db, () => {
        forgetJobs.run(scope, id);
        return forget.run(scope, id).changes > 0;
      }),
    leaveOutBundled: (scope: Scope, out: boolean): void => {
      (out ? without : withAgain).run(scope);
    },
    corrections: (): Corrected[] =>
      corrections.all().map((row) => {
        const correction = correctionOf(row);
        const { scope, id, text } = row as { scope: Scope; id: string; text: string };
        const words = text.slice(correction.place.start, correction.place.end);
        return { scope, article: id, words, ...correction };
      }),
    setSetting: (key: string, value: string): void => {
      set.run(key, value);
    },
    ...queueing(db),
    ...keepingMeaning(db),
    ...keepingQuestions(db),
    alike: findingAlike(db),
    counterpart: findingCounterpart(db),
    counts: counting(db),
    taken,
    ...searching(db),
    publishers: findingPublishers(db),
    said: findingSaid(db),
    asked: findingAsked(db),
    people: findingPeople(db),
    record: findingRecord(db),
    timeline: findingDates(db),
    stories: findingStories(db),
  };
};

export type Writing = ReturnType<typeof writing>;
