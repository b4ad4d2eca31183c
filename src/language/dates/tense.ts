/** Which way a date points, by the verb it goes with: "met on Monday" is the last one, "will meet on Monday" the next. */
import type { Span } from '../reading.ts';
import type { Token } from '../text/tagged.ts';
import { ability, arranged, breaks, groupAt, isPast, isVerb, verbAfter, verbBefore } from './verbs.ts';

/** "has met" is `perfect`, "meets" and "is meeting" `present`; `open` where it can be either. */
export type Tense = 'past' | 'perfect' | 'present' | 'future' | 'open';

/** "Managed to meet": it was done. */
const done =
  /^(?:managed|failed|refused|forced|began|started|continued|had|used|seemed|appeared|helped|able|unable|went|came|returned|gathered|chose|stopped|happened|declined|tried|attempted)$/;
const putOff = /\b(?:postpone|delay|adjourn|extend|suspend|defer|push|remand|move|reschedule|put)\w*\b/i;

const helper = /^(?:was|were|is|are|be|been|being|has|have|had|do|does|did)$/;
const forward =
  /^(?:plan|expect|hop(?:e|ing)|intend|want|aim|vow|pledg|promis|agree|ready|prepar|going|about|threaten|likely|need|have$|has$|is$|are$|be$|due|set|schedul|slated|invit|urg|order|ask|call)/;

/** Which way the verbs point that end at `last`; an earlier one in their clause has a say: "took to the streets to protest". */
const tenseOf = (text: string, tokens: Token[], last: number): Tense => {
  const { first, words } = groupAt(text, tokens, last);
  const has = (form: RegExp) => words.some((word) => form.test(word));
  const wasThen = has(/^(?:was|were|wasn't|weren't)$/);
  if (has(/^(?:will|shall|won't|gonna)$|'ll$/)) return 'future';
  if (has(ability) || has(/'d$/)) return has(/^have$|'ve$/) ? 'past' : 'future';
  const earlier = verbBefore(text, tokens, first - 1, false);
  const told = tokens[earlier];
  // "Will have the chance to make it known on Tuesday"
  const isUnderFuture = earlier >= 0 && first === last && !has(helper) && tenseOf(text, tokens, earlier) === 'future';
  const isUnderPast = told !== undefined && !isSaying(told.lower) && isPast(text, told);
  if (has(/^to$/)) {
    const governors = words.slice(0, words.lastIndexOf('to'));
    const isGoverned = (form: RegExp) => governors.some((word) => form.test(word));
    if (isGoverned(done)) return 'past';
    if (isGoverned(/^(?:begin|start|continu|try|struggl)\w*ing$/)) return 'present';
    if (wasThen || isGoverned(/^(?:had|decided|chosen)$/)) return 'open';
    return isGoverned(forward) || !isUnderPast ? 'future' : 'open';
  }
  if (has(arranged)) return wasThen || has(/^had$/) ? 'open' : 'future';
  const isAlone = /^(?:has|have)$/.test(words.at(-1) ?? '');
  if (has(/^(?:has|have|hasn't|haven't)$|'ve$/)) return isAlone ? 'present' : 'perfect';
  if (wasThen || has(/^(?:had|did|didn't|hadn't)$/)) return 'past';
  if (has(/^(?:is|are|am|isn't|aren't)$|'re$/)) return 'present';
  const verb = tokens[last];
  if (!verb || isPast(text, verb) || !verb.tags.has('PresentTense')) return isUnderFuture ? 'open' : 'past';
  return isUnderPast || isMeanwhile(tokens, first) ? 'open' : 'present';
};

/** "Ann Hill waves as she takes the stage on Sunday", under a picture. */
const isMeanwhile = (tokens: Token[], first: number): boolean => {
  const link = tokens.slice(0, first).findLast(({ lower }) => breaks.test(lower));
  return link !== undefined && /^(?:as|while|when)$/.test(link.lower);
};

/** "Said the talks resume on Monday": they are another clause's. */
const isSaying = (lower: string): boolean =>
  /^(?:said|told|added|announced|confirmed|reported|claimed|insisted|stated|warned|wrote|tweeted|believed|thought|knew|hoped)$/.test(
    lower,
  );

const isAhead = (tense: Tense) => tense === 'future' || tense === 'present';

/** Whether what follows the date says something beside: ", which put him in front", ", known as …". */
const isRemark = (text: string, tokens: Token[], at: number, date: Span): boolean =>
  text.slice(date.end, tokens[at]?.start).includes(',') &&
  (isVerb(text, tokens, at) || /^(?:which|who|when)$/.test(tokens[at]?.lower ?? ''));

/** The tense of the clause around `date`; news without a verb tells what was. `tokens` are those of its sentence. */
export const tenseAt = (text: string, tokens: Token[], date: Span): Tense => {
  const others = tokens.filter(({ start, end }) => end <= date.start || start >= date.end);
  const right = others.findIndex(({ start }) => start >= date.end);
  const from = right < 0 ? others.length : right;
  const lead = text.slice(others[Math.max(0, from - 4)]?.start ?? date.start, date.start);
  const left = verbBefore(text, others, from - 1, false);
  const ahead = right < 0 ? -1 : verbAfter(text, others, from);
  // "The council, on Monday, will …"
  const isAside = /, (?:on |in |by )?$/i.test(lead) && ahead >= 0;
  const isBeside = !isAside && isRemark(text, others, from, date);
  const at = left >= 0 && !isAside ? left : ahead >= 0 && !isBeside ? ahead : verbBefore(text, others, from - 1, true);
  const tense = at >= 0 ? tenseOf(text, others, at) : isBeside ? 'open' : 'past';
  if (/\bsince (?:the )?$/i.test(lead)) return 'past';
  if (/\bahead of $/i.test(lead)) return 'future';
  if (/\b(?:until|till) (?:the )?$/i.test(lead))
    return isAhead(tense) || putOff.test(text.slice(tokens[0]?.start ?? 0, date.start)) ? 'future' : 'open';
  if (/\bbefore $/i.test(lead)) return 'open';
  return /\bafter $/i.test(lead) && isAhead(tense) ? 'open' : tense;
};
