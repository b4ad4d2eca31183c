/** Which way a date points, by the verb it goes with: "met on Monday" is the last one, "will meet on Monday" the next. */
import { cueOf } from '../cues.ts';
import { baseOf } from '../irregular.ts';
import type { Span } from '../reading.ts';
import type { Token } from '../tagged.ts';

/** "has met" is `perfect`, "meets" and "is meeting" `present`; `open` where it can be either. */
export type Tense = 'past' | 'perfect' | 'present' | 'future' | 'open';

const breaks =
  /^(?:and|but|or|while|when|who|which|that|because|after|before|as|if|whether|where|although|though|so|since|until)$/;
/** "Managed to meet": it was done. */
const done =
  /^(?:managed|failed|refused|forced|began|started|continued|had|used|seemed|appeared|helped|able|unable|went|came|returned|gathered|chose|stopped|happened|declined|tried|attempted)$/;
const arranged = /^(?:scheduled|planned|due|set|expected|slated|billed|supposed|earmarked)$/;
const putOff = /\b(?:postpone|delay|adjourn|extend|suspend|defer|push|remand|move|reschedule|put)\w*\b/i;
const ability = /^(?:would|could|should|might|may|must|can|cannot|ought)$/;

/** A plain form is a verb behind these and behind a plural ("the talks resume"), and a noun in "on bail", "the dry well". */
const beforeVerbs =
  /^(?:to|not|i|we|you|they|who|which|that|people|men|women|children|police|do|does|did|don't|didn't|doesn't|can|could|will|would|shall|should|may|might|must|never|always|often|also|only|still|now|then)$|(?:[^s']s|ly|'ll|n't)$/;
const determiner =
  /^(?:the|an?|this|these|those|his|her|its|their|our|my|your|no|any|some|each|every|of|in|for|with|at|by|from|on)$/;

const isVerb = (text: string, tokens: Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token) return false;
  const { tags, lower } = token;
  if (isName(text, token)) return false;
  if (ability.test(lower) || arranged.test(lower) || /'(?:ll|ve|re|d)$/.test(lower) || isPast(text, token)) return true;
  if (!tags.has('Verb') || tags.has('Gerund')) return false;
  if (tags.has('Copula') || tags.has('Auxiliary') || tags.has('Modal')) return true;
  const before = tokens[at - 1]?.lower ?? '';
  return tags.has('Infinitive') ? beforeVerbs.test(before) && !determiner.test(before) : !determiner.test(before);
};

/** "May", somebody's or a month's. */
const isName = (text: string, { lower, start }: Token): boolean =>
  /^(?:may|march)$/.test(lower) && /\p{Lu}/u.test(text.charAt(start));

/** compromise takes "drew" for a name. */
const isPast = (text: string, { tags, lower, start }: Token): boolean =>
  tags.has('PastTense') || (baseOf(lower) !== lower && /\p{Ll}/u.test(text.charAt(start)));

const isInside = ({ tags, lower }: Token): boolean =>
  tags.has('Verb') ||
  tags.has('Adverb') ||
  tags.has('Negative') ||
  /^(?:to|not|be|been|also|about|going|likely|able|unable)$/.test(lower) ||
  arranged.test(lower);

/** Index of the verb nearest to the date on its left, and none beyond a word that begins another clause. */
const verbBefore = (text: string, tokens: Token[], from: number, over: boolean): number => {
  for (let at = from; at >= 0; at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token) break;
    if (!over && next && /[;:—“”"(]/.test(text.slice(token.end, next.start))) break;
    if (isVerb(text, tokens, at)) return at;
    if (!over && breaks.test(token.lower)) break;
  }
  return -1;
};

/** Of the first verbs on its right the last; the end of the sentence is far enough. */
const verbAfter = (text: string, tokens: Token[], from: number): number => {
  const found = tokens.findIndex((_token, at) => at >= from && isVerb(text, tokens, at));
  if (found < 0) return -1;
  const end = tokens.findIndex((token, at) => at > found && !isInside(token));
  return (end < 0 ? tokens.length : end) - 1;
};

/** The verbs that belong together up to `last`, and the word before them. */
const groupAt = (text: string, tokens: Token[], last: number): { first: number; words: string[] } => {
  let first = last;
  for (let before = tokens[first - 1]; before && isInside(before); before = tokens[first - 1]) first--;
  const group = tokens.slice(Math.max(0, first - 1), last + 1).filter((token) => !isName(text, token));
  return { first, words: group.map(({ lower }) => lower) };
};

const forward =
  /^(?:plan|expect|hop(?:e|ing)|intend|want|aim|vow|pledg|promis|agree|ready|prepar|going|about|threaten|likely|need|have$|has$|is$|are$|be$|due|set|schedul|slated|invit|urg|order|ask|call)/;

/** Which way a verb points that stands alone with an earlier one in its clause: "took to the streets to protest". */
const tenseOf = (text: string, tokens: Token[], last: number): Tense => {
  const { first, words } = groupAt(text, tokens, last);
  const has = (form: RegExp) => words.some((word) => form.test(word));
  const wasThen = has(/^(?:was|were|wasn't|weren't)$/);
  if (has(/^(?:will|shall|won't|gonna)$|'ll$/)) return 'future';
  if (has(ability) || has(/'d$/)) return has(/^have$|'ve$/) ? 'past' : 'future';
  const earlier = verbBefore(text, tokens, first - 1, false);
  const told = tokens[earlier];
  const isUnderPast = told !== undefined && !isSaying(told.lower) && isPast(text, told);
  if (has(/^to$/)) {
    if (has(done)) return 'past';
    if (wasThen || has(/^(?:had|decided|chosen)$/)) return 'open';
    return has(forward) || !isUnderPast ? 'future' : 'open';
  }
  if (has(arranged)) return wasThen || has(/^had$/) ? 'open' : 'future';
  const isAlone = /^(?:has|have)$/.test(words.at(-1) ?? '');
  if (has(/^(?:has|have|hasn't|haven't)$|'ve$/)) return isAlone ? 'present' : 'perfect';
  if (wasThen || has(/^(?:had|did|didn't|hadn't)$/)) return 'past';
  if (has(/^(?:is|are|am|isn't|aren't)$|'re$/)) return 'present';
  const verb = tokens[last];
  if (!verb || isPast(text, verb) || !verb.tags.has('PresentTense')) return 'past';
  return isUnderPast || isMeanwhile(tokens, first) ? 'open' : 'present';
};

/** "Ann Hill waves as she takes the stage on Sunday", under a picture. */
const isMeanwhile = (tokens: Token[], first: number): boolean => {
  const link = tokens.slice(0, first).findLast(({ lower }) => breaks.test(lower));
  return link !== undefined && /^(?:as|while|when)$/.test(link.lower);
};

/** "Said the talks resume on Monday": they are another clause's. */
const isSaying = (lower: string): boolean => cueOf(lower)?.statement === true;

const isAhead = (tense: Tense) => tense === 'future' || tense === 'present';

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
  const at = left >= 0 && !isAside ? left : ahead >= 0 ? ahead : verbBefore(text, others, from - 1, true);
  const tense = at < 0 ? 'past' : tenseOf(text, others, at);
  if (/\bsince (?:the )?$/i.test(lead)) return 'past';
  if (/\bahead of $/i.test(lead)) return 'future';
  if (/\b(?:until|till) (?:the )?$/i.test(lead))
    return isAhead(tense) || putOff.test(text.slice(tokens[0]?.start ?? 0, date.start)) ? 'future' : 'open';
  if (/\bbefore $/i.test(lead)) return 'open';
  return /\bafter $/i.test(lead) && isAhead(tense) ? 'open' : tense;
};
