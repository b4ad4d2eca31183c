/** Texts of one kind of thing, as nobody writes them, and an ordinary one: what a library writes for each is measured. */
import { readFileSync } from 'node:fs';

const LETTERS = 40_000;
const SYLLABLES = ['ba', 'ko', 'mi', 'ra', 'tu', 'shen', 'lor', 'vi', 'dan', 'pel', 'gor', 'zet', 'fim', 'hul', 'wen'];
const FIRST = ['John', 'Mary', 'Peter', 'Anna', 'David', 'Laura', 'James', 'Susan', 'Robert', 'Karen'];

/** Numbers below `most`, the same each time (Park and Miller's generator). */
let seed = 1;
const below = (most: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % most;
};

const word = (syllables = 2): string =>
  Array.from({ length: syllables + below(2) }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
const capital = (syllables = 2): string => word(syllables).replace(/^./, (letter) => letter.toUpperCase());
const first = () => FIRST[below(FIRST.length)];
const year = () => 1900 + below(120);

/** Sentences, five a paragraph. */
const sentences = (make: () => string): string => {
  const all: string[] = [];
  for (let letters = 0; letters < LETTERS; letters += (all.at(-1)?.length ?? 0) + 1) all.push(make());
  return all.map((one, at) => one + (at % 5 === 4 ? '\n\n' : ' ')).join('');
};

const oneLine = (make: () => string): string => sentences(make).replaceAll('\n\n', ' ');

export const hostileTexts: Record<string, string> = {
  'many quotes': sentences(() => `“No ${word()},” ${first()} ${capital()} said.`),
  'many names': sentences(() => `${first()} ${capital()} met ${capital()} ${capital()} and ${capital()} ${capital()}.`),
  'long names': sentences(() => `Mr ${first()} ${Array.from({ length: 6 }, () => capital(1)).join(' ')} ran.`),
  'names as long as sentences': sentences(
    () => `Mr ${first()} ${Array.from({ length: 100 }, () => capital()).join(' ')} ran.`,
  ),
  'many numbers': sentences(() => `${below(9_999)} of ${below(99_999)} and ${below(999)}%, $${below(999)} million.`),
  'many dates': sentences(() => `In ${year()} he ran.`),
  'dates without end': oneLine(() => `in ${year()} ${word()} ${word(1)}`),
  'names, dates and quotes': sentences(() => `In ${year()} ${first()} ${capital(1)} said “No ${word(1)}.”`),
  'the shortest sentences': sentences(() => `Go ${word(1)}.`),
  'one word': oneLine(() => 'buffalo'),
  'other words each time': oneLine(() => word(3)),
};

/** An article as long as the others are. */
const article = readFileSync(new URL('../../data/articles/caucasus-security.txt', import.meta.url), 'utf8');
export const ordinaryText = Array.from({ length: Math.ceil(LETTERS / article.length) }, () => article).join('\n\n');
