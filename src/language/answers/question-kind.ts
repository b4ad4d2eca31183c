/** What a question asks for: the kind of answer, and the place in the clause that it leaves open. */

import { wordsOf } from '../text/stems.ts';
import { normal } from './intent/normalise.ts';

export const wantedKinds = ['person', 'place', 'date', 'number', 'duration', 'reason', 'polar', 'phrase'] as const;
export type Wanted = (typeof wantedKinds)[number];

/** "What was the score?", "What is the average summer temperature?", but not "What is the name for the cost?". */
const amount =
  /\bwhat(?:['’]s| is| was| are| were) (?:the|its|his|her|their)(?: [\w-]+){0,2}? (?:score|population|price|cost|temperature|height|length|depth|altitude|elevation|speed|distance|weight|age|total|average|budget|salary|fee|revenue|turnover|capacity|ratio|turnout|death toll)s?\b(?! of living)/i;

const kinds: [Wanted, RegExp][] = [
  ['date', /\b(?:when|(?:what|which) (?:year|date|day|month|decade|century|time)|how long ago|since when)\b/i],
  ['duration', /\bhow long\b/i],
  [
    'number',
    /\b(?:how (?:many|much|old|far|tall|high|large|big|often|fast|deep|wide|heavy)|what (?:percentage|percent|number|amount|proportion|share|fraction)|at what age)\b/i,
  ],
  ['number', amount],
  [
    'place',
    /\b(?:where|(?:what|which) (?:city|cities|country|countries|state|states|town|region|place|continent|river|capital|village|island|county|province))\b/i,
  ],
  ['reason', /\b(?:why|for what reason|what (?:is|was|were|are) the (?:reason|cause)s?|what caused)\b/i],
  [
    'person',
    /\b(?:who|whom|whose|(?:what|which) (?:man|woman|person|people|president|king|queen|player|leader|author|politician|scientist|actor|singer))\b/i,
  ],
];

/** As alternatives of a pattern. */
const auxiliary = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must';
const polar = new RegExp(`^\\W*(?:${auxiliary})(?:n['’]t)?\\b`, 'i');

const asking = /\b(?:what|whom?|whose|which|where|when|how|why)\b/gi;

/** "When did she …": behind the word that asks stands a verb that helps; "when she …" only tells when. */
const inverted = new RegExp(`^\\p{L}+ (?:${auxiliary})\\b`, 'iu');

/** What is asked, without a clause that only adds to it: "who sang [when it was over]?", "[when it rains] what is closed?" */
const mainClause = (question: string): string => {
  const [first, ...others] = question.matchAll(asking);
  const adds = ([word]: RegExpExecArray) => /^whe(?:n|re)$/i.test(word);
  if (!first || !others[0]) return question;
  const before = question.slice(first.index, others[0].index);
  if (adds(first) && !adds(others[0]) && (before.includes(',') || !inverted.test(before)))
    return question.slice(others[0].index);
  return question.slice(0, others.find(adds)?.index);
};

/** @param typed a question as it is typed in a chat */
export const wantedBy = (typed: string): Wanted => {
  const question = normal(typed);
  if (polar.test(question)) return 'polar';
  const asked = mainClause(question);
  return kinds.find(([, pattern]) => pattern.test(asked))?.[0] ?? 'phrase';
};

/** Whether the answer has a form of its own, so that a sentence without one answers nothing. */
export const hasForm = (wanted: Wanted): boolean => !['reason', 'polar', 'phrase'].includes(wanted);

/** Words with a capital that is not the question's first letter, in lower case: "Ann", "Leeds". */
export const namesIn = (question: string): string[] =>
  wordsOf(question)
    .filter(({ start }) => start > 0 && /\p{Lu}/u.test(question.charAt(start)) && question !== question.toUpperCase())
    .map(({ lower }) => lower);

const be = '(?:is|are|was|were|(?:has|have|had) been)';
const open = '(?:who|whom|what|which)(?: \\p{L}+){0,4}?';
const participle = '(?:\\p{L}+ly )?\\p{L}+(?:ed|en|wn|ght|ld|de|nt)';
const passive = new RegExp(`^\\W*${open} ${be} ${participle}\\b(?!.* by\\W*$)`, 'iu');
const equal = new RegExp(`^\\W*(?:who|what)(?: ${be} |['’]s )`, 'iu');
const subject = new RegExp(`^\\W*(?:who|what|(?:what|which) \\p{L}+) (?!(?:${auxiliary})\\b)\\p{L}+`, 'iu');
const subjects =
  'the|an?|this|that|these|those|some|any|every|each|many|most|all|his|her|its|their|our|my|your|he|she|they|it|we|you|i|people';
const behindVerb = `\\p{Lu}|\\d|(?:${subjects}|him|them|us|in|on|at|to|for|with|from|by|about|as|up|out|over|into|of|against|after)\\b`;
/** "Who will join Leeds?", "Which club has won?", "Who is leaving?", but not "Who will the club sign?"; not "Who will critics blame?". */
const doer = new RegExp(
  `^\\W*(?:[Ww]ho|[Ww](?:hat|hich) \\p{L}+) (?:(?:has|have|had|can|could|will|would|should|must|may|might) (?!(?:${subjects}|been|be)\\b)(?:\\p{Ll}+ly )?\\p{Ll}+(?: (?:${behindVerb})|\\W*$)|(?:is|are|was|were) (?:\\p{Ll}+ly )?\\p{Ll}{2,}ing\\b)`,
  'u',
);
const object = new RegExp(
  `^\\W*${open} (?:do|does|did|has|have|had|can|could|will|would|should|must) (?!been\\b)`,
  'iu',
);

/**
 * The place in the clause that is left open: who does it ("Who met her?"), to whom or what it is done ("What was
 * announced?"), or what something is ("What is a lens?"); null where the question has another form.
 */
export type OpenPlace = 'agent' | 'patient' | 'equal';

export const openPlace = (question: string): OpenPlace | null => {
  if (passive.test(question)) return 'patient';
  if (doer.test(question)) return 'agent';
  if (object.test(question)) return 'patient';
  if (equal.test(question)) return 'equal';
  return subject.test(question) ? 'agent' : null;
};
