import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Article, Card, Scope } from '../../article/article.ts';
import { namesAsked } from '../indexing/people-of-article.ts';
import type { Filters } from '../library.ts';
import { CARD, cardOf } from './rows.ts';
import { findingWords, inByline, type Shelf } from './word-index.ts';

const NEWEST_FIRST = 'ORDER BY added_at DESC, number DESC LIMIT ? OFFSET ?';

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

/** The shelves that a scope sees. */
export const shelvesSeen = (db: DatabaseSync) => {
  const bundled = bundledShelf(db);
  return (scope: Scope): Article['scope'][] => [scope, bundled(scope)].filter((shelf) => shelf !== '');
};

type Window = { offset: number; limit: number };
type Page = { cards: Card[]; total: number };

/** What sorts after every day of the year, month or day that is given. */
const afterDay = (day: string) => `${day}~`;

/** Each filter as a condition on `article`, with what it compares. */
const CONDITIONS: {
  [Filter in Exclude<keyof Filters, 'by'>]-?: { sql: string; bound(given: NonNullable<Filters[Filter]>): string };
} = {
  publisher: { sql: 'publisher = $publisher COLLATE NOCASE', bound: (publisher) => publisher },
  author: { sql: 'number IN (SELECT rowid FROM text_words WHERE text_words MATCH $author)', bound: inByline },
  quoted: {
    sql: `number IN (
      SELECT article FROM json_each($quoted) CROSS JOIN person
      WHERE person.scope = article.scope AND word = value ->> 0 AND name = value ->> 1 AND quoted)`,
    bound: (names) => JSON.stringify(namesAsked(names)),
  },
  from: { sql: 'published >= $from', bound: (day) => day },
  to: { sql: 'published < $to', bound: afterDay },
};

const filterNames = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];

const ORDER = {
  added: 'ORDER BY added_at DESC, number DESC',
  published: 'ORDER BY published DESC, number DESC',
};

/** Articles that a search finds at most: nobody turns a hundred pages, and words that are everywhere tell nothing. */
const MOST = 1_000;

/** The conditions of the filters that are given. */
const conditionsOf = (filters: Filters): { sql: string[]; bound: Record<string, string> } => {
  const given = filterNames.filter((name) => filters[name] !== undefined);
  const bind = (name: keyof typeof CONDITIONS) => (CONDITIONS[name].bound as (given: unknown) => string)(filters[name]);
  return {
    sql: given.map((name) => CONDITIONS[name].sql),
    bound: Object.fromEntries(given.map((name) => [name, bind(name)])),
  };
};

/**
 * Searches what `scope` sees: its own articles first, then the bot's, each newest first; of those with the words in it at most
 * {@link MOST}, first those with them in the title. One statement a shelf, so that each follows its index.
 */
export const searching = (db: DatabaseSync) => {
  const bundled = bundledShelf(db);
  const found = findingWords(db);
  const listed =
    'FROM (SELECT value AS wanted, key AS place FROM json_each($numbers)) CROSS JOIN article ON number = wanted';
  const cards = db.prepare(`SELECT ${CARD} ${listed} ORDER BY place`);
  const byDay = db.prepare(`SELECT number ${listed} ORDER BY published DESC, number DESC`);
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

  const cardsOf = (numbers: number[]): Card[] => cards.all({ numbers: JSON.stringify(numbers) }).map(cardOf);

  const all = (scope: Scope, { offset, limit }: Window, filters: Filters): Page => {
    const { sql, bound } = conditionsOf(filters);
    const { page, count } = statements(sql, filters.by ?? 'added');
    const countOf = (shelf: Shelf) => Number(count.get({ shelf, ...bound })?.n ?? 0);
    const pageOf = (shelf: Shelf, most: number, from: number): Card[] =>
      page.all({ shelf, limit: most, offset: from, ...bound }).map(cardOf);
    const own = countOf(scope);
    const bot = bundled(scope);
    const first = pageOf(scope, limit, offset);
    const rest = pageOf(bot, limit - first.length, Math.max(0, offset - own));
    return { cards: [...first, ...rest], total: own + countOf(bot) };
  };

  const withWords = (scope: Scope, words: string, { offset, limit }: Window, filters: Filters): Page => {
    const conditions = conditionsOf(filters);
    const numbers = [scope, bundled(scope)].flatMap((shelf) => {
      const these = found(shelf, words, MOST, conditions);
      return filters.by === 'published'
        ? byDay.all({ numbers: JSON.stringify(these) }).map(({ number }) => Number(number))
        : these;
    });
    return { cards: cardsOf(numbers.slice(offset, offset + limit)), total: numbers.length };
  };

  return {
    search: (scope: Scope, words: string, window: Window, filters: Filters = {}): Page =>
      words.trim() === '' ? all(scope, window, filters) : withWords(scope, words, window, filters),
    /** The first that a search finds, without counting the others. */
    titled: (scope: Scope, typed: string, limit: number): Card[] => {
      const own = found(scope, typed, limit, { sql: [], bound: {} });
      const bot = own.length < limit ? found(bundled(scope), typed, limit - own.length, { sql: [], bound: {} }) : [];
      return cardsOf([...own, ...bot]);
    },
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
