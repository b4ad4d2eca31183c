/** Keeps what passages mean, and finds those that mean what is asked. */
import type { DatabaseSync } from 'node:sqlite';
import type { Article, Scope } from '../../article/article.ts';
import { passagesOf } from '../../language/encoder/passages.ts';
import {
  COMPARED,
  likest,
  type Meant,
  quantised,
  SIGNS,
  signsOf,
  type ToEncode,
  type Weighed,
} from '../indexing/vectors.ts';
import { inTransaction } from './connect.ts';
import { shelvesSeen } from './search.ts';
import { startComparing } from './sign-kernel.ts';

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

/** Articles whose signs are read at once: one by one they would take three times as long, and more at once no less. */
const PAGE = 250;
/** More than an article has passages. */
const SHIFT = 128;

type Page = {
  /** Each with its number of passages: article * {@link SHIFT} + passages. */
  articles: number[];
  /** Of all their passages, in the same order. */
  signs: Uint8Array;
};

/** Reads the signs of a shelf, page by page. */
const readingSigns = (db: DatabaseSync) => {
  // A BLOB becomes a text of the same bytes, and again a BLOB.
  const page = db.prepare(`
    SELECT json_group_array(article * ${SHIFT} + length(signs) / ${SIGNS}) AS articles,
      CAST(group_concat(signs, '') AS BLOB) AS signs
    FROM (SELECT article, signs FROM meaning_signs
      WHERE scope = $shelf AND article > $after AND version = $version ORDER BY article LIMIT ${PAGE})`);
  return function* (shelf: string, version: number): Generator<Page> {
    for (let after = 0; ; ) {
      const row = page.get({ shelf, version, after });
      const articles: number[] = JSON.parse(String(row?.articles));
      const last = articles.at(-1);
      if (last === undefined) return;
      yield { articles, signs: row?.signs as Uint8Array };
      after = Math.floor(last / SHIFT);
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
  const signsOn = readingSigns(db);
  const { ask, compare } = startComparing();
  const vectors = db.prepare(`
    SELECT article.id, number, vectors
    FROM json_each(?) CROSS JOIN meaning ON article = value JOIN article ON number = article`);
  return (scope: Scope, { version, vector }: Meant): Weighed[] => {
    const asked = quantised([vector]);
    ask(asked);
    const articles: number[] = [];
    const scores: number[] = [];
    for (const shelf of shelvesOf(scope))
      for (const page of signsOn(shelf, version)) {
        const sums = compare(page.signs);
        let passage = 0;
        for (const one of page.articles) {
          // An article counts what its likest passage does.
          let best = Number.NEGATIVE_INFINITY;
          for (const end = passage + (one % SHIFT); passage < end; passage++)
            best = Math.max(best, sums[passage] as number);
          articles.push(Math.floor(one / SHIFT));
          scores.push(best);
        }
      }
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
