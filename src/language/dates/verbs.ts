/** The verbs of a sentence, nearest to a place in it. compromise takes many a noun for one, and some verbs for names. */
import { irregular } from '../lexicon/irregular.ts';
import type { Token } from '../text/tagged.ts';

/** After these begins another clause. */
export const breaks =
  /^(?:and|but|or|while|when|who|which|that|because|after|before|as|if|whether|where|although|though|so|since|until)$/;
/** "Scheduled for Monday". */
export const arranged = /^(?:scheduled|planned|due|set|expected|slated|billed|supposed|earmarked)$/;
export const ability = /^(?:would|could|should|might|may|must|can|cannot|ought)$/;

/** A plain form is a verb behind these and behind a plural ("the talks resume"), and a noun in "on bail", "the dry well". */
const beforeVerbs =
  /^(?:to|not|i|we|you|they|who|which|that|people|men|women|children|police|do|does|did|don't|didn't|doesn't|can|could|will|would|shall|should|may|might|must|never|always|often|also|only|still|now|then)$|(?:[^s']s|ly|'ll|n't)$/;
const determiner =
  /^(?:the|an?|this|these|those|his|her|its|their|our|my|your|no|any|some|each|every|of|in|for|with|at|by|from|on)$/;

export const isVerb = (text: string, tokens: Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token) return false;
  const { tags, lower } = token;
  if (isName(text, token)) return false;
  if (ability.test(lower) || arranged.test(lower) || /'(?:ll|ve|re|d)$/.test(lower) || isPast(text, token)) return true;
  if (!tags.has('Verb') || tags.has('Gerund') || tags.has('Particle')) return false;
  if (tags.has('Copula') || tags.has('Auxiliary') || tags.has('Modal')) return true;
  const before = tokens[at - 1]?.lower ?? '';
  return tags.has('Infinitive') ? beforeVerbs.test(before) && !determiner.test(before) : !determiner.test(before);
};

/** "May", somebody's or a month's. */
const isName = (text: string, { lower, start }: Token): boolean =>
  /^(?:may|march)$/.test(lower) && /\p{Lu}/u.test(text.charAt(start));

/** Of these the past is no other form; news tells what was. */
const unchanged = /^(?:put|cut|set|hit|let|shut|cost|hurt|quit|spread|split|beat|bet)$/;

/** compromise takes "drew" for a name. */
export const isPast = (text: string, { tags, lower, start }: Token): boolean =>
  tags.has('PastTense') || unchanged.test(lower) || (irregular.has(lower) && /\p{Ll}/u.test(text.charAt(start)));

const isInside = ({ tags, lower }: Token): boolean =>
  tags.has('Verb') ||
  tags.has('Adverb') ||
  tags.has('Negative') ||
  /^(?:to|not|be|been|also|about|going|likely|able|unable)$/.test(lower) ||
  arranged.test(lower);

/** Index of the verb nearest to the date on its left, and none beyond a word that begins another clause. */
export const verbBefore = (text: string, tokens: Token[], from: number, over: boolean): number => {
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
export const verbAfter = (text: string, tokens: Token[], from: number): number => {
  const found = tokens.findIndex((_token, at) => at >= from && isVerb(text, tokens, at));
  if (found < 0) return -1;
  const end = tokens.findIndex((token, at) => at > found && !isInside(token));
  return (end < 0 ? tokens.length : end) - 1;
};

/** The verbs that belong together up to `last`, and the word before them. */
export const groupAt = (text: string, tokens: Token[], last: number): { first: number; words: string[] } => {
  let first = last;
  for (let before = tokens[first - 1]; before && isInside(before); before = tokens[first - 1]) first--;
  const group = tokens.slice(Math.max(0, first - 1), last + 1).filter((token) => !isName(text, token));
  return { first, words: group.map(({ lower }) => lower) };
};
