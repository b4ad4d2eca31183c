/** Finds the articles in which a phrase may stand, by the stems of their sentences. */

import type { Scope } from '../../article/article.ts';
import { wordsOf } from '../../language/text/stems.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import { MOST_LIKE, MOST_WORDS, mayBe, mayBeSlip, mostOf, RAREST } from '../indexing/phrase-words.ts';
import type { Session } from './connect.ts';
import { idsOf } from './rows.ts';
import { type Statement, statement } from './statement.ts';
import { anyOf, inARow, inOneSentence, lexeme, wordsIn } from './text-vectors.ts';

/** Articles whose stems are looked through for one that was meant by a misspelt word: the newest. */
const LOOKED_THROUGH = 300;

/** Articles of a shelf that are counted: what stands in more tells next to nothing. */
const COUNTED = 1_000;

const COUNT = statement(`
  SELECT query, sum(n)::int AS n FROM unnest($2::text[]) AS query CROSS JOIN shelves($1) AS shelf CROSS JOIN LATERAL (
    SELECT count(*) AS n FROM (
      SELECT FROM searched WHERE searched.scope = shelf.scope AND stems @@ query::tsquery LIMIT ${COUNTED}
    ) AS held
  ) AS counted GROUP BY query`);

/** In how many articles that `scope` sees there is what each of these queries of stems asks for, {@link COUNTED} of a shelf at most. */
export const counted = async (session: Session, scope: Scope, queries: string[]): Promise<Map<string, number>> =>
  new Map((await session.all(COUNT, [scope, queries])).map(({ query, n }) => [String(query), Number(n)]));

const BEGINNING = statement(`
  SELECT DISTINCT stem FROM shelves($1) AS shelf CROSS JOIN LATERAL (
    SELECT number FROM article WHERE article.scope = shelf.scope ORDER BY added_at DESC, number DESC LIMIT ${LOOKED_THROUGH}
  ) AS newest JOIN searched ON searched.article = number CROSS JOIN unnest(tsvector_to_array(stems)) AS stem WHERE stem ^@ $2 ORDER BY stem`);

/** On each shelf by the index of stems or of words, then the newest of all. */
const finding = (column: 'stems' | 'words', order: string): Statement =>
  statement(`
    SELECT id FROM shelves($1) AS shelf CROSS JOIN LATERAL (
      SELECT id, number, added_at FROM searched JOIN article ON number = searched.article
      WHERE searched.scope = shelf.scope AND ${column} @@ $2::tsquery ORDER BY added_at DESC, number DESC LIMIT $3
    ) AS found ORDER BY ${order} LIMIT $3`);
const BY_STEMS = finding('stems', 'added_at DESC, number DESC');
const BY_WORDS = finding('words', 'place, added_at DESC, number DESC');

/** Each stem as a query; one that stands nowhere as those that may have been meant. */
const queriesOf = async (session: Session, scope: Scope, stems: string[]): Promise<string[]> => {
  const known = await counted(session, scope, stems.map(lexeme));
  const queries: string[] = [];
  for (const stem of stems) {
    const [letter = ''] = stem;
    const isThere = Number(known.get(lexeme(stem))) > 0;
    const others = isThere || !mayBeSlip(stem) ? [] : await session.all(BEGINNING, [scope, letter]);
    const meant = others
      .map((row) => String(row.stem))
      .filter((other) => mayBe(stem, other))
      .slice(0, MOST_LIKE);
    queries.push(meant.length > 0 ? anyOf(meant.map(lexeme)) : lexeme(stem));
  }
  return queries;
};

const rarest = async (session: Session, scope: Scope, queries: string[]): Promise<string[]> =>
  [...(await counted(session, scope, queries))]
    .filter(([, n]) => n > 0)
    .sort(([, one], [, other]) => one - other)
    .slice(0, RAREST)
    .map(([query]) => query);

/**
 * Ids of articles for a phrase, the newest first: those that hold in one sentence all of its words that tell something, in
 * whatever form; where there are too many, those with its very words before the others. Where there are none, those with
 * its very words; else those that hold most of its rarest words in one sentence, half of them and two at least (or the one
 * that stands anywhere).
 */
export const said = async (session: Session, scope: Scope, words: string, limit: number): Promise<string[]> => {
  const find = async (how: Statement, query: string) =>
    query === '' ? [] : idsOf(await session.all(how, [scope, query, limit]));
  const stems = stemsOf(words).slice(0, MOST_WORDS);
  const asWritten = await find(BY_STEMS, inOneSentence(stems.map(lexeme)));
  // Where they stand together, none is misspelt.
  const queries = asWritten.length > 0 ? stems.map(lexeme) : await queriesOf(session, scope, stems);
  const isMeant = queries.some((query, at) => query !== lexeme(stems[at] ?? ''));
  const together = isMeant ? await find(BY_STEMS, inOneSentence(queries)) : asWritten;
  if (together.length > 0 && together.length < limit) return together;
  const phrase = wordsOf(words).slice(0, MOST_WORDS);
  const asTheyStand = await find(BY_WORDS, inARow(wordsIn(phrase.map(({ lower }) => lower).join(' '))));
  if (asTheyStand.length > 0 || together.length > 0) return [...new Set([...asTheyStand, ...together])].slice(0, limit);
  for (const some of mostOf(await rarest(session, scope, queries))) {
    const found = await find(BY_STEMS, some.map((each) => `(${inOneSentence(each)})`).join(' | '));
    if (found.length > 0) return found;
  }
  return [];
};
