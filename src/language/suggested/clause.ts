/** The main clause of a sentence, where it is simple enough to be turned into a question. */
import { datesIn } from '../dates.ts';
import { gap, nounPhraseAt, type Range, spanOf, type Unit } from '../phrases.ts';
import type { Span } from '../reading.ts';
import { infinitiveOf } from '../tagged.ts';

/** "The council | opened | the bridge | in York on Friday". */
export type Clause = {
  subject: Span;
  /** As they stand: "opened", "will be held". */
  verbs: string[];
  object: Span | null;
  passive: boolean;
  /** What follows the verbs, up to where another clause begins. */
  rest: Span;
};

const auxiliary = /^(?:was|were|is|are|has|have|had|will|would|can|could|must|should|may|might)$/;
const be = /^(?:was|were|is|are|be|been)$/;
/** Verbs that say too little alone, or that report. */
const light = /^(?:did|got|become|became|seemed|appeared|say|says|said|told|went|came|kept|began|heard)$/;
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

/** @param units of one sentence that is nobody's words. */
export const clauseOf = (text: string, units: Unit[]): Clause | null => {
  const subject = nounPhraseAt(text, units, beginning(text, units));
  if (!subject || !isClear(units, subject)) return null;
  const first = verbBehind(text, units, subject.to);
  if (first < 0) return null;
  let last = first;
  while (
    units[last + 1]?.tags.has('Verb') &&
    gap(text, units, last + 1) === ' ' &&
    auxiliary.test(units[first]?.lower ?? '')
  )
    last++;
  const verbs = units.slice(first, last + 1);
  const main = units[last];
  const end = main?.end ?? 0;
  const to = units.findIndex(({ lower }, at) => at > last && another.test(lower));
  const rest = { start: end, end: (to < 0 ? units.at(-1)?.end : units[to - 1]?.end) ?? end };
  const after = { from: last + 1, to: to < 0 ? units.length : to };
  const finite = verbs.length > 1 || main?.tags.has('PastTense') === true;
  if (
    !main ||
    !finite ||
    light.test(main.lower) ||
    auxiliary.test(main.lower) ||
    main.tags.has('Gerund') ||
    !isClear(units, after)
  )
    return null;
  const passive = verbs.slice(0, -1).some(({ lower }) => be.test(lower));
  const object = passive || gap(text, units, last + 1) !== ' ' ? null : nounPhraseAt(text, units, last + 1);
  return {
    subject: spanOf(units, subject),
    verbs: verbs.map(({ lower }) => lower),
    object: object && object.to <= after.to ? spanOf(units, object) : null,
    passive,
    rest,
  };
};

/** "did the council open", "will the hearing be held": the verbs around the subject, as a question has them. */
export const turned = ([first = '', ...others]: string[], subject: string): string =>
  others.length === 0 ? `did ${subject} ${infinitiveOf(first)}` : [first, subject, ...others].join(' ');
