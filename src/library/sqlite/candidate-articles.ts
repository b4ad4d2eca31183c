/** Chooses the articles that may answer a question, by the index of sentences and by what passages mean. */
import type { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../../article/article.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import type { Meant, Weighed } from '../indexing/vectors.ts';
import { COMMON, ELSEWHERE, FUSED, fused, tellingOf } from '../indexing/word-weights.ts';
import { countingStems } from './frequency.ts';
import { SHELVES } from './rows.ts';
import { shelvesSeen } from './search.ts';
import { holds, onShelves } from './shelf-stems.ts';
import { findingMeant } from './vector-index.ts';

/** Finds the newest articles with a word in them, however many have it, as JSON. */
const findingNewest = (db: DatabaseSync) => {
  const sentences = db.prepare(
    'SELECT rowid >> 16 AS number FROM sentence_stems WHERE sentence_stems MATCH ? ORDER BY rowid DESC',
  );
  return (query: string, most: number): string => {
    const numbers = new Set<number>();
    for (const { number } of sentences.iterate(query)) {
      numbers.add(Number(number));
      if (numbers.size === most) break;
    }
    return JSON.stringify([...numbers]);
  };
};

/**
 * Finds articles for a question, the likeliest first. An article counts what its best sentence has of the question's words,
 * and half of what stands anywhere in it: "he" may be the person that the question names. A question of nothing but very
 * common words finds the newest articles with the first of them.
 */
const findingWords = (db: DatabaseSync) => {
  const size = db.prepare(`SELECT count(*) AS n FROM article WHERE scope IN ${SHELVES}`);
  const shelvesOf = shelvesSeen(db);
  const frequency = countingStems(db);
  // Rows of articles are wide and far apart, so only those are read that may be among the first.
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
        FROM (SELECT DISTINCT sentence >> 16 AS number, stem, weight FROM hit) GROUP BY number),
      scored AS MATERIALIZED (
        SELECT number, best.score + ${ELSEWHERE} * anywhere.score AS score FROM best JOIN anywhere USING (number)),
      least AS (SELECT min(score) AS score FROM (SELECT score FROM scored ORDER BY score DESC LIMIT $limit))
    SELECT id, scored.score FROM least CROSS JOIN scored JOIN article USING (number) WHERE scored.score >= least.score
    ORDER BY scored.score DESC, added_at DESC, number DESC LIMIT $limit`);
  const newest = findingNewest(db);
  const byAge = db.prepare(`
    SELECT article.id, $score AS score FROM json_each($numbers) CROSS JOIN article ON number = value
    ORDER BY added_at DESC, number DESC`);

  return (scope: Scope, question: string, limit: number): Weighed[] => {
    const shelves = shelvesOf(scope);
    const known = stemsOf(question).map((stem) => ({ stem, n: frequency(shelves, holds(stem)) }));
    const telling = tellingOf(known, Number(size.get({ scope })?.n));
    const stems = telling.map(({ stem, weight }) => [onShelves(shelves, holds(stem)), weight] as const);
    const [first] = stems;
    const isCommon = known.every(({ n }) => n === 0 || n > COMMON);
    const rows =
      first && isCommon
        ? byAge.all({ numbers: newest(first[0], limit), score: (1 + ELSEWHERE) * first[1] })
        : find.all({ stems: JSON.stringify(stems), limit });
    return rows.map((row) => ({ ...(row as Weighed) }));
  };
};

/** Finds articles for a question, the likeliest first: by its words and, where it is given, by what it means. */
export const findingAsked = (db: DatabaseSync) => {
  const byWords = findingWords(db);
  const byMeaning = findingMeant(db);
  return (scope: Scope, question: string, limit: number, meant?: Meant | null): string[] => {
    const words = byWords(scope, question, meant ? FUSED : limit);
    return fused(words, meant ? byMeaning(scope, meant) : []).slice(0, limit);
  };
};
