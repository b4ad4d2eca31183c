/** Names of one word: the surname, first name or initials of somebody named in full, or names of their own. */

import type { NameKind } from '../reading.ts';
import { isOrdinary, type Token } from '../text/tagged.ts';
import type { Gender } from './gender.ts';
import { kindOf } from './name-kinds.ts';
import type { Proper } from './proper-names.ts';
import { isFamiliar, isRelative } from './relatives.ts';
import { firstWord, genderOfKnown, initialsOf, type Known, lastWord, middleWords, wordsOfName } from './same-name.ts';

/** A single word with the name it stands for, and how sure that is where there are others of that name. */
export type Owned = { known: Known; proper: Proper; doubt: number };

type Part = 'last' | 'first' | 'middle';

const append = <K, V>(lists: Map<K, V[]>, key: K, value: V) => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** "Azerbaijani", where the article also names Azerbaijan, is no name of its own. */
const isDemonym = (word: string, places: Set<string>): boolean =>
  [/i$/, /n$/, /an$/, /ian$/, /ese$/, /ish$/].some(
    (ending) => ending.test(word) && places.has(word.replace(ending, '')),
  );

/** People by each word of their name. */
const peopleByWord = (all: Known[]): Map<string, { known: Known; part: Part }[]> => {
  const people = new Map<string, { known: Known; part: Part }[]>();
  for (const known of all) {
    if (known.kind !== 'person') continue;
    const words = wordsOfName(known);
    const last = lastWord(words);
    append(people, last, { known, part: 'last' });
    if (firstWord(words) !== last) append(people, firstWord(words), { known, part: 'first' });
    for (const word of new Set(middleWords(words))) append(people, word, { known, part: 'middle' });
  }
  return people;
};

const initialsIn = (all: Known[]): Map<string, Known> =>
  new Map(
    all
      .filter(({ kind }) => kind !== 'person')
      .toReversed()
      .flatMap((known) => initialsOf(wordsOfName(known)).map((letters): [string, Known] => [letters, known])),
  );

/** Those of one gender; of several whose first names say little, the one whose says most. */
const likeliest = (all: Known[], gender: Gender | null): Known[] => {
  if (gender === null) return [];
  const sure = all.filter((known) => genderOfKnown(known) === gender);
  const side = gender === 'f' ? 1 : -1;
  if (sure.length > 0 || all.length < 2) return sure;
  const [best, second] = all.toSorted((a, b) => side * (b.leaning - a.leaning));
  return best && second && side * (best.leaning - second.leaning) > 0.3 ? [best] : [];
};

/** Of so many people with one name nobody can tell who is meant. */
const tooMany = 40;

/** "Mr Smith" is no first name, while "her brother Chidi" and "Dame Judi" are. */
const isFormal = (text: string, { title }: Proper): boolean =>
  title !== null && !isFamiliar(text.slice(title.start, title.end).toLowerCase());
const start = ({ mentions }: Known) => mentions[0]?.start ?? 0;

/**
 * Who is meant by one word of a name, of those that fit by title and gender. Papers write a surname alone for whom the article
 * is about and the others out, so it is the one named most, or else first; the closer another comes, the less sure it is.
 */
const ownerOf = (
  text: string,
  proper: Proper,
  bearers: { known: Known; part: Part }[],
  timesOf: (known: Known) => number,
): { known: Known; doubt: number } | null => {
  if (bearers.length > tooMany) return null;
  const fitting = bearers.filter(
    ({ known, part }) =>
      (part !== 'first' || !isFormal(text, proper)) &&
      (!proper.gender || (genderOfKnown(known) ?? proper.gender) === proper.gender),
  );
  const named = (['last', 'first', 'middle'] as const)
    .map((part) => fitting.filter((one) => one.part === part).map(({ known }) => known))
    .find(({ length }) => length > 0);
  if (!named) return null;
  const sameGender = likeliest(named, proper.gender);
  const introduced = (sameGender.length > 0 ? sameGender : named).filter((known) => start(known) < proper.start);
  const rivals = introduced.length > 0 ? introduced : sameGender.length > 0 ? sameGender : named;
  const [best, second] = rivals.toSorted((a, b) => timesOf(b) - timesOf(a) || start(a) - start(b));
  if (!best) return null;
  const share = timesOf(best) / (timesOf(best) + (second ? timesOf(second) : 0));
  return { known: best, doubt: second ? Math.min(0.9, share) : 1 };
};

/** At the beginning of a sentence "Hunter" is somebody, where the article has an Ann Hunter, before a verb or "Hunter's". */
const isSubject = (text: string, tokens: Token[], proper: Proper, at: number): boolean => {
  if (/^(?:['’]s?|, )/u.test(text.slice(proper.end, proper.end + 3))) return true;
  const next = tokens[at + 1]?.tags.has('Adverb') ? tokens[at + 2] : tokens[at + 1];
  return next?.tags.has('Verb') === true;
};

/** Places from which on a word that English doesn't have is something with a name, even if nothing says what. */
const often = 4;

/** "Toblerone": neither a person nor a place, but spoken of again and again. */
const brandIn = (word: string, group: Proper[]): NameKind | null =>
  group.filter(({ weak }) => !weak).length >= often && !isOrdinary(word.toLowerCase()) && !word.endsWith('s')
    ? 'organisation'
    : null;

/** The single words among `found` with whose they are; those that nobody named in full owns get a name of their own. */
export const singlesOf = (
  text: string,
  tokens: Token[],
  found: Proper[],
  all: Known[],
  toKnown: (text: string, proper: Proper, kind: NameKind) => Known,
): Owned[] => {
  const people = peopleByWord(all);
  const initials = initialsIn(all);
  const organisations = new Map(
    all
      .filter(({ kind, name }) => kind === 'organisation' && !/^\p{Lu}[\p{Lu}.]/u.test(name))
      .map((known) => [firstWord(wordsOfName(known)), known]),
  );
  const singles = found.filter(({ words }) => words.length === 1);
  const groups = Map.groupBy(singles, ({ words }) => words[0] ?? '');
  const evidence = (group: Proper[]) => group.filter(({ weak }) => !weak).map((proper) => proper.evidence);
  const kinds = new Map([...groups].map(([word, group]) => [word, kindOf(evidence(group)) ?? brandIn(word, group)]));
  /** Words that may be a place somewhere: no short names of a firm. */
  const placed = new Set(
    [...groups]
      .filter(([, group]) => evidence(group).some(({ words, beside }) => words.place + beside.place > 0))
      .map(([word]) => word),
  );
  const places = new Set(
    [...kinds]
      .filter(([, kind]) => kind === 'place')
      .map(([word]) => word)
      .concat(all.filter(({ kind }) => kind === 'place').map(({ name }) => name)),
  );
  const alone = new Map<string, Known>();
  const relatives: Known[] = [];
  /** Whom "Mrs Farraday" means where only her husband has been named in full. */
  const relativeOf = ({ gender, words }: Proper): Known | null => {
    if (gender === null || !people.has(lastWord(words))) return null;
    const [only, ...others] = relatives.filter((known) => (genderOfKnown(known) ?? gender) === gender);
    return only && others.length === 0 ? only : null;
  };
  const owned: Owned[] = [];
  const times = new Map<Known, number>();
  const timesOf = (known: Known) => times.get(known) ?? known.mentions.length;
  let token = 0;
  for (const proper of singles) {
    while (token < tokens.length - 1 && (tokens[token]?.start ?? 0) < proper.start) token++;
    const [word = ''] = proper.words;
    const lower = word.toLowerCase();
    if (isDemonym(word, places)) continue;
    const located =
      kindOf([proper.evidence]) === 'place' &&
      /\b(?:in|near|from|at|to)\s$/.test(text.slice(Math.max(0, proper.start - 6), proper.start));
    const owner = located ? null : ownerOf(text, proper, people.get(lastWord(proper.words)) ?? [], timesOf);
    const kind = kinds.get(word) ?? null;
    const organisation =
      initials.get(word) ??
      (kind !== 'person' && !placed.has(word) && !isOrdinary(lower)
        ? organisations.get(lastWord(proper.words))
        : undefined);
    const isOne = !isOrdinary(lower) || (owner !== null && isSubject(text, tokens, proper, token));
    if (proper.weak && !((owner || organisation) && isOne)) continue;
    const relative = owner ? null : relativeOf(proper);
    if (relative) owned.push({ known: relative, proper, doubt: 0.9 });
    else if (owner) {
      owned.push({ ...owner, proper });
      times.set(owner.known, timesOf(owner.known) + 1);
    } else if (organisation) owned.push({ known: organisation, proper, doubt: 1 });
    else if (kind !== null) {
      const known = alone.get(word) ?? toKnown(text, proper, kind);
      if (kind === 'person' && !alone.has(word) && isRelative(text, proper)) relatives.push(known);
      alone.set(word, known);
      owned.push({ known, proper, doubt: 1 });
    }
  }
  return owned;
};
