/** Chooses the articles that may answer a question, by the index of sentences. */
import type { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../article.ts';
import { COMMON, countingStems } from './frequency.ts';
import { SHELVES } from './rows.ts';
import { stemsOf } from './sentences.ts';

/** Of a question so many words are looked up, the rarest. */
const MOST_WORDS = 8;
/** What words of the question count that stand elsewhere in the article, beside those in its best sentence. */
const ELSEWHERE = 0.5;

/**
 * Finds articles for a question, the likeliest first. An article counts what its best sentence has of the question's words,
 * and half of what stands anywhere in it: "he" may be the one whom the question names. Words weigh by their rarity
 * (the idf of BM25, without its counts: a sentence rarely says a word twice).
 */
export const findingAsked = (db: DatabaseSync) => {
  const size = db.prepare(`SELECT count(*) AS n FROM article WHERE scope IN ${SHELVES}`);
  const frequency = countingStems(db);
  const find = db.prepare(`
    WITH
      asked AS MATERIALIZED (SELECT value ->> 0 AS stem, value ->> 1 AS weight FROM json_each($stems)),
      hit AS MATERIALIZED (
        SELECT sentence_stems.rowid AS sentence, stem, weight FROM asked CROSS JOIN sentence_stems(asked.stem)),
      best AS (
        SELECT sentence >> 16 AS number, max(score) AS score
        FROM (SELECT sentence, sum(weight) AS score FROM hit GROUP BY sentence) GROUP BY number),
      anywhere AS (
        SELECT number, sum(weight) AS score
        FROM (SELECT DISTINCT sentence >> 16 AS number, stem, weight FROM hit) GROUP BY number)
    SELECT id FROM best JOIN anywhere USING (number) JOIN article USING (number)
    WHERE scope IN ${SHELVES}
    ORDER BY best.score + ${ELSEWHERE} * anywhere.score DESC, added_at DESC, number DESC LIMIT $limit`);

  return (scope: Scope, question: string, limit: number): string[] => {
    // Some thirty sentences an article.
    const sentences = Math.max(COMMON, 30 * Number(size.get({ scope })?.n));
    const known = stemsOf(question)
      .map((stem) => ({ stem, n: frequency(scope, `"${stem}"`) }))
      .filter(({ n }) => n > 0)
      .sort((one, other) => one.n - other.n)
      .slice(0, MOST_WORDS);
    // What is common tells next to nothing, unless the question has no other word.
    const telling = known.filter(({ n }) => n <= COMMON);
    const stems = (telling.length > 0 ? telling : known.slice(0, 1)).map(({ stem, n }) => [
      `"${stem}"`,
      Math.log(1 + sentences / (n + 0.5)),
    ]);
    return find.all({ scope, stems: JSON.stringify(stems), limit }).map(({ id }) => String(id));
  };
};
