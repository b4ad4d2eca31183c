/**
 * Questions that nobody asked: an answer is hidden, and what stands around it asks for it (cloze translation: Lewis, Denoyer &
 * Riedel, ACL 2019; here by rules). Words are left out, put into other places and replaced by near ones, so that more than the
 * words in common tells where the answer is.
 */
import type { Unit } from '../../src/language/phrases.ts';
import type { Reading } from '../../src/language/reading.ts';
import { infinitiveOf } from '../../src/language/tagged.ts';
import type { Chance } from './chance.ts';
import { around, isTelling } from './clause.ts';
import type { Hidden } from './hidden.ts';

/** How often a question looks beyond its clause, has a word of the sentence before, or keeps its order ("Ann opened what?"). */
const wide = 0.3;
const hinted = 0.12;
const kept = 0.08;
/** Shares of words that are left out. */
const leftOut = [0, 0.1, 0.25, 0.4, 0.5];
/** How often words change places, and by how many places at most; how often one is replaced. */
const moved = { often: 0.35, most: 2.5 };
const replaced = 0.18;

const preposition = /^(?:in|on|at|by|from|with|for|to|of|since|until|during|about|near)$/;
const pronoun = /^(?:he|she|him|her|his|they|it|its|their)$/;
const isVerb = ({ tags }: Unit) => tags.has('Verb');

type Said = { words: string; telling: boolean; name: boolean };

/** A unit's words, or the name that a pronoun stands for. */
const saidBy = ({ text, names }: Reading, unit: Unit, chance: Chance): Said => {
  const written = text.slice(unit.start, unit.end);
  const meant = pronoun.test(unit.lower)
    ? names.find(({ mentions }) =>
        mentions.some(({ start, by, confidence = 0 }) => by === 'pronoun' && start === unit.start && confidence > 0.5),
      )
    : undefined;
  const name = meant !== undefined || unit.capital;
  return {
    words: (meant && chance.one([meant.name, ...meant.aliases])) ?? (name ? written : written.toLowerCase()),
    telling: isTelling(unit),
    name,
  };
};

/** The words in about their order, some left out, some replaced. */
const loosened = (said: Said[], alike: (word: string) => string[], chance: Chance): string[] => {
  const share = chance.one(leftOut) ?? 0;
  const some = said.filter(({ telling, name }) => !chance.happens(telling && !name ? share : share / 2));
  const most = chance.happens(moved.often) ? moved.most : 0;
  return (some.filter(({ telling }) => telling).length < 2 ? said : some)
    .map((one, at) => ({ ...one, at: at + most * chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(
      ({ words, telling, name }) =>
        (telling && !name && chance.happens(replaced) ? chance.one(alike(words)) : undefined) ?? words,
    );
};

/** Where the preposition before the answer goes: to the front, to the end, or away. */
const placed = (word: string, asked: string, chance: Chance): [string, string] => {
  if (/^(?:when|where|why|how)$/.test(asked)) return ['', ''];
  return (
    chance.one<[string, string]>([
      [word, ''],
      ['', word],
      ['', ''],
    ]) ?? ['', '']
  );
};

/**
 * A question for the hidden answer; null where too little stands around it. `units` are its sentence's, `before` those of the
 * one before; `alike` gives near words.
 */
export const questionFor = (
  reading: Reading,
  { units, before }: { units: Unit[]; before: Unit[] },
  { start, end, asked }: Hidden,
  alike: (word: string) => string[],
  chance: Chance,
): string | null => {
  const from = units.findIndex((unit) => unit.end > start);
  const to = from + units.slice(from).filter((unit) => unit.start < end).length;
  const [ahead, behind] = around(reading.text, units, from, to, chance.happens(wide));
  const last = ahead.at(-1);
  const [lead, trail] = last && preposition.test(last.lower) ? placed(last.lower, asked, chance) : ['', ''];
  if (last && preposition.test(last.lower)) ahead.pop();
  const verb = ahead.findLast(isVerb);
  const isPast = verb?.tags.has('PastTense') === true;
  const said = [...ahead, ...behind]
    .filter(({ lower }) => lower !== asked.split(' ').at(-1))
    .map((unit) => {
      const plain = unit === verb && isPast && chance.happens(0.5);
      const one = saidBy(reading, unit, chance);
      return plain ? { ...one, words: infinitiveOf(unit.lower, 'PastTense') } : one;
    });
  if (said.filter(({ telling }) => telling).length < 2) return null;
  const hint = chance.happens(hinted) ? chance.one(before.filter(isTelling)) : undefined;
  const words = loosened(hint ? [...said, saidBy(reading, hint, chance)] : said, alike, chance);
  const help = !verb || chance.happens(0.25) ? '' : isPast ? 'did' : chance.one(['is', 'was', 'does', 'do', 'are']);
  const order = verb && chance.happens(kept) ? [...words, lead, asked] : [lead, asked, help, ...words, trail];
  const written = order.filter((word) => word).join(' ');
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}?`;
};
