/** The verb of a question: what somebody or something is asked to have done. */

import { isVerb } from '../statements/subjects.ts';
import { isHumanNoun } from '../text/people-nouns.ts';
import { nounPhraseAt, type Unit } from '../text/phrases.ts';
import { isStopWord, stem } from '../text/stems.ts';
import { unitsIn } from './suggested/units-in.ts';

const asking = /^(?:who|whom|what|which|when|where|why|how)$/;
const helping =
  /^(?:(?:do|does|did|has|have|had|could|would|should|might|must)(?:n't)?|can(?:'t|not)?|will|won't|shall|may)$/;
const be = /^(?:is|are|was|were|been|be|get|got)(?:n't)?$/;
const have = /^(?:has|have|had)(?:n't)?$/;
const between = /^(?:not|never|ever|also|first|last|originally|initially|eventually|still|then)$/;
/** Those that say too little to be found again in an answer: a sentence tells it without any, or with another. */
const light = new Set(
  `be have do get make give take go come put let use used need want like happen occur become begin start end stop mean call name title know
  locate situate find found base belong refer regard consider include involve exist live stand think feel say tell describe mention compare
  contain list place set view believe suppose associate identify represent hold cause deal offer`
    .split(/\s+/)
    .map(stem),
);
/** Those before another: "What did they try to sell?" */
const trying = new Set('try attempt seek help decide plan intend hope wish manage continue'.split(' ').map(stem));

/** "did the council of Leeds [not] promise in May": compromise takes some verbs behind a name for a part of it. */
const behindSubject = (question: string, units: Unit[], from: number): Unit | undefined => {
  // "The film": a verb as well, but for its article.
  const least = from + (units[from]?.tags.has('Determiner') ? 2 : 1);
  let at = Math.max(least, nounPhraseAt(question, units, from)?.to ?? 0);
  const last = units[at - 1];
  while (between.test(units[at]?.lower ?? '') || units[at]?.tags.has('Adverb')) at++;
  const found = units.slice(at, at + 2).find((unit) => !be.test(unit.lower));
  // "Will the shop open?"
  if (isVerb(found) || (found?.tags.has('Adjective') && found === units.at(-1))) return found;
  return at - 1 > from && !isHumanNoun(last?.lower ?? '') ? last : undefined;
};

const firstVerbIn = (question: string, units: Unit[]): Unit | undefined => {
  const wh = units.findIndex(({ lower }) => asking.test(lower));
  const at = units.findIndex(({ lower }, index) => index > wh && (helping.test(lower) || be.test(lower)));
  if (wh < 0) return undefined;
  // "Who repaired the road?", "Which region broke off talks?", but "what place in Norway broke off talks?"
  const isNoun =
    /^wh(?:at|ich)$/.test(units[wh]?.lower ?? '') &&
    units[wh + 1]?.tags.has('Infinitive') &&
    units.slice(wh + 2, wh + 5).some((unit) => isVerb(unit));
  const first = isNoun ? wh + 2 : wh + 1;
  const own = units.slice(first, first + 3).findIndex((unit) => isVerb(unit));
  if (at < 0 || (own >= 0 && first + own < at)) return own < 0 ? undefined : units[first + own];
  const isPassive = be.test(units[at]?.lower ?? '');
  const behind = units[at + 1];
  // "What was announced?", "Who has bought it?"
  const direct = behind && be.test(behind.lower) ? units[at + 2] : behind;
  // "What could injured players demand?": behind "could" stands a verb without an ending, or whoever demands.
  const isBare = direct !== behind || have.test(units[at]?.lower ?? '') || isPassive || direct?.tags.has('Infinitive');
  const found = direct && isVerb(direct) && !direct.capital && isBare ? direct : behindSubject(question, units, at + 1);
  return isPassive && !(found?.tags.has('PastTense') || found?.tags.has('Participle')) ? undefined : found;
};

/** "What did they try to sell?": what is sold counts. */
const verbIn = (question: string): Unit | undefined => {
  const units = unitsIn(question, { start: 0, end: question.length });
  const verb = firstVerbIn(question, units);
  if (!verb || !trying.has(stem(verb.lower))) return verb;
  const [next, behind] = units.slice(units.indexOf(verb) + 1);
  const inner = next?.lower === 'to' ? behind : next;
  return isVerb(inner) ? inner : verb;
};

/** The last question's: it is asked for again for each article and each sentence. */
let last: { question: string; verb: string | null } | undefined;

/** In lower case, as written; null where the question has none, or one that says next to nothing. */
export const verbAsked = (question: string): string | null => {
  if (last?.question === question) return last.verb;
  const verb = verbIn(question);
  const says = verb && !verb.capital && !isStopWord(verb.lower) && !light.has(stem(verb.lower));
  last = { question, verb: says ? verb.lower : null };
  return last.verb;
};
