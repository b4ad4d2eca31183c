/** Who is who over many articles: one person under several names, and several people under one surname. */

import { roles } from '../lexicon/name-words.ts';
import { folded } from '../text/fold-endings.ts';
import { withinASlip } from './find-name.ts';

/**
 * A name as articles write it: in how many, whether most of them mean a person by it, and whether in each of them the word
 * by which it was looked up, standing alone, is somebody else ("Aliyev" is not his father where the son is called that).
 */
export type Called = { name: string; articles: number; person: boolean; aside: boolean };

/** One of those names with all that stand for the same person; `name` is the fullest. */
export type Somebody = { name: string; names: string[]; articles: number; aside: boolean };

const suffix = /^(?:jr|sr|ii|iii|iv)$/;

/** The words of a name by which it is looked up, titles in front left out: "President Ilham Aliyev" -> ilham, aliyev. */
export const nameWords = (name: string): string[] => {
  const words = folded(name).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
  const first = words.findIndex((word) => !roles.has(word));
  return first < 0 ? words.slice(-1) : words.slice(first);
};

type Words = { first: string; middle: string[]; last: string; suffix: string };
type Parsed = Called & Words;

/** First, middle and last name; initials in the middle tell nobody apart. `first` is empty where there is one word only. */
const parse = (name: string): Words => {
  const words = nameWords(name);
  const plain = words.filter((word) => !suffix.test(word));
  return {
    first: plain.length > 1 ? (plain[0] ?? '') : '',
    middle: plain.slice(1, -1).filter((word) => word.length > 1),
    last: plain.at(-1) ?? '',
    suffix: words.filter((word) => suffix.test(word)).join(' '),
  };
};

/** The word by which namesakes are found. */
export const surname = (name: string): string => parse(name).last;

/** The same for all ways of writing one full name. */
const key = ({ first, middle, last, suffix }: Words) => [first, ...middle, last, suffix].join(' ').trim();

const isWithin = (some: string[], all: string[]) => some.every((word) => all.includes(word));

/** Whether `short` is written in fewer words than `long` and nothing in it speaks against the same person. */
const shortens = (short: Parsed, long: Parsed): boolean =>
  short.person &&
  long.person &&
  short.last === long.last &&
  (short.first === ''
    ? long.first !== '' && short.suffix === ''
    : short.first === long.first &&
      short.suffix === long.suffix &&
      short.middle.length < long.middle.length &&
      isWithin(short.middle, long.middle));

const bySize = (one: Parsed, other: Parsed) =>
  other.middle.length - one.middle.length ||
  Number(other.first !== '') - Number(one.first !== '') ||
  other.articles - one.articles ||
  one.name.length - other.name.length;

/**
 * Puts the names together that stand for one person: the same words, or fewer of them ("Aliyev", "Donald Trump" beside
 * "Donald J. Trump") where only one fits. With a rival, a short name stays alone. Those in most articles come first.
 * @param all every name with a surname in question: a rival that is left out can't be seen.
 */
export const together = (all: Called[]): Somebody[] => {
  const groups = [
    ...Map.groupBy(
      all.map((called) => ({ ...called, ...parse(called.name) })),
      key,
    ).values(),
  ].map((group) => group.sort(bySize));
  const fullest = groups.flatMap(([first]) => (first ? [first] : []));
  const ownerOf = (short: Parsed): Parsed | null => {
    const longer = fullest.filter((long) => shortens(short, long));
    // Of several that fit, those that shorten another of them are no rivals.
    const rivals = longer.filter((long) => !longer.some((other) => shortens(long, other)));
    return rivals.length === 1 ? (rivals[0] ?? null) : null;
  };
  const owners = new Map(groups.map((group) => [group, group[0] ? ownerOf(group[0]) : null]));
  return groups
    .filter((group) => owners.get(group) === null)
    .map((group) => {
      const [head] = group;
      const names = [...group, ...groups.filter((other) => head && owners.get(other) === head).flat()].sort(bySize);
      return {
        name: names[0]?.name ?? '',
        names: names.map(({ name }) => name),
        articles: names.reduce((sum, { articles }) => sum + articles, 0),
        aside: names.every(({ aside }) => aside),
      };
    })
    .sort((one, other) => other.articles - one.articles);
};

/**
 * Who of `all` is meant by what was typed. `one` is called just that, or is the only one with that surname, that first name
 * or all these words, or within a small slip of one. Otherwise `near` holds those who may be meant.
 */
export const meantBy = (typed: string, all: Somebody[]): { one: Somebody | null; near: Somebody[] } => {
  const wanted = parse(typed);
  const text = key(wanted);
  if (text === '') return { one: null, near: [] };
  const those = (test: (words: Words, whole: string) => boolean) =>
    all.filter(({ names }) => names.map(parse).some((words) => test(words, key(words))));
  const bearers = those(({ first, last }) => first !== '' && last === text);
  const called = bearers.filter(({ aside }) => !aside);
  const namesakes = called.length > 0 ? called : bearers;
  const typedWords = text.split(' ');
  const steps = [
    // A surname that several bear means none of them, even where an article calls somebody just that.
    () => (namesakes.length > 1 ? namesakes : []),
    () => those((_, whole) => whole === text),
    () => namesakes,
    () => those(({ first }) => first === text),
    () => those((_, whole) => isWithin(typedWords, whole.split(' '))),
    // Another first name is somebody else, however alike it looks.
    () => those(({ first, last }) => ['', first].includes(wanted.first) && withinASlip(wanted.last, last)),
  ];
  for (const step of steps) {
    const near = step();
    const [only] = near;
    if (only) return near.length === 1 ? { one: only, near: [] } : { one: null, near };
  }
  return { one: null, near: those((_, whole) => withinASlip(text, whole)) };
};
