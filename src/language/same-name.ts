/** When two ways of writing a name stand for the same person. */
import type { Proper } from './proper.ts';
import type { Name } from './reading.ts';

/** A name with what is needed to resolve pronouns and roles to it. */
export type Known = Name & { gender: 'm' | 'f' | null; roles: Set<string> };

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const plain = (words: string[]) => words.filter((word) => !suffix.test(word)).map((word) => word.toLowerCase());

export const wordsOfName = ({ name }: Known): string[] => name.split(' ');
export const lastWord = (words: string[]): string => plain(words).at(-1) ?? '';
export const firstWord = (words: string[]): string => plain(words)[0] ?? '';

/** "Donald J. Trump" is "Donald Trump"; "Bill Clinton" is not "Hillary Clinton". */
export const isSame = (known: Known, { words, kind }: Proper): boolean => {
  const a = plain(wordsOfName(known));
  const b = plain(words);
  if (a.join(' ') === b.join(' ')) return true;
  return known.kind === 'person' && kind !== 'place' && b.length > 1 && a[0] === b[0] && a.at(-1) === b.at(-1);
};

/**
 * Who is meant by one word of a name. Of several with that surname it is the one that the article names most, since
 * papers write the others out; "Mr" and "Mrs" decide before that.
 */
export const ownerOf = (proper: Proper, people: Known[]): Known | null => {
  const word = lastWord(proper.words);
  const isNamed = (known: Known, at: (words: string[]) => string) => at(wordsOfName(known)) === word;
  const fitting = people.filter(
    (known) => wordsOfName(known).length > 1 && (!known.gender || !proper.gender || known.gender === proper.gender),
  );
  const bySurname = fitting.filter((known) => isNamed(known, lastWord));
  const byFirstName = proper.title === null ? fitting.filter((known) => isNamed(known, firstWord)) : [];
  const named = bySurname.length > 0 ? bySurname : byFirstName;
  const sameGender = named.filter(({ gender }) => gender !== null && gender === proper.gender);
  return (sameGender.length > 0 ? sameGender : named).reduce<Known | null>(
    (best, known) => (best && best.mentions.length >= known.mentions.length ? best : known),
    null,
  );
};
