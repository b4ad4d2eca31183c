/** Finds who appears, and in which articles, by the words of their names. */

import type { Card, Scope } from '../../article/article.ts';
import { withinASlip } from '../../language/names/find-name.ts';
import type { Called } from '../../language/names/identities.ts';
import { after, begins, inOrder, namesAsked, wordsTyped } from '../indexing/people-of-article.ts';
import type { Session } from './connect.ts';
import { bounded, CARD } from './rows.ts';
import { statement } from './statement.ts';

const CALLED = `
  name, count(DISTINCT article)::int AS articles, 2 * count(*) FILTER (WHERE kind = 'person') > count(*) AS person, bool_and(aside) AS aside
  FROM shelves($1) AS shelf JOIN person USING (scope)`;

const BEGINNING = statement(`SELECT ${CALLED} WHERE word >= $2 AND word < $3 GROUP BY name ORDER BY min(article)`);
const WITH_WORD = statement(`SELECT ${CALLED} WHERE word = ANY ($2::text[]) GROUP BY word, name ORDER BY min(article)`);
const WORDS = statement(`
  SELECT DISTINCT word FROM shelves($1) AS shelf JOIN person USING (scope) WHERE word >= $2 AND word < $3 ORDER BY word`);

/** Names with a word like this one; the first letter is never the slip. */
const namesLike = async (session: Session, scope: Scope, word: string): Promise<Called[]> => {
  const [letter = ''] = word;
  const words = await session.all(WORDS, [scope, letter, after(letter)]);
  const alike = words.map((row) => String(row.word)).filter((other) => withinASlip(word, other));
  return alike.length === 0 ? [] : ((await session.all(WITH_WORD, [scope, alike])) as Called[]);
};

/**
 * Names with a word for each word typed, which it begins; those with just these words first, then those in most articles.
 * Only where there is none, names with a word that is one of them but for a slip.
 */
export const people = async (session: Session, scope: Scope, typed: string, limit: number): Promise<Called[]> => {
  const { words, longest } = wordsTyped(typed);
  if (longest === undefined) return [];
  const others = words.filter((word) => word !== longest);
  const begun = ((await session.all(BEGINNING, [scope, longest, after(longest)])) as Called[]).filter(({ name }) =>
    begins(name, others),
  );
  const found =
    begun.length > 0 ? begun : (await Promise.all(words.map((word) => namesLike(session, scope, word)))).flat();
  return inOrder(found, words, limit);
};

const RECORD = statement(`
  WITH appearing AS MATERIALIZED (
    SELECT DISTINCT person.article AS number
    FROM shelves($1) AS shelf CROSS JOIN unnest($2::text[], $3::text[]) AS asked (word, name) CROSS JOIN LATERAL (
      SELECT article FROM person
      WHERE person.scope = shelf.scope AND person.word = asked.word COLLATE "C" AND person.name = asked.name OFFSET 0
    ) AS person)
  SELECT (SELECT count(*)::int FROM appearing) AS total, (SELECT coalesce(json_agg(card), '[]') FROM (
    SELECT ${CARD} FROM appearing JOIN article USING (number)
    ORDER BY published DESC NULLS LAST, number DESC OFFSET $4 LIMIT $5
  ) AS card) AS cards`);

/** The articles in which one of `names` appears, the newest first by the day they were published; those that tell no day last. */
export const record = async (
  session: Session,
  scope: Scope,
  names: string[],
  { offset, limit }: { offset: number; limit: number },
): Promise<{ cards: Card[]; total: number }> => {
  const asked = namesAsked(names.map(bounded));
  const [row] = await session.all(RECORD, [
    scope,
    asked.map(([word]) => word),
    asked.map(([, name]) => name),
    offset,
    limit,
  ]);
  return row as { cards: Card[]; total: number };
};
