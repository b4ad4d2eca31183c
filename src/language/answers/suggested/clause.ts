/** The main clause of a sentence, where it is simple enough to be turned into a question. */

import { datesIn } from '../../dates/dates.ts';
import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { gap, nounPhraseAt, type Range, spanOf, type Unit } from '../../text/phrases.ts';
import { infinitiveOf } from '../../text/tagged.ts';

/** "The council | opened | the bridge | in York on Friday". */
export type Clause = {
  subject: Span;
  /** As a question has them: "did" and "open", "will" and "be held". */
  verbs: string[];
  object: Span | null;
  passive: boolean;
  /** What follows the verbs, up to where another clause begins. */
  rest: Span;
};

const auxiliary = /^(?:was|were|is|are|has|have|had|will|would|can|could|must|should|may|might)$/;
const be = /^(?:was|were|is|are|be|been)$/;
const finite = ['PastTense', 'PresentTense'];
/** Verbs that say too little alone. */
const light = /^(?:did|got|become|became|seemed|appeared|went|came|kept|began|heard)$/;
const another =
  /^(?:who|which|that|because|since|after|before|when|while|if|although|though|but|and|as|so|where|until|unless)$/;
const unclear =
  /^(?:i|we|you|it|they|me|us|him|her|them|this|that|these|those|who|what|there|one|some|many|our|my|your|such|no|not|never)$/;

const isClear = (units: Unit[], { from, to }: Range): boolean =>
  units.slice(from, to).every(({ lower, quotation }) => !quotation && !unclear.test(lower));

/** Where the subject begins: first of all, or behind "Last week, …". */
const beginning = (text: string, units: Unit[]): number => {
  const [first] = units;
  const last = units.at(-1);
  const date = first && last && datesIn(text.slice(first.start, last.end), first.start)[0];
  if (!first || !date || !/^(?:|On |In |By |During )$/.test(text.slice(first.start, date.start))) return 0;
  return Math.max(
    0,
    units.findIndex(({ start }) => start >= date.end),
  );
};

/** The verb right behind the subject, or behind what stands between commas: "Ann Hill, 47, kept". */
const verbBehind = (text: string, units: Unit[], from: number): number => {
  const at = units.findIndex(({ tags }, index) => index >= from && index < from + 14 && tags.has('Verb'));
  return gap(text, units, at).startsWith(at === from ? ' ' : ',') &&
    (at === from || gap(text, units, from).startsWith(','))
    ? at
    : -1;
};

/** "opened" -> "did open", "opposes" -> "does oppose"; null where it has another form. */
const withAuxiliary = ({ lower, tags }: Unit, isPlural: boolean): string[] | null => {
  if (tags.has('PastTense')) return ['did', infinitiveOf(lower, 'PastTense')];
  if (tags.has('Infinitive')) return isPlural ? ['do', lower] : null;
  return tags.has('PresentTense') ? ['does', infinitiveOf(lower, 'PresentTense')] : null;
};

/** @param units of one sentence that is nobody's words. */
export const clauseOf = (text: string, units: Unit[]): Clause | null => {
  const subject = nounPhraseAt(text, units, beginning(text, units));
  if (!subject || !isClear(units, subject)) return null;
  const first = verbBehind(text, units, subject.to);
  if (first < 0) return null;
  let last = first;
  while (
    units[last + 1]?.tags.has('Verb') &&
    !units[last + 1]?.tags.has('Particle') &&
    gap(text, units, last + 1) === ' ' &&
    auxiliary.test(units[first]?.lower ?? '')
  )
    last++;
  const main = units[last];
  const end = main?.end ?? 0;
  const to = units.findIndex(({ lower }, at) => at > last && another.test(lower));
  const after = { from: last + 1, to: to < 0 ? units.length : to };
  if (
    !main ||
    light.test(main.lower) ||
    auxiliary.test(main.lower) ||
    main.tags.has('Gerund') ||
    !isClear(units, after)
  )
    return null;
  const written = units.slice(first, last + 1).map(({ lower }) => lower);
  const verbs = written.length > 1 ? written : withAuxiliary(main, /s$/.test(units[subject.to - 1]?.lower ?? ''));
  // "Homes built last year are exempt", "a poll released on Friday shows": not what the homes or the poll did.
  const isReduced =
    written.length === 1 &&
    units
      .slice(after.from, after.to)
      .some(({ lower, tags }) => auxiliary.test(lower) || (!tags.has('Gerund') && finite.some((tag) => tags.has(tag))));
  if (!verbs || isReduced) return null;
  const passive = written.slice(0, -1).some((verb) => be.test(verb));
  const object = passive || gap(text, units, last + 1) !== ' ' ? null : nounPhraseAt(text, units, last + 1);
  // "38 tonnes a year": the phrase ends before.
  if (object && /^an?$/.test(units[object.to - 1]?.lower ?? '')) object.to--;
  // "A readiness to meet", "rent rises" (which is no verb): the phrase goes on.
  const next = object && units[object.to];
  const goesOn =
    next && (/^(?:to|of|than)$/.test(next.lower) || (next.tags.has('Verb') && gap(text, units, object.to) === ' '));
  const isDay = object && units[object.from]?.tags.has('Date');
  const whole = object && !goesOn && !isDay && object.to > object.from && object.to <= after.to;
  // "The paper reported": what it reported is a statement.
  if (!whole && !passive && cueOf(main.lower)?.statement) return null;
  return {
    subject: spanOf(units, subject),
    verbs,
    object: whole ? spanOf(units, object) : null,
    passive,
    rest: { start: end, end: (to < 0 ? units.at(-1)?.end : units[to - 1]?.end) ?? end },
  };
};

/** "did the council open", "will the hearing be held": the verbs around the subject, as a question has them. */
export const turned = ([first = '', ...others]: string[], subject: string): string =>
  [first, subject, ...others].join(' ');
