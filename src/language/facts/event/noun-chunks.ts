/** Noun phrases without what hangs on them: "the mayor", "of", "a small town" (Abney, "Parsing by chunks", 1991). */
import { gap, type Range, type Unit } from '../../text/phrases.ts';

export const has = (unit: Unit | undefined, ...tags: string[]): boolean =>
  unit !== undefined && tags.some((tag) => unit.tags.has(tag));

const pronoun =
  /^(?:i|me|he|him|she|they|them|we|us|you|it|who|whom|which|that|what|this|those|these|there|everyone|everybody|everything|nobody|nothing|someone|somebody|something|anyone|anybody|anything|others|another|one|some|many|most|all|both|each|none|few|himself|herself|itself|themselves)(?:'\w+)?$/;
/** Words that join or lead phrases and stand inside none. */
const joining =
  /^(?:and|or|but|nor|so|yet|than|then|if|when|where|while|because|as|since|until|after|before|though|although|whether|how|why|not|also|just|only|even|too|now|still|already|of|in|on|at|to|by|for|with|from|about|over|under|into|onto|out|off|up|down|near|between|among|amid|against|through|during|without|within|despite|outside|inside|across|around|behind|beyond|towards?|following|per|via|that)$/;
const determiner =
  /^(?:the|an?|this|these|those|his|her|its|their|our|my|your|every|each|another|no|several|some|any|both)$/;
/** Pronouns that can also stand before a noun: "most voters". */
const quantity = /^(?:some|many|most|all|both|each|few|another|one|this|these|those)$/;
/** "at least seven people", "some 50 houses" */
const boundsOfTwo = /^(?:at least|at most|more than|less than|fewer than|up to)$/;
const bounds = /^(?:nearly|almost|about|around|some|over)$/;

export const isPronoun = (unit: Unit | undefined): boolean => unit !== undefined && pronoun.test(unit.lower);

const isDeterminer = (unit: Unit | undefined): boolean => has(unit, 'Determiner') || determiner.test(unit?.lower ?? '');

const tight = (between: string) => /^(?: |-|–|\. |&| & |['’] ?|["“‘] ?| ["“‘]|["”’] |)$/.test(between);

/** "a wounded soldier", "former harbour master": what looks like a verb, but stands before a noun and behind what leads one. */
const isAttribute = (units: Unit[], at: number): boolean => {
  const [before, unit, next] = [units[at - 1], units[at], units[at + 1]];
  if (!has(next, 'Noun', 'Adjective')) return false;
  if (has(unit, 'Infinitive') && has(before, 'Adjective')) return true;
  return (
    /(?:ed|ing|en)$/.test(unit?.lower ?? '') &&
    (isDeterminer(before) || has(before, 'Adjective', 'Possessive', 'Value'))
  );
};

export const isNominal = (units: Unit[], at: number): boolean => {
  const unit = units[at];
  if (!unit || joining.test(unit.lower) || has(unit, 'Copula', 'Auxiliary', 'Modal')) return false;
  if (has(unit, 'Verb')) return isAttribute(units, at);
  if (unit.capital) return true;
  if (isPronoun(unit)) return quantity.test(unit.lower);
  return has(unit, 'Noun', 'Adjective', 'Determiner', 'Possessive', 'Value', 'Ordinal', 'ProperNoun', 'Acronym');
};

/** Whether a noun phrase can end in it. */
export const isHead = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  !isDeterminer(unit) &&
  !/['’]s$/.test(unit.lower) &&
  (unit.capital || has(unit, 'Noun', 'Value', 'Acronym', 'Adjective'));

const goesOn = (text: string, units: Unit[], at: number): boolean => {
  const between = gap(text, units, at);
  if (between === '-') return true;
  if (!tight(between) || !isNominal(units, at)) return false;
  const before = units[at - 1];
  if (isDeterminer(units[at])) return /^(?:all|both)$/.test(before?.lower ?? '');
  return !has(units[at], 'Date') || has(before, 'Date');
};

/** The first unit of the phrase at `at`, with "at least" before its number. */
const boundedFrom = (units: Unit[], at: number): number => {
  if (!has(units[at], 'Value')) return at;
  if (boundsOfTwo.test(`${units[at - 2]?.lower} ${units[at - 1]?.lower}`)) return at - 2;
  return bounds.test(units[at - 1]?.lower ?? '') ? at - 1 : at;
};

/** Noun phrases in order, none inside another; pronouns alone are none. */
export const nounChunks = (text: string, units: Unit[]): Range[] => {
  const found: Range[] = [];
  for (let at = 0; at < units.length; at++) {
    if (!isNominal(units, at)) continue;
    let to = at + 1;
    while (to < units.length && goesOn(text, units, to)) to++;
    const next = to;
    while (to > at && !isHead(units[to - 1])) to--;
    if (to > at) found.push({ from: boundedFrom(units, at), to });
    at = next - 1;
  }
  return found;
};
