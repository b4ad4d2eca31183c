/** What an article may be asked for by first letters alone. */
import type { Reading } from '../reading.ts';
import { initialsOf, wordsOfName } from '../same-name.ts';

/** "The Food and Drug Administration". */
const names =
  /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{1,30}(?: (?:(?:of|and|for|the|in|on) ){0,2}\p{Lu}[\p{L}'’-]{0,30}){1,7}/gu;
/** "U.S." */
const dotted = /(?:\p{Lu}\.){2,}/gu;

/** Of each reading, in capitals; it goes when the reading goes. */
const kept = new WeakMap<Reading, Set<string>>();

/** The initials of words side by side, and of those but the first ones: "The" may be none of them. */
const initialsIn = ([written]: RegExpExecArray): string[] => {
  const words = written.split(' ');
  return words.flatMap((_, at) => initialsOf(words.slice(at)));
};

/** Nobody goes by their initials here. */
const shortIn = ({ text, names: known }: Reading): Set<string> => {
  const people = known.filter(({ kind }) => kind === 'person');
  const isSomebody = ([written]: RegExpExecArray) => people.some(({ name }) => written.includes(name));
  return new Set([
    ...known.filter(({ kind }) => kind !== 'person').flatMap((name) => initialsOf(wordsOfName(name))),
    ...Array.from(text.matchAll(names))
      .filter((one) => !isSomebody(one))
      .flatMap(initialsIn),
    ...Array.from(text.matchAll(dotted), ([letters]) => letters.replaceAll('.', '')),
  ]);
};

/** Whether letters in capitals may stand for something that the article has in full: "FDA", "US", "USA". */
export const isShortFor = (reading: Reading, letters: string): boolean => {
  const known = kept.get(reading) ?? shortIn(reading);
  kept.set(reading, known);
  return known.has(letters) || (letters === 'USA' && known.has('US'));
};
