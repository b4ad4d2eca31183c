/** Chooses the articles that may answer a question, by the stems of their sentences and by what passages mean. */
import type { Scope } from '../../article/article.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import type { Meant, Weighed } from '../indexing/vectors.ts';
import { ELSEWHERE, FUSED, fused, tellingOf } from '../indexing/word-weights.ts';
import type { Session } from './connect.ts';
import { counted } from './sentence-index.ts';
import { statement } from './statement.ts';
import { lexeme } from './text-vectors.ts';
import { meaning } from './vector-index.ts';

/** Articles whose best sentence is looked for: those with most of the words anywhere. */
const LOOKED_INTO = 50;

const SIZE = statement(`SELECT count(*)::int AS n FROM shelves($1) AS shelf JOIN article USING (scope)`);

const FIND = statement(`
  WITH
    asked AS MATERIALIZED (
      SELECT stem, weight, quoted::tsquery AS query FROM unnest($2::text[], $3::text[], $4::float8[]) AS a (stem, quoted, weight)),
    anywhere AS MATERIALIZED (
      SELECT article, sum(weight) AS score FROM shelves($1) AS shelf CROSS JOIN asked CROSS JOIN LATERAL (
        SELECT article FROM searched WHERE searched.scope = shelf.scope AND stems @@ asked.query OFFSET 0
      ) AS held GROUP BY article ORDER BY score DESC, article DESC LIMIT ${LOOKED_INTO})
  SELECT id, best.score + ${ELSEWHERE} * anywhere.score AS score FROM anywhere JOIN searched USING (article) CROSS JOIN LATERAL (
    SELECT max(score) AS score FROM (
      SELECT sum(weight) AS score FROM unnest(stems) AS held (lexeme, positions, weights)
      JOIN asked ON stem = lexeme CROSS JOIN unnest(positions) AS place GROUP BY place
    ) AS sentence
  ) AS best JOIN article ON number = anywhere.article
  ORDER BY 2 DESC, added_at DESC, number DESC LIMIT $5`);

/**
 * Articles for a question, the likeliest first. An article counts what its best sentence has of the question's words,
 * and half of what stands anywhere in it: "he" may be the one whom the question names.
 */
const byWords = async (session: Session, scope: Scope, question: string, limit: number): Promise<Weighed[]> => {
  const stems = stemsOf(question);
  if (stems.length === 0) return [];
  const [known, [size]] = await Promise.all([counted(session, scope, stems.map(lexeme)), session.all(SIZE, [scope])]);
  const telling = tellingOf(
    stems.map((stem) => ({ stem, n: known.get(lexeme(stem)) ?? 0 })),
    Number(size?.n),
  );
  if (telling.length === 0) return [];
  const quoted = telling.map(({ stem }) => lexeme(stem));
  const weights = telling.map(({ weight }) => weight);
  return (await session.all(FIND, [scope, telling.map(({ stem }) => stem), quoted, weights, limit])) as Weighed[];
};

/** Ids of articles for a question, the likeliest first: by its words and, where it is given, by what it means. */
export const asked = async (
  session: Session,
  scope: Scope,
  question: string,
  limit: number,
  meant?: Meant | null,
): Promise<string[]> => {
  const [words, like] = await Promise.all([
    byWords(session, scope, question, meant ? FUSED : limit),
    meant ? meaning(session, scope, meant) : [],
  ]);
  return fused(words, like).slice(0, limit);
};
