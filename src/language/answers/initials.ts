/** What an article may be asked for by first letters alone. */
import type { Reading } from '../reading.ts';
import { initialsOf, wordsOfName } from '../same-name.ts';

/** "The Food and Drug Administration". */
const names = /\p{Lu}[\p{L}'’-]+(?: (?:(?:of|and|for|the|in|on) ){0,2}\p{Lu}[\p{L}'’-]*){1,7}/gu;
/** "U.S." */
const dotted = /(?:\p{Lu}\.){2,}/gu;

/** Of each reading, in capitals; it goes when the reading goes. */
const kept = new WeakMap<Reading, Set<string>>();

/** The initials of words side by side, and of those but the first ones: "The" may be none of them. */
const initialsIn = ([written]: RegExpExecArray): string[] => {
  const words = written.split(' ');
  return words.flatMap((_, at) => initialsOf(words.slice(at)));
};

const shortIn = ({ text, names: known }: Reading): Set<string> =>
  new Set([
    ...known.flatMap((name) => initialsOf(wordsOfName(name))),
    ...text.matchAll(names).flatMap(initialsIn),
    ...text.matchAll(dotted).map(([letters]) => letters.replaceAll('.', '')),
  ]);

/** Whether letters in capitals may stand for something that the article has in full: "FDA", "US", "USA". */
export const isShortFor = (reading: Reading, letters: string): boolean => {
  const known = kept.get(reading) ?? shortIn(reading);
  kept.set(reading, known);
  return known.has(letters) || (letters === 'USA' && known.has('US'));
};
