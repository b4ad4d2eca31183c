/** What writes articles and their readings: whole or not at all. */

import type { Article } from '../../article/article.ts';
import { addressOf } from '../../article/canonical-address.ts';
import type { Reading } from '../../language/reading.ts';
import { type Full, fullWith, type Room } from '../quota.ts';
import type { Database, Session } from './connect.ts';
import { type Indexed, index } from './index-article.ts';
import type { Entries } from './prepared-rows.ts';
import type { Preparing } from './preparing.ts';
import { BROKEN } from './rows.ts';
import { taken } from './sizes.ts';
import { statement } from './statement.ts';

/** One writer of a shelf at a time: what tells the same is compared with what is there. */
const LOCK = statement('SELECT pg_advisory_xact_lock(1, hashtext($1))');

const INSERT = statement(`
  INSERT INTO article (
    id, scope, title, came, claimed, byline, publisher, published, updated, language, url, picture, partial, added_by,
    added_at, earlier, address, text)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  ON CONFLICT (id) DO NOTHING RETURNING number`);
const IS_THERE = statement('SELECT FROM article WHERE id = $1');
const INSERT_READING = statement('INSERT INTO reading (article, version, content, questions) VALUES ($1, $2, $3, $4)');
const OF_THIS_TEXT = statement(`
  SELECT number, title, byline, scope, published, added_at AS "addedAt" FROM article WHERE id = $1 AND text = $2`);
const REPLACE_READING = statement('UPDATE reading SET version = $2, content = $3, questions = $4 WHERE article = $1');
const BREAK_READING = statement(`
  UPDATE reading SET version = ${BROKEN}
  WHERE article = (SELECT number FROM article WHERE id = $1) AND version <> ${BROKEN} AND content = $2`);

/** An article's row. @returns its number; null where the id is taken. */
const insertArticle = async (session: Session, article: Article): Promise<number | null> => {
  const { id, scope, title, came, claimed, byline, publisher, published, updated, language, url } = article;
  const about = [id, scope, title, came, claimed, byline, publisher, published, updated, language, url];
  const { picture, partial, addedBy, addedAt, earlier, text } = article;
  const [row] = await session.all(INSERT, [
    ...about,
    picture,
    partial,
    addedBy,
    addedAt,
    earlier,
    addressOf(url),
    text,
  ]);
  return row ? Number(row.number) : null;
};

const lockShelf = (session: Session, scope: Article['scope']) => session.all(LOCK, [scope]);

const insertReading = (session: Session, article: number, { version, content, questions }: Entries) =>
  session.run(INSERT_READING, [article, version, content, questions]);

export const writing = (database: Database, { prepare }: Pick<Preparing, 'prepare'>) => {
  /** False where there is no room for it, or the id is taken. */
  const fullFor = async (session: Session, { id, scope, addedBy }: Article, bytes: number, room?: Room) => {
    const full = room ? fullWith(scope, await taken(session, scope, addedBy), room, bytes) : null;
    return full && ((await session.all(IS_THERE, [id])).length > 0 ? false : full);
  };
  /** False where the id is taken, and what is full where there is no room for it. */
  const keepStored = (article: Article, made: Entries, room?: Room): Promise<boolean | Full> =>
    database.inTransaction(async (session) => {
      await lockShelf(session, article.scope);
      const full = await fullFor(session, article, made.bytes, room);
      if (full !== null) return full;
      const number = await insertArticle(session, article);
      if (number === null) return false;
      await insertReading(session, number, made);
      await index(session, number, article, made);
      return true;
    });
  return {
    keepStored,
    keep: async (article: Article, reading: Reading, room?: Room): Promise<boolean | Full> =>
      keepStored(article, await prepare(reading), room),
    /** Replaces a reading; null where the article is gone or its text is another, else its scope. */
    reread: async (id: string, reading: Reading): Promise<Article['scope'] | null> => {
      const made = await prepare(reading);
      const { text } = reading;
      return database.inTransaction(async (session) => {
        const [found] = (await session.all(OF_THIS_TEXT, [id, text])) as (Indexed & { number: number })[];
        if (!found) return null;
        await lockShelf(session, found.scope);
        const isThere = await session.run(REPLACE_READING, [found.number, made.version, made.content, made.questions]);
        if (isThere === 0) return null;
        await index(session, found.number, found, made);
        return found.scope;
      });
    },
    /**
     * The row of this article's reading, which held this, can't be used: it counts as outdated. False where that was known, or
     * another one stands there by now.
     */
    broken: async (id: string, content: string): Promise<boolean> =>
      (await database.run(BREAK_READING, [id, content])) > 0,
  };
};
