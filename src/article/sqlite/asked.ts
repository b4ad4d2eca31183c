/** Chooses the articles that may answer a question, by the index of sentences. */
import type { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../article.ts';
import { ELSEWHERE, tellingOf } from '../indexing/question.ts';
import { stemsOf } from '../indexing/stems.ts';
import { countingStems } from './frequency.ts';
import { SHELVES } from './rows.ts';
import { shelvesSeen } from './search.ts';
import { holds, onShelves } from './stems.ts';

/**
 * Finds articles for a question, the likeliest first. An article counts what its best sentence has of the question's words,
 * and half of what stands anywhere in it: "he" may be the one whom the question names.
 */
export const findingAsked = (db: DatabaseSync) => {
  const size = db.prepare(`SELECT count(*) AS n FROM article WHERE scope IN ${SHELVES}`);
  const shelvesOf = shelvesSeen(db);
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
    ORDER BY best.score + ${ELSEWHERE} * anywhere.score DESC, added_at DESC, number DESC LIMIT $limit`);

  return (scope: Scope, question: string, limit: number): string[] => {
    const shelves = shelvesOf(scope);
    const known = stemsOf(question).map((stem) => ({ stem, n: frequency(shelves, holds(stem)) }));
    const telling = tellingOf(known, Number(size.get({ scope })?.n));
    const stems = telling.map(({ stem, weight }) => [onShelves(shelves, holds(stem)), weight]);
    return find.all({ stems: JSON.stringify(stems), limit }).map(({ id }) => String(id));
  };
};
