/** The index of sentences by the stems of their words: finds the articles in which a phrase may stand. */
import type { DatabaseSync } from 'node:sqlite';
import type { Article, Scope } from '../../article/article.ts';
import type { Span } from '../../language/reading.ts';
import { wordsOf } from '../../language/text/stems.ts';
import { stemsOf } from '../indexing/index-stems.ts';
import { MOST_LIKE, MOST_WORDS, mayBe, mayBeSlip, mostOf, RAREST } from '../indexing/phrase-words.ts';
import { countingStems } from './frequency.ts';
import { shelvesSeen } from './search.ts';
import { holds, holdsAll, holdsAny, onShelves, type Query, stemIn, stemOn } from './shelf-stems.ts';
import { onShelf } from './word-index.ts';

/** Sentences of an article that can be told apart by its rowids. */
const MOST_SENTENCES = 2 ** 16;

/** Makes an article's rows anew. */
export const indexingSentences = (db: DatabaseSync) => {
  // To FTS5 a range of rowids is a walk through all that there are.
  const remove = db.prepare(`
    DELETE FROM sentence_stems WHERE rowid IN (SELECT id FROM sentence_stems_docsize WHERE id BETWEEN ? AND ?)`);
  const insert = db.prepare('INSERT INTO sentence_stems (rowid, stems) VALUES (?, ?)');
  // What FTS5 does inside leaves a "last row id" too large for a number, which node:sqlite would refuse to return.
  for (const statement of [remove, insert]) statement.setReadBigInts(true);

  return (article: number, shelf: Article['scope'], text: string, sentences: Span[]): void => {
    const first = article * MOST_SENTENCES;
    remove.run(first, first + MOST_SENTENCES - 1);
    for (const [at, { start, end }] of sentences.slice(0, MOST_SENTENCES).entries()) {
      const stems = stemsOf(text.slice(start, end)).map((stem) => stemOn(shelf, stem));
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
  const byStems = db.prepare(`
    SELECT id FROM article WHERE number IN (SELECT rowid >> 16 FROM sentence_stems WHERE sentence_stems MATCH $query)
    ORDER BY added_at DESC, number DESC LIMIT $limit`);
  const shelvesOf = shelvesSeen(db);
  const onOneShelf = db.prepare(`
    SELECT id FROM text_words CROSS JOIN article ON number = text_words.rowid
    WHERE text_words MATCH $query ORDER BY text_words.rowid DESC LIMIT $limit`);
  const alike = db.prepare('SELECT term FROM stem WHERE term >= ? AND term < ?');
  const count = countingStems(db);

  /** Stems that begin with a letter. */
  const begunWith = (shelves: Article['scope'][], letter: string): Set<string> =>
    new Set(
      shelves
        .map((shelf) => stemOn(shelf, letter))
        .flatMap((begins) => alike.all(begins, `${begins}\u{10ffff}`).map(({ term }) => stemIn(String(term)))),
    );

  /** A stem as a query; one that stands nowhere as those that may have been meant. */
  const queryOf = (shelves: Article['scope'][], stem: string): Query => {
    if (!mayBeSlip(stem) || count(shelves, holds(stem)) > 0) return holds(stem);
    const others = begunWith(shelves, stem.slice(0, 1)).values();
    const alikeHere = others.filter((other) => mayBe(stem, other) && count(shelves, holds(other)) > 0);
    const meant = alikeHere.take(MOST_LIKE).toArray();
    return meant.length > 0 ? holdsAny(meant.map(holds)) : holds(stem);
  };

  const rarest = (shelves: Article['scope'][], queries: Query[]) =>
    queries
      .map((query) => ({ query, n: count(shelves, query) }))
      .filter(({ n }) => n > 0)
      .sort((one, other) => one.n - other.n)
      .slice(0, RAREST)
      .map(({ query }) => query);

  return (scope: Scope, words: string, limit: number): string[] => {
    const shelves = shelvesOf(scope);
    const idsOf = (rows: object[]) => rows.map((row) => String((row as { id: string }).id));
    const find = (query: Query) => idsOf(byStems.all({ query: onShelves(shelves, query), limit }));
    const queries = stemsOf(words)
      .slice(0, MOST_WORDS)
      .map((stem) => queryOf(shelves, stem));
    const together = queries.length > 0 ? find(holdsAll(queries)) : [];
    if (together.length > 0 && together.length < limit) return together;
    const phrase = wordsOf(words).slice(0, MOST_WORDS);
    const inARow = `text : "${phrase.map(({ lower }) => lower).join(' ')}"`;
    const asTheyStand = shelves.flatMap((shelf) => idsOf(onOneShelf.all({ query: onShelf(shelf, inARow), limit })));
    if (asTheyStand.length > 0 || together.length > 0)
      return [...new Set([...asTheyStand, ...together])].slice(0, limit);
    for (const some of mostOf(rarest(shelves, queries))) {
      const found = find(holdsAny(some.map(holdsAll)));
      if (found.length > 0) return found;
    }
    return [];
  };
};
