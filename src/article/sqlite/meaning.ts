/** Keeps what passages mean, and finds those that mean what is asked. */
import type { DatabaseSync } from 'node:sqlite';
import { passagesOf } from '../../language/meaning/passages.ts';
import type { Article, Scope } from '../article.ts';
import {
  apart,
  COMPARED,
  likest,
  type Meant,
  NUMBERS,
  quantised,
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

/**
 * Finds the articles with a passage that means what is asked, the likest first: all by the signs of their passages, then the
 * likest of them in 8 bits.
 */
export const findingMeant = (db: DatabaseSync) => {
  const shelvesOf = shelvesSeen(db);
  // Rows as arrays: objects take twice the time, and a large shelf has many.
  const signs = db.prepare('SELECT article, signs FROM meaning_signs WHERE scope = ? AND version = ?');
  signs.setReturnArrays(true);
  const vectors = db.prepare(
    'SELECT article.id, number, vectors FROM json_each(?) CROSS JOIN meaning ON article = value JOIN article ON number = article',
  );
  return (scope: Scope, { version, vector }: Meant): Weighed[] => {
    const asked = quantised([vector]);
    const askedSigns = signsOf(asked);
    // By how many signs they are apart: to sort a large shelf would take as long as to go through it.
    const apartBy: number[][] = Array.from({ length: NUMBERS + 1 }, () => []);
    for (const shelf of shelvesOf(scope))
      for (const row of signs.iterate(shelf, version)) {
        const [article, bytes] = row as unknown as [number, Uint8Array];
        apartBy[apart(askedSigns, bytes)]?.push(article);
      }
    const nearest = apartBy.flatMap((articles) => articles.reverse()).slice(0, COMPARED);
    return vectors
      .all(JSON.stringify(nearest))
      .map((row) => {
        const { id, number, vectors: bytes } = row as { id: string; number: number; vectors: Uint8Array };
        return { id, number, score: likest(asked, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)) };
      })
      .sort((one, other) => other.score - one.score || other.number - one.number)
      .map(({ id, score }) => ({ id, score }));
  };
};
