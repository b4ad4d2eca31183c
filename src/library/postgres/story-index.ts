/** Finds which articles tell the same. */
import type { Card, Scope } from '../../article/article.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import { sinceDays } from '../indexing/same-story.ts';
import type { StoriesAsked } from '../library.ts';
import type { Session } from './connect.ts';
import { CARD } from './rows.ts';
import { statement } from './statement.ts';
import { inOneSentence, lexeme } from './text-vectors.ts';

/** Articles of a shelf by its index of stems, or of days. */
const HOLDING =
  'SELECT searched.article AS number FROM searched WHERE searched.scope = shelf.scope AND stems @@ $5::tsquery';
const SINCE = 'SELECT number FROM article WHERE article.scope = shelf.scope AND added_at >= $2';

/** An article that was read before there were stories is one of its own until it is read anew. */
const finding = (about: boolean) =>
  statement(`
    WITH
      chosen AS MATERIALIZED (
        SELECT number, added_at, coalesce(told.story, -number) AS story
        FROM shelves($1) AS shelf CROSS JOIN LATERAL (${about ? HOLDING : SINCE} OFFSET 0) AS held
        JOIN article USING (number) LEFT JOIN told ON told.article = number WHERE added_at >= $2),
      page AS (
        SELECT story, row_number() OVER (ORDER BY max(added_at) DESC, max(number) DESC) AS at FROM chosen
        GROUP BY story ORDER BY at OFFSET $3 LIMIT $4)
    SELECT (SELECT count(DISTINCT story)::int FROM chosen) AS total, (SELECT coalesce(json_agg(cards ORDER BY at), '[]') FROM (
      SELECT at, json_agg(card ORDER BY card."addedAt" DESC, number DESC) AS cards
      FROM page JOIN chosen USING (story) CROSS JOIN LATERAL (SELECT ${CARD} FROM article WHERE article.number = chosen.number) AS card
      GROUP BY at
    ) AS story) AS stories`);

const ALL = finding(false);
const ABOUT = finding(true);

/** Stories, the one that was told last first, each with its articles, the newest first. */
export const stories = async (
  session: Session,
  scope: Scope,
  { days, about }: StoriesAsked,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ stories: Card[][]; total: number }> => {
  const query = inOneSentence(stemsOf(about ?? '').map(lexeme));
  if (about !== undefined && query === '') return { stories: [], total: 0 };
  const asked = [scope, sinceDays(days), offset, limit];
  const [row] = await (about === undefined ? session.all(ALL, asked) : session.all(ABOUT, [...asked, query]));
  return row as { stories: Card[][]; total: number };
};
