/** Groups proper names into people, organisations and places, each with all the forms that stand for it. */
import { describe } from './descriptions.ts';
import { type Proper, properNames } from './proper.ts';
import type { Sentence, Span } from './reading.ts';
import { firstWord, isSame, type Known, lastWord, ownerOf, wordsOfName } from './same-name.ts';
import type { Token } from './tagged.ts';
import { inTitleCase, knownIn } from './title-case.ts';

const addMention = (known: Known, { start, end }: Span, written: string) => {
  known.mentions.push({ start, end, by: 'name' });
  if (written !== known.name && !known.aliases.includes(written)) known.aliases.push(written);
};

const toKnown = (text: string, proper: Proper): Known => ({
  name: text.slice(proper.start, proper.end).replace(/\s+/g, ' '),
  kind: proper.kind ?? 'organisation',
  aliases: [],
  mentions: [],
  description: null,
  gender: proper.gender,
  roles: new Set(),
});

const addProper = (text: string, known: Known, proper: Proper) => {
  known.gender ??= proper.gender;
  addMention(known, proper, text.slice(proper.start, proper.end));
  describe(text, known, proper);
};

const append = <K, V>(lists: Map<K, V[]>, key: K, value: V) => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** Names of two words and more, which say who there is. */
const fullNames = (text: string, found: Proper[]): Known[] => {
  const byLast = new Map<string, Known[]>();
  const all: Known[] = [];
  for (const proper of found) {
    if (proper.words.length < 2 || proper.kind === null) continue;
    let known = byLast.get(lastWord(proper.words))?.find((candidate) => isSame(candidate, proper));
    if (!known) {
      known = toKnown(text, proper);
      append(byLast, lastWord(proper.words), known);
      all.push(known);
    }
    if (known.kind === 'person' && proper.words.length > wordsOfName(known).length) {
      const shorter = known.name;
      known.name = toKnown(text, proper).name;
      known.aliases = [...known.aliases, shorter].filter((alias) => alias !== known.name);
    }
    addProper(text, known, proper);
  }
  return all;
};

/** "Azerbaijani", where the article also names Azerbaijan, is no name of its own. */
const isDemonym = (word: string, places: Set<string>): boolean =>
  [/i$/, /n$/, /an$/, /ian$/, /ese$/, /ish$/].some(
    (ending) => ending.test(word) && places.has(word.replace(ending, '')),
  );

/** Single words: the surname or first name of somebody named in full, or a name of their own. */
const addSingles = (text: string, found: Proper[], all: Known[]) => {
  const people = new Map<string, Known[]>();
  for (const known of all) {
    if (known.kind !== 'person') continue;
    for (const word of new Set([lastWord, firstWord].map((at) => at(wordsOfName(known))))) append(people, word, known);
  }
  const places = new Set(found.filter(({ kind }) => kind === 'place').map(({ words }) => words.join(' ')));
  const alone = new Map<string, Known>();
  const owned: { known: Known; proper: Proper }[] = [];
  for (const proper of found) {
    const [word = '', ...others] = proper.words;
    if (others.length > 0 || isDemonym(word, places)) continue;
    const before = text.slice(Math.max(0, proper.start - 6), proper.start);
    const located = proper.kind === 'place' && /\b(?:in|near|from|at|to)\s$/.test(before);
    const owner = located ? null : ownerOf(proper, people.get(lastWord(proper.words)) ?? []);
    if (owner) owned.push({ known: owner, proper });
    else if (proper.kind !== null || alone.has(word)) {
      const known = alone.get(word) ?? toKnown(text, proper);
      if (!alone.has(word)) all.push(known);
      alone.set(word, known);
      addProper(text, known, proper);
    }
  }
  // Only now, so that who is named most is decided by full names alone.
  for (const { known, proper } of owned) addProper(text, known, proper);
};

/** Everybody and everything with a name, in the order of first mention. */
export const namesOf = (text: string, tokens: Token[], sentences: Sentence[]): Known[] => {
  const titles = inTitleCase(text, tokens);
  const found = properNames(text, tokens, titles);
  const all = fullNames(text, found);
  addSingles(text, found, all);
  const owners = new Map(
    all.toReversed().flatMap((known) => [known.name, ...known.aliases].map((form): [string, Known] => [form, known])),
  );
  for (const index of titles) {
    const sentence = sentences[index];
    if (!sentence) continue;
    for (const { known, span, written } of knownIn(text, sentence, owners)) addMention(known, span, written);
  }
  const start = ({ mentions }: Known) => mentions[0]?.start ?? 0;
  for (const known of all) known.mentions.sort((a, b) => a.start - b.start);
  return all.toSorted((a, b) => start(a) - start(b));
};
