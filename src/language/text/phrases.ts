/**
 * A sentence as a row of units: its words, and each stretch of quoted words as one unit. Finds noun phrases in the row by
 * compromise's tags, leftwards (the subject before a verb) and rightwards (the subject or object after it).
 */

import { roles } from '../lexicon/name-words.ts';
import type { Span } from '../reading.ts';
import type { Quotation } from './quotation-marks.ts';
import type { Token } from './tagged.ts';

export type Unit = Span & { lower: string; tags: ReadonlySet<string>; quotation: Quotation | null; capital: boolean };

/** From unit `from` up to, not including, unit `to`. */
export type Range = { from: number; to: number };

const quoted: ReadonlySet<string> = new Set(['Quotation']);

/** The units of one sentence; `tokens` and `quotations` are those that touch it, in order. */
export const unitsOf = (text: string, sentence: Span, tokens: Token[], quotations: Quotation[]): Unit[] => {
  const units: Unit[] = [];
  let at = 0;
  for (const token of tokens) {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    const quotation = quotations[at];
    if (!quotation || quotation.start >= token.end) {
      const capital = units.length > 0 && /\p{Lu}/u.test(text.charAt(token.start));
      units.push({ ...token, quotation: null, capital });
    } else if (units.at(-1)?.quotation !== quotation) {
      const start = Math.max(quotation.start, sentence.start);
      const end = Math.min(quotation.end, sentence.end);
      units.push({ start, end, lower: '', tags: quoted, quotation, capital: false });
    }
  }
  return units;
};

/** What stands between a unit and the one before it: a space, a comma, a bracket, … */
export const gap = (text: string, units: Unit[], at: number): string => {
  const before = units[at - 1];
  const here = units[at];
  return before && here ? text.slice(before.end, here.start) : '';
};

const isPronoun = ({ lower }: Unit): boolean =>
  /^(?:i|he|she|they|we|you|it|who|everyone|nobody|one|some|many|others|most)(?:'\w+)?$/.test(lower);
/** Pronouns that can also stand before a noun: "one person", "some voters". */
const quantity = /^(?:one|some|many|most)$/;
const prepositions = /^(?:of|for|in|at|from|with|and|or|to|on|about|near|behind|against)$/;
const never = new Set([
  'that',
  'but',
  'because',
  'while',
  'when',
  'if',
  'than',
  'as',
  'then',
  'so',
  'what',
  'how',
  'why',
  'also',
  'not',
  'who',
  'whom',
  'which',
]);

const isNominal = (unit: Unit): boolean =>
  !never.has(unit.lower) &&
  (unit.capital ||
    roles.has(unit.lower) ||
    ((unit.tags.has('Gerund') || !unit.tags.has('Verb')) && nominal.some((tag) => unit.tags.has(tag))));
const nominal = ['Noun', 'Adjective', 'Determiner', 'Possessive', 'Value', 'ProperNoun', 'Ordinal'];

const isHead = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.capital ||
    unit.tags.has('Noun') ||
    unit.tags.has('Value') ||
    isPronoun(unit) ||
    /^(?:one|some|many|most|others|another|all|both|this|those|several)$/.test(unit.lower));

/** "Norway's", which compromise takes for a country alone. */
const isOwner = ({ lower, tags }: Unit): boolean => lower.endsWith("'s") && tags.has('Noun') && !tags.has('Pronoun');

const isDeterminer = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.tags.has('Determiner') || unit.tags.has('Possessive') || isOwner(unit));

/** "the rival", "the accused": an adjective or a participle with an article stands for who is so. */
const isNounless = (units: Unit[], at: number): boolean => {
  const { tags, lower } = units[at] ?? { tags: quoted, lower: '' };
  return (tags.has('Adjective') || (tags.has('Verb') && lower.endsWith('ed'))) && isDeterminer(units[at - 1]);
};

const article = /^(?:the|an?|this|that|these|those|his|her|its|their|our|my)$/;

/** "tenants’ leader" is one phrase too. */
const joined = (between: string) => /^(?: |-|\. |&| & |['’] |)$/.test(between);

/** The noun phrase that ends just before unit `end`, or null. "A spokesman for the ministry in Moscow" is one phrase. */
export const nounPhraseBefore = (text: string, units: Unit[], end: number): Range | null => {
  const last = units[end - 1];
  if (!last) return null;
  if (isPronoun(last)) return { from: end - 1, to: end };
  if (!isHead(last) && !isNounless(units, end - 1)) return null;
  let from = end - 1;
  while (from > 0 && joined(gap(text, units, from))) {
    const unit = units[from - 1];
    const before = units[from - 2];
    if (!unit || (isPronoun(unit) && !quantity.test(unit.lower))) break;
    const connects = prepositions.test(unit.lower) && before && isNominal(before) && joined(gap(text, units, from - 1));
    const participle =
      unit.tags.has('Verb') && (isDeterminer(before) || /ed$/.test(unit.lower)) && isDeterminer(before);
    const adverb = unit.tags.has('Adverb') && isDeterminer(before);
    const complete = article.test(units[from]?.lower ?? '') && !connects;
    if (complete) break;
    if (!connects && !participle && !adverb && !isNominal(unit)) break;
    from -= connects ? 2 : 1;
  }
  while (from < end - 1 && (prepositions.test(units[from]?.lower ?? '') || never.has(units[from]?.lower ?? ''))) from++;
  return { from, to: end };
};

/** The noun phrase that starts at unit `from`, or null. */
export const nounPhraseAt = (text: string, units: Unit[], from: number): Range | null => {
  const first = units[from];
  if (!first) return null;
  const next = units[from + 1];
  const counts =
    quantity.test(first.lower) && next !== undefined && isNominal(next) && gap(text, units, from + 1) === ' ';
  if (isPronoun(first) && !counts) return { from, to: from + 1 };
  let to = from;
  while (to < units.length && (to === from || joined(gap(text, units, to)))) {
    const unit = units[to];
    const next = units[to + 1];
    if (!unit) break;
    const connects =
      to > from &&
      /^(?:of|for|at|from|and|in|with)$/.test(unit.lower) &&
      next &&
      isNominal(next) &&
      joined(gap(text, units, to + 1));
    const participle = unit.tags.has('Verb') && isDeterminer(units[to - 1]) && /(?:ed|ing)$/.test(unit.lower);
    if (!connects && !participle && (!(isNominal(unit) || (counts && to === from)) || (isPronoun(unit) && to > from)))
      break;
    // "told reporters Monday", "told Fox News on": a date is no part of the phrase.
    if (to > from && unit.tags.has('Date')) break;
    // "Moscow playing a key role": a clause begins.
    if (to > from && unit.tags.has('Gerund') && units[to - 1]?.tags.has('ProperNoun')) break;
    to++;
  }
  while (to > from && !isHead(units[to - 1]) && !isNounless(units, to - 1)) to--;
  return to > from ? { from, to } : null;
};

export const spanOf = (units: Unit[], { from, to }: Range): Span => ({
  start: units[from]?.start ?? 0,
  end: units[to - 1]?.end ?? 0,
});
