/** Whether a remembered phrase still means what the article's words mean. */

import type { Span } from '../../reading.ts';
import { isStopWord, type Word } from '../../text/stems.ts';
import { isLike } from './alignment.ts';

/** Words that turn the sense of a sentence around. */
const negation =
  /^(?:not|no|never|nor|neither|none|nobody|nothing|nowhere|without|hardly|scarcely|barely|cannot)$|n['’]t$/;
const negations = (words: Word[]): number => words.filter(({ lower }) => negation.test(lower)).length;

/** Small words that turn it around when one side takes the place of the other. */
const opposites = [
  ['up', 'down'],
  ['in', 'out'],
  ['on', 'off'],
  ['over above', 'under below'],
  ['before', 'after'],
  ['for', 'against'],
  ['to', 'from'],
  ['all every each both', 'some'],
  ['will would shall must', 'may might'],
].map((sides) => sides.map((side) => new Set(side.split(' '))));

const areOpposed = (phrase: Word[], words: Word[]): boolean =>
  opposites.some((sides) => {
    const has = (some: Word[]) => sides.map((side) => some.some(({ lower }) => side.has(lower)));
    const [[one, other], [here, there]] = [has(phrase), has(words)];
    return one !== other && one === there && other === here;
  });

/**
 * Whether what differs changes what is said: a word that tells something stands only in the phrase, or one of them denies
 * what the other says, or says the opposite. The words are then not what was remembered, however few differ.
 */
export const isAnother = (phrase: Word[], words: Word[]): boolean =>
  negations(phrase) !== negations(words) ||
  areOpposed(phrase, words) ||
  phrase.some((word) => !isStopWord(word.lower) && !words.some((other) => isLike(word, other)));

/** A statement's sentence with a phrase in it: the words around the phrase, and where the statement and the phrase begin and end. */
type Setting = { text: string; before: Word[]; after: Word[]; from: number; phrase: Span };

const supposing = /^(?:if|whether|unless|lest|suppose|imagine|pretend)$/;
const refusing =
  'den(?:y|ies|ied|ying)|doubt(?:s|ed)?|refus(?:e|es|ed)|reject(?:s|ed)?|fail(?:s|ed)?(?= to )|forg[eo]t|ignore|overlook|' +
  'false|untrue|wrong|nonsense|absurd|lie|myth|impossible|unlikely|unable|far from';
const denying = String.raw`not|no|never|nor|neither|none|nobody|nothing|nowhere|hardly|scarcely|barely|cannot|\w+n['’]t|without(?= \w+ing )`;
/** What makes of a negation its opposite ("not only …", "no question that …"), and two denials ("nobody doubts that …"). */
const affirmed = new RegExp(
  ` (?:${denying}) (?:(?:only|just|merely|question|wonder|secret|surprise|matter|fewer|more|less|later|sooner)|(?:\\S+ ){0,4}(?:${refusing}))(?= )`,
  'g',
);
/** What denies all that follows it in its clause, and in those that depend on it. */
const denied = new RegExp(` (?:${denying}|${refusing}) `);
/** "That the bridge is safe was never true", "The claim that the bridge is safe is wrong" */
const claimed = /^That$|\b(?:claim|idea|notion|suggestion|rumour|rumor|allegation|story) that$/;
const deniedAfterwards = new RegExp(` (?:is|was|has|had)(?: been)?(?: \\w+ly)?(?: an?)? (?:${denying}|${refusing}) `);

const subject =
  /^(?:i|we|you|he|she|it|they|there|the|an?|this|these|those|my|our|your|his|her|its|their|some|every|all)$/;
const joining = /^(?:and|or|so)$/;
const auxiliary = /^(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|may|might|should|must)$/;
const asking = /^(?:who|whom|whose|what|which|when|where|why|how)$/;

/** The words before the phrase that belong to its clause or to those that it depends on. */
const governing = ({ text, before, phrase }: Setting): Word[] => {
  const gaps = before.map(({ end }, at) => text.slice(end, before[at + 1]?.start ?? phrase.start));
  const wordAt = (at: number) =>
    before[at]?.lower ?? /^\S*/.exec(text.slice(phrase.start, phrase.end))?.[0].toLowerCase() ?? '';
  const isSubject = (at: number): boolean =>
    subject.test(wordAt(at)) || /\p{Lu}/u.test(text.charAt(before[at]?.start ?? phrase.start));
  const afterComma = (at: number): boolean => gaps[at - 1]?.includes(',') === true;
  /** "promised that it is new and …": without a comma, what is joined depends on the same verb. */
  const goesOn = (at: number): boolean => !afterComma(at) && before.slice(0, at).some(({ lower }) => lower === 'that');
  /** Whether the word at `at` begins a clause of its own: "and we …", "No, …", or right after the comma that is nearest. */
  const begins = (at: number, nearest: boolean): boolean =>
    wordAt(at) === 'but' ||
    (joining.test(wordAt(at)) && !goesOn(at) && isSubject(at + 1)) ||
    (afterComma(at) && (wordAt(at - 1) === 'no' || (nearest && isSubject(at))));
  let nearest = true;
  for (let at = before.length; at > 0; at--) {
    const gap = gaps[at - 1] ?? '';
    if (/[.;:?!–—]/.test(gap) || begins(at, nearest)) return before.slice(at);
    if (gap.includes(',')) nearest = false;
  }
  return before;
};

const joined = (words: Word[]): string => ` ${words.map(({ lower }) => lower).join(' ')} `;

/**
 * Whether a statement has the phrase only as what is not so, or may not be: "at no point did anyone promise that …", "not
 * true that …", "asked whether …", "Did anyone say that …?".
 */
export const isTurned = (setting: Setting): boolean => {
  const { text, after, from, phrase } = setting;
  const clause = governing(setting);
  const inside = clause.filter(({ start }) => start >= from);
  const [first] = inside;
  const question = /[.?!]/.exec(text.slice(phrase.end))?.[0] === '?';
  // With a small letter it is the verb of a subject that stands before the statement: the bridge “is safe”.
  const inverted = first !== undefined && auxiliary.test(first.lower) && /\p{Lu}/u.test(text.charAt(first.start));
  return (
    supposing.test(clause.at(-1)?.lower ?? '') ||
    inside.some(({ lower }) => supposing.test(lower)) ||
    inverted ||
    (question && inside.some(({ lower }) => asking.test(lower))) ||
    denied.test(joined(inside).replaceAll(affirmed, ' ')) ||
    (claimed.test(text.slice(first?.start ?? phrase.start, phrase.start).trimEnd()) &&
      deniedAfterwards.test(joined(after)))
  );
};
