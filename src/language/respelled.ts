/** A question in the article's spelling, whoever typed it in a hurry. */
import { wordsBySentence } from './article-words.ts';
import { folded } from './folded.ts';
import type { Reading } from './reading.ts';
import { isOneSlip } from './slip.ts';
import { isStopWord, type Word, wordsOf } from './stems.ts';

type Written = {
  stems: Set<string>;
  /** As written, by what is typed without accents. */
  accented: Map<string, string>;
  /** Words that begin with a capital and are of nobody's name, as written. */
  names: string[];
  /** Words of people's names in full, as written. */
  people: string[][];
  /** Words of names that are never written without their capital, by what is typed. */
  capitals: Map<string, string>;
};

/** What was made of a reading for earlier questions; it goes when the reading goes. */
const kept = new WeakMap<Reading, Written>();

const writtenIn = (reading: Reading): Written => {
  const known = kept.get(reading);
  if (known) return known;
  const written: Written = { stems: new Set(), accented: new Map(), names: [], people: [], capitals: new Map() };
  const forms = reading.names.flatMap(({ kind, name, aliases }) =>
    [name, ...aliases].map((form) => ({ kind, form, words: wordsOf(form) })),
  );
  const places = new Set(
    forms.flatMap(({ kind, words: [only, second] }) => (kind === 'place' && only && !second ? only.lower : [])),
  );
  const persons = new Set(
    forms.flatMap(({ kind, words }) => (kind === 'person' ? words.map(({ lower }) => lower) : [])),
  ).difference(places);
  written.people = forms.flatMap(({ kind, form, words }) =>
    kind === 'person' && words.length > 1 ? [words.map(({ start, end }) => form.slice(start, end))] : [],
  );
  const names = new Set<string>();
  const small = new Set<string>();
  const met = new Set<string>();
  for (const { stem, lower, start, end } of wordsBySentence(reading).flat()) {
    const word = reading.text.slice(start, end);
    if (met.has(word)) continue;
    met.add(word);
    written.stems.add(stem);
    const plain = folded(word);
    if (plain !== lower) written.accented.set(plain, word);
    if (word === lower) small.add(lower);
    else if (!persons.has(lower) && /^\p{Lu}\p{Ll}/u.test(word)) names.add(word);
  }
  written.names = [...names];
  for (const { form, words } of forms)
    for (const { lower, start, end } of words)
      if (!small.has(lower) && !isStopWord(lower)) written.capitals.set(lower, form.slice(start, end));
  kept.set(reading, written);
  return written;
};

/** Letters of the shortest name that may be misspelt: of shorter ones too many are like each other. */
const LONG = 6;
/** Words of a question that are looked at: the reader takes no more. */
const MOST = 60;

/** The surname of the only one whose first names stand before this word: "Ann Marie" before "Hansn". */
const surnameBehind = ({ people }: Written, before: Word[]): string[] => {
  const found = people.flatMap((person) => {
    const given = person.slice(0, -1);
    const typed = before.slice(-given.length).map(({ lower }) => lower);
    return given.length === typed.length && given.every((one, at) => one.toLowerCase() === typed[at])
      ? (person.at(-1) ?? [])
      : [];
  });
  return new Set(found).size === 1 ? found : [];
};

const meantBy = (written: Written, question: string, word: Word, before: Word[]): string | null => {
  const { stems, accented, names, capitals } = written;
  const { lower, stem, start, end } = word;
  const typed = question.slice(start, end);
  const capital = typed === lower ? capitals.get(lower) : undefined;
  if (capital !== undefined) return capital;
  if (stems.has(stem) || isStopWord(lower)) return null;
  const same = accented.get(folded(lower));
  if (same !== undefined) return same;
  if (typed.length < LONG || !/^\p{Lu}/u.test(typed)) return null;
  const near = [...names, ...surnameBehind(written, before)].filter(
    (name) => name.length >= LONG && isOneSlip(folded(name), folded(typed)),
  );
  return new Set(near.map(folded)).size === 1 ? (near[0] ?? null) : null;
};

/** With a capital in front and a mark at the end, as whoever takes their time asks: the reader knows questions so. */
const inFull = (question: string): string => {
  const words = question.trim();
  return (
    words.charAt(0).toUpperCase() + words.slice(1) + (words === '' || /[?!.…]["”’')]{0,2}$/.test(words) ? '' : '?')
  );
};

/**
 * The question as the article would write it: "Erdogan" is "Erdoğan", "leeds" Leeds, "Instanbul" Istanbul. One slip of the pen is
 * mended only in words that the article lacks, where no other word is as near, and to somebody's name only behind all of their first
 * names: Hansen and Hanson are two people.
 */
export const respelled = (reading: Reading, typed: string): string => {
  const written = writtenIn(reading);
  const question = inFull(typed);
  return wordsOf(question)
    .slice(0, MOST)
    .reduceRight((asked, word, at, words) => {
      const meant = meantBy(written, question, word, words.slice(0, at));
      return meant === null ? asked : asked.slice(0, word.start) + meant + asked.slice(word.end);
    }, question);
};
