/** The words by which people are found, and the order in which they are given. */
import { type Called, nameWords } from '../../language/names/identities.ts';
import type { Reading } from '../../language/reading.ts';
import { sum } from './row-budget.ts';

/** A name in an article, with all the words that find it and those by which alone it is called. */
export type Appearance = { name: string; kind: string; words: string[]; alone: string[]; quoted: boolean };

/** Nobody's name is longer: only its first and its last word find it, since each would write down the whole of it. */
const LONG = 200;
const ends = (words: string[]): string[] => [...words.slice(0, 1), ...words.slice(-1)];

/** Bytes that a row for one of a name's words takes with its indexes, beside the name and the word, which each of four has. */
const ROW = 32;

/** Bytes that a name's rows take in a library, about. */
export const bytesOfName = ({ name, words }: Appearance): number =>
  sum(words.map((word) => 4 * (ROW + Buffer.byteLength(name) + Buffer.byteLength(word))));

/** People, and whatever else speaks; with the words of all that they are called. Those first of whom there is most. */
export const appearancesIn = ({ names, quotes }: Reading): Appearance[] => {
  const speaking = new Set(quotes.map(({ speaker }) => speaker?.name));
  return names
    .filter(({ name, kind }) => kind === 'person' || speaking.has(name))
    .sort((one, other) => other.mentions.length - one.mentions.length)
    .map(({ name, kind, aliases }) => {
      const forms = [name, ...aliases].map(nameWords);
      return {
        name,
        kind,
        words: [...new Set(name.length > LONG ? ends(nameWords(name)) : forms.flat())],
        alone: forms.filter(({ length }) => length === 1).flat(),
        quoted: speaking.has(name),
      };
    });
};

/** What sorts after everything that begins with `beginning`. */
export const after = (beginning: string) => `${beginning}\u{10ffff}`;

/** How many of the words are no whole word of the name. */
const missing = (name: string, words: string[]): number => {
  const here = nameWords(name);
  return words.filter((word) => !here.includes(word)).length;
};

/** What is typed, as words of a name: the longest leads into the index. */
export const wordsTyped = (typed: string): { words: string[]; longest: string | undefined } => {
  const words = nameWords(typed);
  return { words, longest: words.toSorted((one, other) => other.length - one.length)[0] };
};

/** Whether each of these words begins a word of the name. */
export const begins = (name: string, words: string[]): boolean => {
  const here = words.length > 0 ? nameWords(name) : [];
  return words.every((word) => here.some((other) => other.startsWith(word)));
};

/** Each name once; those with just these words first, then those in most articles. */
export const inOrder = (found: Called[], wanted: string[], limit: number): Called[] =>
  [...new Map(found.map((called) => [called.name, called])).values()]
    .map((called) => ({ called, missing: missing(called.name, wanted) }))
    .sort((one, other) => one.missing - other.missing || other.called.articles - one.called.articles)
    .slice(0, limit)
    .map(({ called }) => called);

/** Names as they are looked up: each with a word that every article has that has the name. */
export const namesAsked = (names: string[]): [word: string, name: string][] =>
  names.map((name) => [nameWords(name)[0] ?? '', name]);
