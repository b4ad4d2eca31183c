/** Groups proper names into people, organisations and places, each with all the forms that stand for it. */

import type { NameKind, Sentence, Span } from '../reading.ts';
import type { Token } from '../text/tagged.ts';
import { inTitleCase, knownIn } from '../text/title-case.ts';
import { describe } from './descriptions.ts';
import { leaningOf } from './gender.ts';
import { kindOf } from './name-kinds.ts';
import { addNamesake, type Namesakes, namesakesOf } from './namesakes.ts';
import { type Proper, properNames } from './proper-names.ts';
import { firm, firstWord, type Known, lastWord, wordsOfName } from './same-name.ts';
import { singlesOf } from './short-names.ts';

const addMention = (known: Known, { start, end }: Span, written: string) => {
  known.mentions.push({ start, end, by: 'name' });
  if (written !== known.name && !known.aliases.includes(written)) known.aliases.push(written);
};

const writtenAt = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');

/** "Kim Do-yun": the first word is the surname. */
const given = /\p{Lu}\p{Ll}+-\p{Ll}+$/u;

const toKnown = (text: string, proper: Proper, kind: NameKind): Known => ({
  name: writtenAt(text, proper),
  kind,
  aliases: [],
  mentions: [],
  description: null,
  gender: proper.gender,
  leaning: kind !== 'person' || given.test(proper.words.slice(1).join(' ')) ? 0 : leaningOf(firstWord(proper.words)),
  roles: new Set(),
  doubts: new Map(),
});

const addProper = (text: string, known: Known, proper: Proper) => {
  known.gender ??= proper.gender;
  addMention(known, proper, writtenAt(text, proper));
  describe(text, known, proper);
};

/** The kinds of the names of one word. */
const kindsOfSingles = (found: Proper[]): Map<string, NameKind | null> => {
  const singles = found.filter(({ words, weak }) => words.length === 1 && !weak);
  return new Map(
    [...Map.groupBy(singles, ({ words }) => lastWord(words))].map(([word, group]) => [
      word,
      kindOf(group.map(({ evidence }) => evidence)),
    ]),
  );
};

/** Words of the names in a group; those that begin in capitals come last: "MAX WEBER", "NBC Max Weber". */
const lengthOf = ([first]: Proper[]): number => {
  const words = first?.words ?? [];
  const isCapitals = words.every((word) => word === word.toUpperCase()) || /^\p{Lu}{3,}$/u.test(words[0] ?? '');
  return isCapitals ? 0 : words.length;
};

/** Names of two words and more, which say who there is: the longest first, so that the shorter ones find them. */
const fullNames = (text: string, found: Proper[]): Known[] => {
  const groups = Map.groupBy(
    found.filter(({ words, weak }) => words.length > 1 && !weak),
    ({ words }) => words.join(' '),
  );
  const byLength = [...groups.values()].toSorted((a, b) => lengthOf(b) - lengthOf(a));
  // "Melania Trump" is somebody where Donald Trump is; "In Wisconsin Trump said" names nobody.
  const singles = kindsOfSingles(found);
  const kinds = byLength.map((group) => kindOf(group.map(({ evidence }) => evidence)));
  const surnames = new Set([
    ...[...singles].filter(([, kind]) => kind === 'person').map(([word]) => word),
    ...byLength.flatMap(([first], at) => (first && kinds[at] === 'person' ? lastWord(first.words) : [])),
  ]);
  const isNamesake = ({ words }: Proper) =>
    words.length < 4 && surnames.has(lastWord(words)) && singles.get(firstWord(words)) !== 'place';
  const people: Namesakes = new Map();
  const others = new Map<string, Known>();
  const all: Known[] = [];
  for (const [at, group] of byLength.entries()) {
    const [first] = group;
    if (!first) continue;
    const kind = kinds[at] ?? (isNamesake(first) ? 'person' : null);
    const same = kind === 'person' || kind === null ? namesakesOf(people, first.words) : [];
    let known = same.length === 1 ? same[0] : others.get(firm(first.words));
    if (!known) {
      if (kind === null) continue;
      known = toKnown(text, first, kind);
      all.push(known);
      if (kind === 'person') addNamesake(people, known);
      else others.set(firm(first.words), known);
    }
    for (const proper of group) addProper(text, known, proper);
  }
  return all;
};

/** How somebody may be called in a headline. */
const formsOf = (known: Known): string[] => {
  const surname = known.kind === 'person' ? (wordsOfName(known).at(-1) ?? []) : [];
  return [known.name, ...known.aliases].concat(surname);
};

/** Everybody and everything with a name, in the order of first mention. */
export const namesOf = (text: string, tokens: Token[], sentences: Sentence[]): Known[] => {
  const titles = inTitleCase(text, tokens);
  const found = properNames(text, tokens, titles);
  const full = fullNames(text, found);
  const singles = singlesOf(text, tokens, found, full, toKnown);
  // Only now, so that who is named most is decided by full names alone.
  for (const { known, proper, doubt } of singles) {
    addProper(text, known, proper);
    if (doubt < 1) known.doubts.set(proper.start, doubt);
  }
  const all = [...new Set([...full, ...singles.map(({ known }) => known)])];
  const owners = new Map(
    all.toReversed().flatMap((known) => formsOf(known).map((form): [string, Known] => [form, known])),
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
