/** Keeps what passages mean, and finds those that mean what is asked. */
import type { DatabaseSync } from 'node:sqlite';
import { passagesOf } from '../../language/meaning/passages.ts';
import type { Article, Scope } from '../article.ts';
import {
  COMPARED,
  comparing,
  likest,
  type Meant,
  quantised,
  SIGNS,
  signsOf,
  type ToEncode,
  type Weighed,
} from '../indexing/meaning.ts';
import { inTransaction } from './connect.ts';
import { shelvesSeen } from './search.ts';

/** Writes down what articles mean, and says which it isn't known of. */
export const keepingMeaning = (db: DatabaseSync) => {
  // Two ranges, since an index can't serve "<>".
  const without = db.prepare(`
    SELECT id, title, text FROM article JOIN meaning ON article = number
    WHERE version < $version OR version > $version LIMIT $limit`);
  const put = db.prepare(`
    UPDATE meaning SET version = $version, vectors = $vectors
    WHERE article = (SELECT number FROM article WHERE id = $id) RETURNING article, scope`);
  const putSigns = db.prepare(`
    INSERT INTO meaning_signs (scope, article, version, signs) VALUES ($scope, $article, $version, $signs)
    ON CONFLICT DO UPDATE SET version = excluded.version, signs = excluded.signs`);
  return {
    toEncode: (version: number, limit: number): ToEncode[] =>
      without.all({ version, limit }).map((row) => {
        const { id, title, text } = row as Pick<Article, 'id' | 'title' | 'text'>;
        return { id, passages: passagesOf(title, text) };
      }),
    /** Nothing where the article is gone. */
    keepMeaning: (id: string, version: number, vectors: Int8Array): void =>
      inTransaction(db, () => {
        const row = put.get({
          id,
          version,
          vectors: new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length),
        });
        if (row) putSigns.run({ scope: row.scope, article: row.article, version, signs: signsOf(vectors) } as never);
      }),
  };
};

/** Rows of signs that are read at once: one by one they would take three times as long. */
const PAGE = 1_000;
/** More than an article has passages. */
const SHIFT = 128;

/** Goes through the articles of a shelf and their signs: an article's are those from byte `from` to `to`. */
const readingSigns = (db: DatabaseSync) => {
  // Article and number of passages as one number. A BLOB becomes a text of the same bytes, and again a BLOB.
  const page = db.prepare(`
    SELECT json_group_array(article * ${SHIFT} + length(signs) / ${SIGNS}) AS articles,
      CAST(group_concat(signs, '') AS BLOB) AS signs
    FROM (SELECT article, signs FROM meaning_signs
      WHERE scope = $shelf AND article > $after AND version = $version ORDER BY article LIMIT ${PAGE})`);
  return (
    shelf: string,
    version: number,
    look: (article: number, signs: Uint8Array, from: number, to: number) => void,
  ): void => {
    for (let after = 0; ; ) {
      const row = page.get({ shelf, version, after });
      const articles: number[] = JSON.parse(String(row?.articles));
      if (articles.length === 0) return;
      let from = 0;
      for (const one of articles) {
        after = Math.floor(one / SHIFT);
        const to = from + (one % SHIFT) * SIGNS;
        look(after, row?.signs as Uint8Array, from, to);
        from = to;
      }
    }
  };
};

/** Those with the highest scores, as many as are {@link COMPARED}. */
const highest = (articles: number[], scores: number[]): number[] => {
  const least = Int32Array.from(scores).sort().at(-COMPARED) ?? Number.NEGATIVE_INFINITY;
  return articles.filter((_, at) => (scores[at] as number) >= least).slice(-COMPARED);
};

/**
 * Finds the articles with a passage that means what is asked, the likest first: all by the signs of their passages, then the
 * likest of them in 8 bits.
 */
export const findingMeant = (db: DatabaseSync) => {
  const shelvesOf = shelvesSeen(db);
  const lookThrough = readingSigns(db);
  const vectors = db.prepare(`
    SELECT article.id, number, vectors
    FROM json_each(?) CROSS JOIN meaning ON article = value JOIN article ON number = article`);
  return (scope: Scope, { version, vector }: Meant): Weighed[] => {
    const asked = quantised([vector]);
    const compare = comparing(asked);
    const articles: number[] = [];
    const scores: number[] = [];
    for (const shelf of shelvesOf(scope))
      lookThrough(shelf, version, (article, signs, from, to) => {
        articles.push(article);
        scores.push(compare(signs, from, to));
      });
    return vectors
      .all(JSON.stringify(highest(articles, scores)))
      .map((row) => {
        const { id, number, vectors: bytes } = row as { id: string; number: number; vectors: Uint8Array };
        return { id, number, score: likest(asked, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)) };
      })
      .sort((one, other) => other.score - one.score || other.number - one.number)
      .map(({ id, score }) => ({ id, score }));
  };
};
