import type { DatabaseSync } from 'node:sqlite';
import type { Article, Card, Scope } from '../article.ts';
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

/**
 * Searches what `scope` sees: its own articles first, then the bot's, each newest first.
 * One statement a shelf, so that each follows its index.
 */
export const searching = (db: DatabaseSync) => {
  const matching = 'scope = ? AND number IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)';
  const list = listing(db);
  const countAll = db.prepare('SELECT count(*) AS n FROM article WHERE scope = ?');
  const some = db.prepare(`SELECT ${CARD} FROM article WHERE ${matching} ${NEWEST_FIRST}`);
  const bundled = bundledShelf(db);
  const countSome = db.prepare(`SELECT count(*) AS n FROM article WHERE ${matching}`);

  return (scope: Scope, words: string, { offset, limit }: { offset: number; limit: number }): Page => {
    const everything = words.trim() === '';
    const query = ftsQuery(words);
    if (!everything && query === null) return { cards: [], total: 0 };

    const count = (shelf: string) =>
      Number((query === null ? countAll.get(shelf) : countSome.get(shelf, query))?.n ?? 0);
    const page = (shelf: Shelf, most: number, from: number) =>
      query === null ? list(shelf, most, from) : some.all(shelf, query, most, from).map(cardOf);

    const own = count(scope);
    const bot = bundled(scope);
    const cards = page(scope, limit, offset);
    const rest = page(bot, limit - cards.length, Math.max(0, offset - own));
    return { cards: [...cards, ...rest], total: own + count(bot) };
  };
};
