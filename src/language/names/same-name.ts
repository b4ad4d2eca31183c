/** When two ways of writing a name stand for the same person or organisation. */

import { particles } from '../lexicon/name-words.ts';
import type { Name } from '../reading.ts';
import { folded } from '../text/fold-endings.ts';
import type { Gender } from './gender.ts';

/** A name with what is needed to resolve pronouns and roles to it. */
export type Known = Name & {
  gender: Gender | null;
  /** How far the first name, and the pronouns so far, speak for a woman (1) or a man (-1). */
  leaning: number;
  /** Nouns that the article has for them: "mayor", "novelist". */
  roles: Set<string>;
  /** How sure it is that a mention means them, by its start, where that isn't certain. */
  doubts: Map<number, number>;
};

/** Whether it is a man or a woman: by what the article says, or else by the first name; null where neither tells. */
export const genderOfKnown = ({ gender, leaning }: Known): Gender | null =>
  gender ?? (leaning > 0.8 ? 'f' : leaning < -0.8 ? 'm' : null);

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/;
const legal = /^(?:inc|corp|corporation|ltd|limited|llc|plc|co|company|group|holdings|ag|gmbh|sa)\.?$/;
const prefix = /^(?:al|el|ul|ad|as|bin|ibn)-(?=\p{L}{3})/u;

const foldedWord = (word: string) => folded(word).replace(/\.$/, '').replace(prefix, '');

/** The words of a name as they are compared: "al-Assad" is "Assad", "Calderón" is "Calderon". */
export const plain = (words: string[]): string[] => {
  const all = words.map((word) => (/^[A-Za-z]+$/.test(word) ? word.toLowerCase() : foldedWord(word)));
  const kept = all.filter((word) => !suffix.test(word));
  return kept.length > 0 ? kept : all;
};

export const wordsOfName = ({ name }: Pick<Name, 'name'>): string[] => name.split(' ');
/** The surname: "Costa" of "Ana Costa", "Hargreave" of "Hargreave of Thirsk". */
export const lastWord = (words: string[]): string => {
  const all = plain(words);
  const place = all.indexOf('of');
  return all.at(place > 0 ? place - 1 : -1) ?? '';
};
export const firstWord = (words: string[]): string => plain(words)[0] ?? '';
/** Words in the middle of a long name that may be the surname: "García" of "Gabriel García Márquez". */
export const middleWords = (words: string[]): string[] =>
  plain(words)
    .slice(1, -1)
    .filter((word) => word.length > 2 && !particles.has(word));

const isInitial = (one: string, other: string) =>
  one.charAt(0) === other.charAt(0) && (one.length === 1 || other.length === 1);

/** "Donald J. Trump" is "Donald Trump", "Van der Merwe" is "Ludwig van der Merwe"; "Bill Clinton" is not "Hillary Clinton". */
export const isSamePerson = (one: string[], other: string[]): boolean => {
  const [long, short] = one.length >= other.length ? [plain(one), plain(other)] : [plain(other), plain(one)];
  if (short.length < 2 || long.at(-1) !== short.at(-1)) return false;
  const [a = '', b = ''] = [long[0], short[0]];
  return a === b || isInitial(a, b) || long.slice(-short.length).join(' ') === short.join(' ');
};

/** The words of an organisation without what firms write behind their names. */
export const firm = (words: string[]): string => {
  const all = plain(words);
  const end = all.findLastIndex((word) => !legal.test(word)) + 1;
  return (end > 0 ? all.slice(0, end) : all).join(' ');
};

/** "WHO" and "DOJ": the first letters of the words, with the small ones and without. */
export const initialsOf = (words: string[]): string[] => {
  const letters = (some: string[]) => some.map((word) => word.charAt(0).toUpperCase()).join('');
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return large.length < 2 ? [] : [letters(large), letters(words)];
};
