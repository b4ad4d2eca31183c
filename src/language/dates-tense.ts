/** Which way a date points, by the verb it goes with: "met on Monday" is the last one, "will meet on Monday" the next. */
import type { Span } from './reading.ts';
import type { Token } from './tagged.ts';

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

const isVerb = ({ tags, lower }: Token): boolean =>
  (tags.has('Verb') && !tags.has('Gerund')) ||
  ability.test(lower) ||
  arranged.test(lower) ||
  /'(?:ll|ve|re|d)$/.test(lower);
const isInside = ({ tags, lower }: Token): boolean =>
  tags.has('Verb') ||
  tags.has('Adverb') ||
  tags.has('Negative') ||
  /^(?:to|not|be|been|also|about|going|likely|able|unable)$/.test(lower) ||
  arranged.test(lower);

/** Index of the verb nearest to the date on its left, and none beyond a word that begins another clause. */
const verbBefore = (text: string, tokens: Token[], from: number, over: boolean): number => {
  for (let at = from; at >= 0; at--) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    if (!over && next && /[;:—“”"(]/.test(text.slice(token.end, next.start))) break;
    if (isVerb(token)) return at;
    if (!over && breaks.test(token.lower)) break;
  }
  return -1;
};

/** Of the first verb on its right; the end of the sentence is far enough. */
const verbAfter = (tokens: Token[], from: number): number => {
  const found = tokens.findIndex((token, at) => at >= from && isVerb(token));
  if (found < 0) return -1;
  let last = found;
  while (last + 1 < tokens.length && tokens[last + 1] && isInside(tokens[last + 1] as Token)) last++;
  return last;
};

const tenseOf = (tokens: Token[], last: number): Tense => {
  let first = last;
  while (first > 0 && isInside(tokens[first - 1] as Token)) first--;
  const group = tokens.slice(Math.max(0, first - 1), last + 1);
  const words = group.map(({ lower }) => lower);
  const has = (form: RegExp) => words.some((word) => form.test(word));
  const wasThen = has(/^(?:was|were|wasn't|weren't)$/);
  if (has(/^(?:will|shall|won't|gonna)$|'ll$/)) return 'future';
  if (has(ability) || has(/'d$/)) return has(/^(?:have|'ve)$|'ve$/) ? 'past' : 'future';
  if (has(/^to$/) && !has(/^according$/)) {
    if (has(done)) return 'past';
    return wasThen || has(/^(?:had|decided|agreed|chosen)$/) ? 'open' : 'future';
  }
  if (has(arranged)) return wasThen || has(/^had$/) ? 'open' : 'future';
  const isAlone = /^(?:has|have)$/.test(words.at(-1) ?? '');
  if (has(/^(?:has|have|hasn't|haven't)$|'ve$/)) return isAlone ? 'present' : 'perfect';
  if (wasThen || has(/^(?:had|did|didn't|hadn't)$/)) return 'past';
  if (has(/^(?:is|are|am|isn't|aren't)$|'re$/)) return 'present';
  const verb = group.at(-1);
  if (verb?.tags.has('PastTense') || verb?.tags.has('Participle')) return 'past';
  return verb?.tags.has('PresentTense') || verb?.tags.has('Infinitive') ? 'present' : 'past';
};

const isAhead = (tense: Tense) => tense === 'future' || tense === 'present';

/** The tense of the clause around `date`; news without a verb tells what was. `tokens` are those of its sentence. */
export const tenseAt = (text: string, tokens: Token[], date: Span): Tense => {
  const others = tokens.filter(({ start, end }) => end <= date.start || start >= date.end);
  const right = others.findIndex(({ start }) => start >= date.end);
  const from = right < 0 ? others.length : right;
  const lead = text.slice(others[Math.max(0, from - 4)]?.start ?? date.start, date.start);
  const left = verbBefore(text, others, from - 1, false);
  const ahead = right < 0 ? -1 : verbAfter(others, from);
  // "The council, on Monday, will …"
  const aside = /, (?:on |in |by )?$/i.test(lead) && ahead >= 0;
  const at = left >= 0 && !aside ? left : ahead >= 0 ? ahead : verbBefore(text, others, from - 1, true);
  const tense = at < 0 ? 'past' : tenseOf(others, at);
  if (/\bsince (?:the )?$/i.test(lead)) return 'past';
  if (/\bahead of $/i.test(lead)) return 'future';
  if (/\b(?:until|till) (?:the )?$/i.test(lead))
    return isAhead(tense) || putOff.test(text.slice(tokens[0]?.start ?? 0, date.start)) ? 'future' : 'open';
  if (/\b(?:after|before) $/i.test(lead)) return /before $/i.test(lead) || isAhead(tense) ? 'open' : tense;
  return tense;
};
