/** The index of words: articles of one shelf by what their titles and texts hold, the newest kept first. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Article } from '../../article/article.ts';

/** A shelf, or '' for an empty one. */
export type Shelf = Article['scope'] | '';

/** More words than anybody types. */
const MOST_WORDS = 16;

/** Each word as a string of FTS5, so that nothing that a user types is syntax (https://sqlite.org/fts5.html, "FTS5 Strings"). */
const quotedWords = (words: string): string[] =>
  words
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
    .map((word) => `"${word.replaceAll('\0', '').replaceAll('"', '""')}"`);

const hasWords = (words: string): boolean => quotedWords(words).length > 0;

/** A query for what stands on one shelf. */
export const onShelf = (shelf: Shelf, query: string): string => `shelf : "${shelf.replace(':', '')}" AND ${query}`;

/** Every word begins a word of the title. */
const inTitle = (words: string): string =>
  quotedWords(words)
    .map((word) => `title : ${word} *`)
    .join(' AND ');

/** Every word stands in the title or the text. */
const inText = (words: string): string =>
  quotedWords(words)
    .map((word) => `{title text} : ${word}`)
    .join(' AND ');

/** Every word stands in the byline. A name without any letter stands nowhere. */
export const inByline = (words: string): string =>
  hasWords(words)
    ? quotedWords(words)
        .map((word) => `byline : ${word}`)
        .join(' AND ')
    : 'shelf : ""';

type Condition = { sql: string[]; bound: Record<string, string> };

/**
 * Finds numbers of articles of one shelf, at most so many: those whose titles have words that begin so, the newest first, then
 * those that have all the words anywhere. An index is read from its end and no further than needed.
 */
export const findingWords = (db: DatabaseSync) => {
  /** Statements as they are asked for: few of all combinations of filters ever are. */
  const prepared = new Map<string, StatementSync>();
  const statement = (table: 'title_words' | 'text_words', conditions: string[]): StatementSync => {
    const where = [`${table} MATCH $query`, ...conditions].join(' AND ');
    const joined = conditions.length > 0 ? `CROSS JOIN article ON number = ${table}.rowid` : '';
    const sql = `SELECT ${table}.rowid AS number FROM ${table} ${joined} WHERE ${where} ORDER BY ${table}.rowid DESC LIMIT $most`;
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return (shelf: Shelf, words: string, most: number, { sql, bound }: Condition): number[] => {
    if (shelf === '' || !hasWords(words)) return [];
    const find = (table: 'title_words' | 'text_words', query: string) =>
      statement(table, sql)
        .all({ query: onShelf(shelf, query), most, ...bound })
        .map(({ number }) => Number(number));
    const titled = find('title_words', inTitle(words));
    const rest = titled.length < most ? find('text_words', inText(words)) : [];
    return [...new Set([...titled, ...rest])].slice(0, most);
  };
};
