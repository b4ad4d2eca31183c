/** A question in the article's spelling, whoever typed it in a hurry. */

import { loadReader } from './answers/load.ts';
import { wordsBySentence } from './article-words.ts';
import { folded } from './folded.ts';
import type { Reading } from './reading.ts';
import { isOneSlip } from './slip.ts';
import { isStopWord, stem, type Word, wordsOf } from './stems.ts';

type Written = {
  stems: Set<string>;
  /** As written, by what is typed without accents. */
  accented: Map<string, string>;
  /** Words that begin with a capital and are of nobody's name, as written. */
  names: string[];
  /** Words that are written without a capital. */
  small: string[];
  /** Words of names that are never written without their capital, by what is typed. */
  capitals: Map<string, string>;
};

/** What was made of a reading for earlier questions; it goes when the reading goes. */
const kept = new WeakMap<Reading, Written>();

const writtenIn = (reading: Reading): Written => {
  const known = kept.get(reading);
  if (known) return known;
  const written: Written = { stems: new Set(), accented: new Map(), names: [], small: [], capitals: new Map() };
  const people = reading.names
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  const persons = new Set(people.flatMap((form) => wordsOf(form).map(({ lower }) => lower)));
  const names = new Set<string>();
  const small = new Set<string>();
  for (const { stem, lower, start, end } of wordsBySentence(reading).flat()) {
    written.stems.add(stem);
    const word = reading.text.slice(start, end);
    const plain = folded(word);
    if (plain !== lower) written.accented.set(plain, word);
    if (word === lower) small.add(lower);
    else if (!persons.has(lower) && /^\p{Lu}\p{Ll}/u.test(word)) names.add(word);
  }
  written.names = [...names];
  written.small = [...small];
  for (const form of reading.names.flatMap(({ name, aliases }) => [name, ...aliases]))
    for (const { lower, start, end } of wordsOf(form))
      if (!small.has(lower) && !isStopWord(lower)) written.capitals.set(lower, form.slice(start, end));
  kept.set(reading, written);
  return written;
};

/** Letters of the shortest name, and of the shortest other word, that may be misspelt: of shorter ones too many are like each other. */
const LONG = { name: 6, word: 7 };
/** Words of a question that are looked at: the reader takes no more. */
const MOST = 60;

/** The only word of the article that a name may be a slip of the pen for. */
const nameMeant = (names: string[], typed: string): string | null => {
  if (typed.length < LONG.name) return null;
  const [only, ...others] = names.filter((name) => name.length >= LONG.name && isOneSlip(folded(name), folded(typed)));
  return others.length === 0 ? (only ?? null) : null;
};

/** The same for a word that nobody knows. The first letter is seldom wrong; forms of one word are one. */
const wordMeant = (small: string[], typed: string): string | null => {
  if (/\P{L}/u.test(typed) || loadReader().isKnown(typed)) return null;
  const like = small.filter((word) => word.length >= LONG.word && word[0] === typed[0] && isOneSlip(word, typed));
  return new Set(like.map(stem)).size === 1 ? (like[0] ?? null) : null;
};

const meantBy = (written: Written, question: string, word: Word): string | null => {
  const { stems, accented, names, small, capitals } = written;
  const { lower, start, end } = word;
  const typed = question.slice(start, end);
  const capital = typed === lower ? capitals.get(lower) : undefined;
  if (capital !== undefined) return capital;
  if (stems.has(word.stem) || isStopWord(lower)) return null;
  const same = accented.get(folded(lower));
  if (same !== undefined) return same;
  return typed === lower ? wordMeant(small, typed) : /^\p{Lu}/u.test(typed) ? nameMeant(names, typed) : null;
};

/** With a capital in front and a mark at the end, as whoever takes their time asks: the reader knows questions so. */
const inFull = (question: string): string => {
  const words = question.trim();
  return (
    words.charAt(0).toUpperCase() + words.slice(1) + (words === '' || /[?!.…]["”’')]{0,2}$/.test(words) ? '' : '?')
  );
};

/**
 * The question as the article would write it: "Erdogan" is "Erdoğan", "leeds" Leeds, "Instanbul" Istanbul, "architcture" architecture. One
 * slip of the pen is mended only in words that the article lacks, small ones that the table of words lacks too, where no other word is as
 * near, and never to somebody's name: Hansen and Hanson are two people.
 */
export const respelled = (reading: Reading, typed: string): string => {
  const written = writtenIn(reading);
  const question = inFull(typed);
  return wordsOf(question)
    .slice(0, MOST)
    .reduceRight((asked, word) => {
      const meant = meantBy(written, question, word);
      return meant === null ? asked : asked.slice(0, word.start) + meant + asked.slice(word.end);
    }, question);
};
