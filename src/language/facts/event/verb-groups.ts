/** Verbs with their auxiliaries and adverbs: "has already been told", "narrowly avoids"; and what may be a verb in a headline. */
import { cueOf } from '../../lexicon/cues.ts';
import { gap, type Range, type Unit } from '../../text/phrases.ts';
import { isAlsoVerb, isInfinitive } from '../../text/tagged.ts';
import { has, isHead, isNominal, isPronoun } from './noun-chunks.ts';

/** `main` is the verb that the others help; `sure` where the tagger has it for a verb, and not only its form. */
export type VerbGroup = Range & { main: number; sure: boolean };

const auxiliary =
  /^(?:has|have|had|having|did|does|do|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|'s|'re|'ve|'ll|'d|\w*n't)$/;
const between = /^(?:not|never|to|also|just|only|even|still|now|already|finally|later|then|once)$/;

/** "cut off", "handed over": no verb by itself. */
const particle = /^(?:out|up|down|off|over|in|on|away|back)$/;

const isVerbal = (units: Unit[], at: number): boolean =>
  !particle.test(units[at]?.lower ?? '') &&
  has(units[at], 'Verb', 'Copula', 'Auxiliary', 'Modal') &&
  !isNominal(units, at);

/** Whether a word that stands for a noun has the form of a verb: "hails", "blame". */
export const hasVerbForm = (lower: string): boolean =>
  isAlsoVerb(lower) || isInfinitive(lower.replace(/s$/, '')) || cueOf(lower) !== null;

/** "Mayor hails plan": what comes behind a noun in a headline is often its verb, though the tagger has it for a noun. */
const mayBeVerb = (units: Unit[], at: number): boolean => {
  const [before, unit] = [units[at - 1], units[at]];
  return (
    unit !== undefined &&
    at + 1 < units.length &&
    has(unit, 'Noun') &&
    !has(unit, 'Possessive', 'Person', 'Place') &&
    !has(before, 'Determiner', 'Possessive', 'Adjective') &&
    isHead(before) &&
    !isPronoun(before) &&
    hasVerbForm(unit.lower)
  );
};

const groupAt = (text: string, units: Unit[], at: number): VerbGroup => {
  let from = at;
  while (from > 0 && has(units[from - 1], 'Adverb') && !has(units[from - 1], 'Noun') && gap(text, units, from) === ' ')
    from--;
  let [to, main] = [at + 1, at];
  for (let next = to; next < units.length && /^ ?$/.test(gap(text, units, next)); next++) {
    const unit = units[next];
    const helped = auxiliary.test(units[main]?.lower ?? '') || units[next - 1]?.lower === 'to';
    if (isVerbal(units, next) && (helped || has(unit, 'Participle'))) [to, main] = [next + 1, next];
    else if (!has(unit, 'Adverb', 'Negative') && !between.test(unit?.lower ?? '')) break;
  }
  return { from, to, main, sure: true };
};

/** Groups in order. `clipped` is for headlines, where also those are given that are only `sure: false`. */
export const verbGroups = (text: string, units: Unit[], clipped: boolean): VerbGroup[] => {
  const found: VerbGroup[] = [];
  for (let at = 0; at < units.length; at++) {
    if (isVerbal(units, at)) {
      const group = groupAt(text, units, at);
      found.push(group);
      at = group.to - 1;
    } else if (clipped && mayBeVerb(units, at)) found.push({ from: at, to: at + 1, main: at, sure: false });
  }
  return found;
};
