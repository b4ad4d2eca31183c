/**
 * Words as PostgreSQL indexes them, and queries of them. No parser and no dictionary of PostgreSQL's is asked: what a word is
 * and what it is folded to is the same everywhere, and nothing that anybody types is syntax
 * (https://www.postgresql.org/docs/current/datatype-textsearch.html).
 */

import type { Span } from '../../language/reading.ts';
import { folded } from '../../language/text/fold-endings.ts';
import { stemsOf } from '../indexing/index-stems.ts';

/** A longer word is cut: a lexeme has 2 KB at most. */
const LONGEST = 200;
/** Places of one word, and the last place, that a tsvector holds; and bytes of all its words. */
const PLACES = 255;
const LAST_PLACE = 16_383;
const MOST_BYTES = 900_000;
/** More words than anybody types. */
const MOST_TYPED = 16;

/** The words of a text: runs of letters and digits, without case and accents. */
export const wordsIn = (text: string): string[] =>
  (folded(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []).map((word) => word.slice(0, LONGEST).toWellFormed());

/** A word as it stands in a tsvector or a tsquery. */
export const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const vector = (places: Map<string, number[]>): string => {
  let bytes = 0;
  return [...places]
    .map(([word, at]) => {
      bytes += Buffer.byteLength(word) + 2 * Math.min(at.length, PLACES) + 4;
      return bytes > MOST_BYTES ? '' : `${lexeme(word)}:${at.slice(0, PLACES).join(',')}`;
    })
    .join(' ');
};

const noted = (places: Map<string, number[]>, word: string, place: number): void => {
  const known = places.get(word);
  if (known) known.push(Math.min(place, LAST_PLACE));
  else places.set(word, [Math.min(place, LAST_PLACE)]);
};

/** A text as a tsvector of its words with their places. */
export const wordVector = (text: string): string => {
  const places = new Map<string, number[]>();
  for (const [at, word] of wordsIn(text).entries()) noted(places, word, at + 1);
  return vector(places);
};

/** A text as a tsvector of its stems, each with the places of the sentences in which it stands. */
export const stemVector = (text: string, sentences: Span[]): string => {
  const places = new Map<string, number[]>();
  for (const [at, { start, end }] of sentences.entries())
    for (const stem of stemsOf(text.slice(start, end))) noted(places, stem, at + 1);
  return vector(places);
};

/** Words one behind the other, for LIKE: each with a space before and behind it. */
export const spaced = (text: string): string => ` ${wordsIn(text).join(' ')} `;

/** What is typed, word by word, each as the words that are in it ("O’Neill" are two); none where there is no letter. */
export const typedWords = (typed: string): string[][] =>
  typed
    .split(/\s+/u)
    .map(wordsIn)
    .filter((words) => words.length > 0)
    .slice(0, MOST_TYPED);

/** A query for words one behind the other. */
export const inARow = (words: string[]): string => words.map(lexeme).join(' <-> ');

/** A query for what all these ask for in one sentence: at the same place of a vector of stems. */
export const inOneSentence = (queries: string[]): string => queries.join(' <0> ');

/** A query for any of these. */
export const anyOf = (queries: string[]): string => `(${queries.join(' | ')})`;
