/** Whether a first name is a woman's or a man's: by compromise's lists, and by its ending where they don't have it. */
import { firstNames } from '../text/tagged.ts';

export type Gender = 'm' | 'f';

/** First names that are words too, which compromise lists for neither. */
const words = {
  m: 'bill mark jack bob rob chuck drew grant lance nick will frank rich ray art gene dick guy jeb buck wade stew randy',
  f: 'grace sue joy hope faith rose dawn june april may ruby ivy eve peg',
};

let known: Map<string, Gender> | null = null;

const genders = (): Map<string, Gender> => {
  known ??= new Map([
    ...firstNames().map(({ name, gender }): [string, Gender] => [name, gender]),
    ...words.m.split(' ').map((name): [string, Gender] => [name, 'm']),
    ...words.f.split(' ').map((name): [string, Gender] => [name, 'f']),
  ]);
  return known;
};

/** Whose name the lower-case first name is, or null where the lists don't have it, or for both. */
export const genderOf = (name: string): Gender | null => genders().get(name) ?? null;

/** Names with one ending before it says anything, and how many are added to each gender so that few names say little. */
const enough = 6;
const prior = 2;
const longest = 4;

const endingsOf = (name: string) => Array.from({ length: longest }, (_, at) => name.slice(at - longest));

let counts: Map<string, { m: number; f: number }> | null = null;

/** How many names on the lists have each ending. */
const listed = (): Map<string, { m: number; f: number }> => {
  if (counts) return counts;
  counts = new Map();
  for (const { name, gender } of firstNames()) {
    for (const ending of new Set(endingsOf(name))) {
      const count = counts.get(ending) ?? { m: 0, f: 0 };
      count[gender]++;
      counts.set(ending, count);
    }
  }
  return counts;
};

/** How much the lists and an ending of so many letters are believed: the lists hold one country's habits, and names cross borders. */
const believed = { list: 0.97, ending: [0, 0.6, 0.7, 0.8, 0.85] };

/** From -1 (a man's) to 1 (a woman's): how far the lower-case first name speaks for either. */
export const leaningOf = (name: string): number => {
  const gender = genderOf(name);
  if (gender) return gender === 'f' ? believed.list : -believed.list;
  for (const ending of endingsOf(name)) {
    const count = listed().get(ending);
    if (count && count.m + count.f >= enough)
      return ((believed.ending[ending.length] ?? 0) * (count.f - count.m)) / (count.f + count.m + prior);
  }
  return 0;
};
