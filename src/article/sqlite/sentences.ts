/** The index of sentences by the stems of their words: finds the articles in which a phrase may stand. */
import type { DatabaseSync } from 'node:sqlite';
import { folded } from '../../language/folded.ts';
import type { Span } from '../../language/reading.ts';
import { isOneSlip } from '../../language/slip.ts';
import { isStopWord, wordsOf } from '../../language/stems.ts';
import type { Scope } from '../article.ts';

/** Sentences of an article that can be told apart by its rowids. */
const MOST_SENTENCES = 2 ** 16;
/** Of a phrase so many words are looked up, the first ones. */
const MOST_WORDS = 24;
/** Of words that no sentence holds together, so many of the rarest lead to the sentences that hold most of them. */
const RAREST = 6;
/** Sentences counted to see which words are rare. */
const COUNTED = 20_000;

/** The stems of the words that tell something, each once and each one token: letters and digits alone. */
const stemsOf = (text: string): string[] => {
  const telling = wordsOf(text).filter(({ lower }) => !isStopWord(lower.replaceAll('’', "'")));
  const stems = telling.map(({ stem }) => folded(stem).replace(/[^\p{L}\p{N}]+/gu, ''));
  return [...new Set(stems)].filter((stem) => stem !== '');
};

const quoted = (token: string) => `"${token}"`;

/** Shorter words have too many others like them. */
const LONG = 5;
/** Stems that a misspelt word may stand for. */
const MOST_LIKE = 8;

/** Whether a misspelt word may begin with this stem. */
const mayBe = (word: string, stem: string): boolean =>
  stem.length >= LONG - 1 && [-1, 0, 1].some((more) => isOneSlip(word.slice(0, stem.length + more), stem));

/** Makes an article's rows anew. */
export const indexingSentences = (db: DatabaseSync) => {
  const remove = db.prepare('DELETE FROM sentence_stems WHERE rowid BETWEEN ? AND ?');
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
 * Finds articles for a phrase: those with its very words in a row, or all that tell something in one sentence, in whatever
 * form; newest first. Only where there are none, those with the most of its rarest words in one sentence.
 */
export const findingSaid = (db: DatabaseSync) => {
  const together = db.prepare(`
    SELECT id FROM article
    WHERE scope IN ($scope, 'bot') AND (
      number IN (SELECT rowid FROM article_words WHERE article_words MATCH $phrase)
      OR number IN (SELECT rowid >> 16 FROM sentence_stems WHERE sentence_stems MATCH $all))
    ORDER BY added_at DESC, number DESC LIMIT $limit`);
  const howMany = db.prepare(`
    SELECT count(*) AS n FROM (SELECT 1 FROM sentence_stems WHERE sentence_stems MATCH ? LIMIT ${COUNTED})`);
  const apart = db.prepare(`
    SELECT id FROM (
      SELECT sentence_stems.rowid >> 16 AS number, count(*) AS shared FROM json_each($stems) CROSS JOIN sentence_stems
      WHERE sentence_stems MATCH value GROUP BY sentence_stems.rowid HAVING 2 * count(*) >= json_array_length($stems)
    ) JOIN article USING (number)
    WHERE scope IN ($scope, 'bot') GROUP BY number ORDER BY max(shared) DESC, number DESC LIMIT $limit`);

  const idsOf = (rows: Record<string, unknown>[]) => rows.map(({ id }) => String(id));
  const alike = db.prepare('SELECT term FROM stem WHERE term >= ? AND term < ?');
  const count = (query: string) => Number(howMany.get(query)?.n);

  /** A stem as a query; one that stands nowhere as those that may have been meant. */
  const queryOf = (stem: string): string => {
    if (stem.length < LONG || /\d/.test(stem) || count(quoted(stem)) > 0) return quoted(stem);
    const [letter = ''] = stem;
    const others = alike.all(letter, `${letter}\u{10ffff}`).map(({ term }) => String(term));
    const meant = others.filter((other) => mayBe(stem, other)).slice(0, MOST_LIKE);
    return meant.length > 0 ? `(${meant.map(quoted).join(' OR ')})` : quoted(stem);
  };

  const rarest = (queries: string[]) =>
    queries
      .map((query) => ({ query, n: count(query) }))
      .filter(({ n }) => n > 0)
      .sort((one, other) => one.n - other.n)
      .slice(0, RAREST)
      .map(({ query }) => query);

  return (scope: Scope, words: string, limit: number): string[] => {
    const typed = wordsOf(words).slice(0, MOST_WORDS);
    const queries = stemsOf(words).slice(0, MOST_WORDS).map(queryOf);
    const phrase = `text : ${quoted(typed.map(({ lower }) => lower).join(' '))}`;
    const all = queries.join(' AND ') || '""';
    const found = idsOf(together.all({ scope, phrase, all, limit }));
    if (found.length > 0) return found;
    return idsOf(apart.all({ scope, stems: JSON.stringify(rarest(queries)), limit }));
  };
};
