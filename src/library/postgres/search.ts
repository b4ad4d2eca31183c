import type { Card, Scope } from '../../article/article.ts';
import type { Filters } from '../library.ts';
import type { Session } from './connect.ts';
import { type Bind, binding, literally, narrowing } from './filters.ts';
import { CARD, cardOf } from './rows.ts';
import { statement } from './statement.ts';
import { inARow, typedWords } from './text-vectors.ts';

type Window = { offset: number; limit: number };
type Page = { cards: Card[]; total: number };

/** Articles of one shelf that a search finds at most: nobody turns a hundred pages, and words that are everywhere tell nothing. */
const MOST = 1_000;

const ORDER = {
  added: 'added_at DESC, number DESC',
  published: 'published DESC NULLS LAST, number DESC',
};

/** Every article of a shelf. What is known of its words is joined where it is asked for. */
const onShelf = ({ author }: Filters): string =>
  `FROM article ${author === undefined ? '' : 'JOIN searched ON searched.article = number'} WHERE article.scope = shelf.scope`;

/** Everything that the filters leave, in the order that is wanted; a shelf is followed by its index, no further than needed. */
const all = async (session: Session, scope: Scope, { offset, limit }: Window, filters: Filters): Promise<Page> => {
  const { values, bind } = binding();
  const shelves = `shelves(${bind(scope)}) AS shelf`;
  const chosen = `${onShelf(filters)}${narrowing(filters, bind)}`;
  const order = ORDER[filters.by ?? 'added'];
  const [from, most] = [bind(offset), bind(limit)];
  const [row] = await session.all(
    statement(`
      SELECT
        (SELECT count(*)::int FROM ${shelves} CROSS JOIN LATERAL (SELECT ${chosen}) AS each) AS total,
        (SELECT coalesce(json_agg(card), '[]') FROM (
          SELECT ${CARD} FROM (
            SELECT shelf.place, found.number FROM ${shelves} CROSS JOIN LATERAL (
              SELECT number, published, added_at ${chosen} ORDER BY ${order} LIMIT ${from}::int + ${most}::int
            ) AS found ORDER BY shelf.place, ${order} OFFSET ${from}::int LIMIT ${most}::int
          ) AS page JOIN article USING (number) ORDER BY page.place, ${order}
        ) AS card) AS cards`),
    values,
  );
  return row as Page;
};

/**
 * Numbers of articles with these words: of each shelf at most so many, those with words in the title that begin so before
 * those that have all the words anywhere, each the newest first.
 */
const withWords = (words: string[][], most: string, filters: Filters, bind: Bind): string => {
  const where = narrowing(filters, bind);
  const article = where === '' ? '' : 'JOIN article ON article.number = searched.article';
  const titled = words.map((each) => `searched.title LIKE ${bind(`% ${literally(each.join(' '))}%`)}`).join(' AND ');
  const inText = bind(words.map((each) => `(${inARow(each)})`).join(' & '));
  const hits = (how: number, condition: string) => `(
    SELECT searched.article AS number, ${how} AS how FROM searched ${article}
    WHERE searched.scope = shelf.scope AND ${condition}${where} ORDER BY searched.article DESC LIMIT ${most})`;
  return `
    SELECT number, min(how) AS how FROM (
      ${hits(0, titled)} UNION ALL ${hits(1, `words @@ ${inText}::tsquery`)}
    ) AS hit GROUP BY number ORDER BY min(how), number DESC LIMIT ${most}`;
};

const searched = async (
  session: Session,
  scope: Scope,
  words: string[][],
  { offset, limit }: Window,
  filters: Filters,
): Promise<Page> => {
  if (words.length === 0) return { cards: [], total: 0 };
  const { values, bind } = binding();
  const shelves = `shelves(${bind(scope)}) AS shelf`;
  const found = withWords(words, bind(MOST), filters, bind);
  const order = filters.by === 'published' ? ORDER.published : 'how, number DESC';
  const [row] = await session.all(
    statement(`
      WITH found AS MATERIALIZED (
        SELECT shelf.place, hit.number, hit.how FROM ${shelves} CROSS JOIN LATERAL (${found}) AS hit)
      SELECT (SELECT count(*)::int FROM found) AS total, (SELECT coalesce(json_agg(card), '[]') FROM (
        SELECT ${CARD} FROM found JOIN article USING (number) ORDER BY found.place, ${order}
        OFFSET ${bind(offset)} LIMIT ${bind(limit)}
      ) AS card) AS cards`),
    values,
  );
  return row as Page;
};

/** Searches what `scope` sees: its own articles first, then the bot's; of those with the words in it at most {@link MOST} of a shelf. */
export const search = (
  session: Session,
  scope: Scope,
  words: string,
  window: Window,
  filters: Filters = {},
): Promise<Page> =>
  words.trim() === ''
    ? all(session, scope, window, filters)
    : searched(session, scope, typedWords(words), window, filters);

/** The first that a search finds, without counting the others. */
export const titled = async (session: Session, scope: Scope, typed: string, limit: number): Promise<Card[]> => {
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const { values, bind } = binding();
  const shelves = `shelves(${bind(scope)}) AS shelf`;
  const most = bind(limit);
  const rows = await session.all(
    statement(`
      SELECT ${CARD} FROM ${shelves} CROSS JOIN LATERAL (${withWords(words, most, {}, bind)}) AS hit
      JOIN article USING (number) ORDER BY shelf.place, how, number DESC LIMIT ${most}`),
    values,
  );
  return rows.map(cardOf);
};

const NEWEST = statement(`
  SELECT ${CARD} FROM shelves($1) AS shelf CROSS JOIN LATERAL (
    SELECT number FROM article WHERE article.scope = shelf.scope ORDER BY ${ORDER.added} LIMIT $2
  ) AS newest JOIN article USING (number) ORDER BY shelf.place, ${ORDER.added} LIMIT $2`);

/** A scope's own articles, newest first, then the bot's. */
export const newest = async (session: Session, scope: Scope, limit: number): Promise<Card[]> =>
  (await session.all(NEWEST, [scope, limit])).map(cardOf);

const PUBLISHERS = statement(`
  SELECT publisher FROM (
    SELECT DISTINCT ON (place, lower(publisher)) place, publisher, lower(publisher) AS plain
    FROM shelves($1) AS shelf JOIN article USING (scope)
    WHERE publisher IS NOT NULL AND lower(publisher) LIKE $2 COLLATE "C"
    ORDER BY place, lower(publisher), number
  ) AS each ORDER BY place, plain LIMIT $3`);

/** Publishers by how they begin, in the order of the alphabet, those of the scope's own articles first. */
export const publishers = async (session: Session, scope: Scope, typed: string, limit: number): Promise<string[]> => {
  const rows = await session.all(PUBLISHERS, [scope, `${literally(typed.toLowerCase())}%`, limit]);
  return [...new Set(rows.map(({ publisher }) => String(publisher)))];
};
