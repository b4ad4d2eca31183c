/** The index of sentences by the stems of their words: finds the articles in which a phrase may stand. */
import type { DatabaseSync } from 'node:sqlite';
import type { Span } from '../../language/reading.ts';
import { wordsOf } from '../../language/stems.ts';
import type { Scope } from '../article.ts';
import { MOST_LIKE, MOST_WORDS, mayBe, mayBeSlip, mostOf, RAREST } from '../indexing/phrase.ts';
import { stemsOf } from '../indexing/stems.ts';
import { countingStems } from './frequency.ts';
import { SHELVES } from './rows.ts';
import { bundledShelf } from './search.ts';
import { onShelf } from './words.ts';

/** Sentences of an article that can be told apart by its rowids. */
const MOST_SENTENCES = 2 ** 16;
const quoted = (token: string) => `"${token}"`;

/** Makes an article's rows anew. */
export const indexingSentences = (db: DatabaseSync) => {
  // To FTS5 a range of rowids is a walk through all that there are.
  const remove = db.prepare(`
    DELETE FROM sentence_stems WHERE rowid IN (SELECT id FROM sentence_stems_docsize WHERE id BETWEEN ? AND ?)`);
  const insert = db.prepare('INSERT INTO sentence_stems (rowid, stems) VALUES (?, ?)');
  // What FTS5 does inside leaves a "last row id" too large for a number, which node:sqlite would refuse to return.
  for (const statement of [remove, insert]) statement.setReadBigInts(true);

  return (article: number, text: string, sentences: Span[]): void => {
    const first = article * MOST_SENTENCES;
    remove.run(first, first + MOST_SENTENCES - 1);
    for (const [at, { start, end }] of sentences.slice(0, MOST_SENTENCES).entries()) {
      const stems = stemsOf(text.slice(start, end));
      if (stems.length > 0) insert.run(first + at, stems.join(' '));
    }
  };
};

/**
 * Finds articles for a phrase, the newest first: those that hold in one sentence all of its words that tell something, in
 * whatever form; where there are too many, those with its very words before the others. Where there are none, those with
 * its very words; else those that hold most of its rarest words in one sentence, half of them and two at least (or the one
 * that stands anywhere).
 */
export const findingSaid = (db: DatabaseSync) => {
  const newest = (matching: string) =>
    db.prepare(`
      SELECT id FROM article WHERE scope IN ${SHELVES} AND number IN (${matching})
      ORDER BY added_at DESC, number DESC LIMIT $limit`);
  const byStems = newest('SELECT rowid >> 16 FROM sentence_stems WHERE sentence_stems MATCH $query');
  const shelf = bundledShelf(db);
  const onOneShelf = db.prepare(`
    SELECT id FROM text_words CROSS JOIN article ON number = text_words.rowid
    WHERE text_words MATCH $query ORDER BY text_words.rowid DESC LIMIT $limit`);
  const alike = db.prepare('SELECT term FROM stem WHERE term >= ? AND term < ?');
  const count = countingStems(db);

  /** A stem as a query; one that stands nowhere as those that may have been meant. */
  const queryOf = (scope: Scope, stem: string): string => {
    if (!mayBeSlip(stem) || count(scope, quoted(stem)) > 0) return quoted(stem);
    const [letter = ''] = stem;
    const others = alike.all(letter, `${letter}\u{10ffff}`).map(({ term }) => String(term));
    const alikeHere = Iterator.from(others).filter((other) => mayBe(stem, other) && count(scope, quoted(other)) > 0);
    const meant = alikeHere.take(MOST_LIKE).toArray();
    return meant.length > 0 ? `(${meant.map(quoted).join(' OR ')})` : quoted(stem);
  };

  const rarest = (scope: Scope, queries: string[]) =>
    queries
      .map((query) => ({ query, n: count(scope, query) }))
      .filter(({ n }) => n > 0)
      .sort((one, other) => one.n - other.n)
      .slice(0, RAREST)
      .map(({ query }) => query);

  return (scope: Scope, words: string, limit: number): string[] => {
    const find = (statement: typeof byStems, query: string) =>
      statement.all({ scope, query, limit }).map(({ id }) => String(id));
    const queries = stemsOf(words)
      .slice(0, MOST_WORDS)
      .map((stem) => queryOf(scope, stem));
    const together = queries.length > 0 ? find(byStems, queries.join(' AND ')) : [];
    if (together.length > 0 && together.length < limit) return together;
    const phrase = wordsOf(words).slice(0, MOST_WORDS);
    const inARow = `text : ${quoted(phrase.map(({ lower }) => lower).join(' '))}`;
    const asTheyStand = [scope, shelf(scope)]
      .filter((one) => one !== '')
      .flatMap((one) => onOneShelf.all({ query: onShelf(one, inARow), limit }).map(({ id }) => String(id)));
    if (asTheyStand.length > 0 || together.length > 0)
      return [...new Set([...asTheyStand, ...together])].slice(0, limit);
    for (const some of mostOf(rarest(scope, queries))) {
      const found = find(byStems, some.map((words) => `(${words.join(' AND ')})`).join(' OR '));
      if (found.length > 0) return found;
    }
    return [];
  };
};
