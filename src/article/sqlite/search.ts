import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { nameWords } from '../../language/persons.ts';
import type { Article, Card, Scope } from '../article.ts';
import type { Filters } from '../library.ts';
import { CARD, cardOf } from './rows.ts';

/** More words than anybody types. */
const MOST_WORDS = 16;

/**
 * An FTS5 query in which every word must be in the text, or begin a word of the title. Each word is a quoted string,
 * so nothing that a user types is syntax (https://sqlite.org/fts5.html, "FTS5 Strings"). null where there is no word.
 */
export const ftsQuery = (words: string): string | null => {
  const typed = words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const terms = typed.slice(0, MOST_WORDS).map((word) => {
    const quoted = `"${word.replaceAll('\0', '').replaceAll('"', '""')}"`;
    return `(title : ${quoted} * OR text : ${quoted})`;
  });
  return terms.length === 0 ? null : terms.join(' AND ');
};

const NEWEST_FIRST = 'ORDER BY added_at DESC, number DESC LIMIT ? OFFSET ?';

/** A shelf, or '' for an empty one. */
type Shelf = Article['scope'] | '';

/** The cards of one shelf, newest first; follows its index, so it takes microseconds whatever the library's size. */
export const listing = (db: DatabaseSync) => {
  const all = db.prepare(`SELECT ${CARD} FROM article WHERE scope = ? ${NEWEST_FIRST}`);
  return (shelf: Shelf, limit: number, offset = 0): Card[] => all.all(shelf, limit, offset).map(cardOf);
};

/** The shelf of the articles that come with the bot as `scope` sees it: none where they are left out. */
export const bundledShelf = (db: DatabaseSync) => {
  const without = db.prepare('SELECT 1 FROM without_bundled WHERE scope = ?');
  return (scope: Article['scope']): 'bot' | '' => (without.get(scope) ? '' : 'bot');
};

type Page = { cards: Card[]; total: number };

/** What sorts after every day of the year, month or day that is given. */
const afterDay = (day: string) => `${day}~`;

/** Each filter as a condition on `article`, with what it compares. */
const CONDITIONS: {
  [Filter in Exclude<keyof Filters, 'by'>]-?: { sql: string; bound(given: NonNullable<Filters[Filter]>): string };
} = {
  publisher: { sql: 'publisher = $publisher COLLATE NOCASE', bound: (publisher) => publisher },
  author: { sql: 'instr(lower(byline), $author) > 0', bound: (author) => author.toLowerCase() },
  quoted: {
    sql: `number IN (
      SELECT article FROM json_each($quoted) CROSS JOIN person
      WHERE person.scope = article.scope AND word = value ->> 0 AND name = value ->> 1 AND quoted)`,
    bound: (names) => JSON.stringify(names.map((name) => [nameWords(name)[0] ?? '', name])),
  },
  from: { sql: 'published >= $from', bound: (day) => day },
  to: { sql: 'published < $to', bound: afterDay },
};

const filterNames = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];

const ORDER = {
  added: 'ORDER BY added_at DESC, number DESC',
  published: 'ORDER BY published DESC, number DESC',
};

/**
 * Searches what `scope` sees: its own articles first, then the bot's, each newest first.
 * One statement a shelf, so that each follows its index.
 */
export const searching = (db: DatabaseSync) => {
  const bundled = bundledShelf(db);
  /** Statements as they are asked for: few of all combinations of filters ever are. */
  const prepared = new Map<string, { page: StatementSync; count: StatementSync }>();
  const statements = (conditions: string[], by: keyof typeof ORDER) => {
    const where = ['scope = $shelf', ...conditions].join(' AND ');
    const key = `${where} ${by}`;
    const known = prepared.get(key) ?? {
      page: db.prepare(`SELECT ${CARD} FROM article WHERE ${where} ${ORDER[by]} LIMIT $limit OFFSET $offset`),
      count: db.prepare(`SELECT count(*) AS n FROM article WHERE ${where}`),
    };
    prepared.set(key, known);
    return known;
  };

  return (
    scope: Scope,
    words: string,
    { offset, limit }: { offset: number; limit: number },
    filters: Filters = {},
  ): Page => {
    const query = ftsQuery(words);
    if (words.trim() !== '' && query === null) return { cards: [], total: 0 };
    const bound: Record<string, string> = query === null ? {} : { query };
    const conditions =
      query === null ? [] : ['number IN (SELECT rowid FROM article_words WHERE article_words MATCH $query)'];
    for (const name of filterNames) {
      const given = filters[name];
      if (given === undefined) continue;
      conditions.push(CONDITIONS[name].sql);
      bound[name] = (CONDITIONS[name].bound as (given: unknown) => string)(given);
    }
    const { page, count } = statements(conditions, filters.by ?? 'added');
    const countOf = (shelf: Shelf) => Number(count.get({ shelf, ...bound })?.n ?? 0);
    const pageOf = (shelf: Shelf, most: number, from: number): Card[] =>
      page.all({ shelf, limit: most, offset: from, ...bound }).map(cardOf);

    const own = countOf(scope);
    const bot = bundled(scope);
    const cards = pageOf(scope, limit, offset);
    const rest = pageOf(bot, limit - cards.length, Math.max(0, offset - own));
    return { cards: [...cards, ...rest], total: own + countOf(bot) };
  };
};

/** Finds publishers by how they begin. */
export const findingPublishers = (db: DatabaseSync) => {
  // From one to the next in the index, however many articles each has.
  const [first, next] = ['>=', '>'].map((than) =>
    db.prepare(`
      SELECT publisher FROM article
      WHERE scope = ? AND publisher ${than} ? COLLATE NOCASE ORDER BY publisher COLLATE NOCASE LIMIT 1`),
  ) as [StatementSync, StatementSync];
  const bundled = bundledShelf(db);
  return (scope: Scope, typed: string, limit: number): string[] => {
    const begins = typed.toLowerCase();
    const found: string[] = [];
    for (const shelf of [scope, bundled(scope)]) {
      let row = first.get(shelf, begins);
      while (row && found.length < limit) {
        const publisher = String(row.publisher);
        if (!publisher.toLowerCase().startsWith(begins)) break;
        found.push(publisher);
        row = next.get(shelf, publisher);
      }
    }
    return [...new Set(found)];
  };
};
