/** Whether a remembered phrase still means what the article's words mean. */
import { isLike } from './alignment.ts';
import type { Quote } from './reading.ts';
import { isStopWord, type Word } from './stems.ts';

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

/** So many words before the phrase may turn it around. */
export const reach = 3;
const supposing = /^(?:if|whether|unless|lest)$/;
/** Words that deny what follows them; two denials in a row affirm it ("no doubt that …"). */
const refusal =
  /^(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|refus(?:e|es|ed)|fail(?:s|ed)?|false|untrue|impossible|unlikely|unable)$/;
/** What makes of a negation its opposite: "not only …", "no question that …". */
const stressing = /^(?:only|just|merely|question|wonder)$/;

/** Whether a statement has the phrase only as what is not so, or may not be: "not true that …", "asked whether …". */
export const isTurned = (text: string, before: Word[], start: number, { spans: [first] }: Quote): boolean => {
  const broken = before.findLastIndex(({ end }, at) =>
    /[.,;:?!–—]/.test(text.slice(end, before[at + 1]?.start ?? start)),
  );
  const clause = before.slice(broken + 1);
  const inside = clause.filter((word) => word.start >= (first?.start ?? 0));
  const denials = negations(inside) + inside.filter(({ lower }) => refusal.test(lower)).length;
  return (
    supposing.test(clause.at(-1)?.lower ?? '') ||
    (denials % 2 === 1 && !inside.some(({ lower }) => stressing.test(lower)))
  );
};
