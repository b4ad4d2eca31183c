/** Keeps what passages mean, and finds those that mean what is asked. */
import type { Article, Scope } from '../../article/article.ts';
import { inBits, likest, type Meant, quantised, type ToEncode, type Weighed } from '../indexing/vectors.ts';
import type { Database, Session } from './connect.ts';
import type { Preparing } from './preparing.ts';
import { statement } from './statement.ts';

// Two ranges, since an index can't serve "<>". Some of many: other processes encode too, and rather others.
const TO_ENCODE = statement(`
  SELECT id, title, text FROM (
    SELECT article AS number FROM (
      SELECT article FROM meaning WHERE version < $1 OR version > $1 LIMIT 50 * $2::int
    ) AS several ORDER BY random() LIMIT $2::int
  ) AS those JOIN article USING (number)`);
const PUT = statement(`
  UPDATE meaning SET version = $2, vectors = decode($3, 'base64')
  WHERE article = (SELECT number FROM article WHERE id = $1) RETURNING article, scope`);
const REMOVE_SIGNS = statement('DELETE FROM meaning_signs WHERE article = $1');
const PUT_SIGNS = statement(`
  INSERT INTO meaning_signs (article, scope, version, signs)
  SELECT $1, $2, $3, signs::bit(384) FROM unnest($4::text[]) AS signs`);

/**
 * The passages nearest by their signs, and articles of these that are compared in 8 bits: fewer than in a file, since they come over
 * the connection, to the thread that answers.
 */
const PASSAGES = 2_000;
const COMPARED = 250;

/**
 * Counted by PostgreSQL itself, which takes as long as pgvector's `<~>` does. An index of pgvector's would be of all shelves together:
 * what others keep would show in what is found.
 */
const NEAREST = statement(`
  WITH
    passages AS MATERIALIZED (
      SELECT article, bit_count(signs # $3::bit(384)) AS apart
      FROM shelves($1) AS shelf JOIN meaning_signs USING (scope) WHERE version = $2
      ORDER BY apart, article DESC LIMIT ${PASSAGES}),
    nearest AS MATERIALIZED (
      SELECT article, min(apart) AS apart FROM passages GROUP BY article ORDER BY apart, article DESC LIMIT ${COMPARED})
  SELECT id, number, vectors FROM nearest JOIN meaning USING (article) JOIN article ON number = article`);

/** Writes down what articles mean, and says which it isn't known of. */
export const keepingMeaning = (database: Database, { passages }: Pick<Preparing, 'passages'>) => ({
  toEncode: async (version: number, limit: number): Promise<ToEncode[]> => {
    const rows = (await database.all(TO_ENCODE, [version, limit])) as Pick<Article, 'id' | 'title' | 'text'>[];
    return Promise.all(rows.map(async ({ id, title, text }) => ({ id, passages: await passages({ title, text }) })));
  },
  /** @returns the article's scope; null where it is gone. */
  keepMeaning: (id: string, version: number, vectors: Int8Array): Promise<Article['scope'] | null> =>
    database.inTransaction(async (session) => {
      const bytes = Buffer.from(vectors.buffer, vectors.byteOffset, vectors.length).toString('base64');
      const [row] = (await session.all(PUT, [id, version, bytes])) as { article: number; scope: Article['scope'] }[];
      if (!row) return null;
      await session.run(REMOVE_SIGNS, [row.article]);
      await session.run(PUT_SIGNS, [row.article, row.scope, version, inBits(vectors)]);
      return row.scope;
    }),
});

/**
 * Articles with a passage that means what is asked, the likest first: all by the signs of their passages, then the likest of them
 * in 8 bits.
 */
export const meaning = async (session: Session, scope: Scope, { version, vector }: Meant): Promise<Weighed[]> => {
  const asked = quantised([vector]);
  const rows = (await session.all(NEAREST, [scope, version, inBits(asked)[0] ?? ''])) as {
    id: string;
    number: number;
    vectors: Buffer;
  }[];
  return rows
    .map(({ id, number, vectors }) => ({
      id,
      number,
      score: likest(asked, new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length)),
    }))
    .sort((one, other) => other.score - one.score || other.number - one.number)
    .map(({ id, score }) => ({ id, score }));
};
