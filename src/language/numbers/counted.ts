/** What a number counts: the noun phrase behind it, or the one behind "of". */
import type { Span } from '../reading.ts';
import { firstFrom } from '../text/spans.ts';
import type { Token } from '../text/tagged.ts';

/** Words of the phrase. */
const LONGEST = 5;
const determiner = /^(?:the|his|her|its|their|our|my|all|those|these|this|an?)$/;
/** They end a phrase, whatever the tagger makes of them. */
const never =
  /^(?:in|on|at|to|by|for|from|with|and|or|but|as|than|that|which|who|when|while|before|after|since|until|is|are|was|were|be|been|has|have|had|not|it|he|she|they|we|you|i|there|year|ago|later|earlier|today|yesterday|tomorrow|yet|so|because|if|into|over|under|off|out|up|down|about|against|between|during|per|each|also|now|here|there|last|next|this|past|previous)$/;
const share = /(?:%|cent|points?)$/i;
const unitNoun = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|nights?|people|times)$/;

const isNoun = ({ tags, lower }: Token) =>
  unitNoun.test(lower) || (tags.has('Noun') && !tags.has('Pronoun') && !tags.has('Date'));
const isPart = (token: Token, next: Token | undefined) =>
  isNoun(token) ||
  token.tags.has('Adjective') ||
  token.tags.has('Demonym') ||
  // "25 randomly selected sites"
  (/ly$/.test(token.lower) && /(?:ed|en)$/.test(next?.lower ?? '')) ||
  // "40 wounded soldiers", "27 remaining ships"
  (/(?:ed|ing|en)$/.test(token.lower) && next !== undefined && isNoun(next));

/** What stands right behind a number is counted, even where it could be a verb too: "three judges". */
const isCounted = ({ tags, lower }: Token) => /[^s]s$/.test(lower) && tags.has('PresentTense');
/** Plurals that stand before another noun: "15 police officers". */
const attributive = /^(?:police|sports|arms|goods|savings|sales|women|men|games|customs|clothes|people|news|physics)$/;
const isCapital = (text: string, token: Token | undefined) => /\p{Lu}/u.test(text.charAt(token?.start ?? -1));
const isOne = ({ lower }: Token, first: boolean) => !first && /^ones?$/.test(lower);

/** Index after the noun phrase at token `from`; `from` where there is none. */
const phraseEnd = (text: string, tokens: Token[], from: number, at: number, behindOf = false): number => {
  let [to, end] = [from, at];
  let last = from;
  for (; to < Math.min(from + LONGEST, tokens.length); to++) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (!token || !/^(?: |-|–|)$/.test(text.slice(end, token.start))) break;
    if (never.test(token.lower) && !unitNoun.test(token.lower)) break;
    const noun = isNoun(token) || isOne(token, to === from) || (to === from && isCounted(token));
    // "27 ships of the Norlund Line unload"
    const isPlural = token.tags.has('Plural');
    if (behindOf && to > from && isCapital(text, tokens[to - 1]) && !isCapital(text, token) && !isPlural) break;
    if (!noun && !isPart(token, next)) break;
    end = token.end;
    if (!noun) continue;
    last = to + 1;
    if (isPlural && !attributive.test(token.lower)) break;
  }
  return last;
};

/** Where the number at `span` ends with what it counts; its own end where it counts nothing. */
export const countedEnd = (text: string, tokens: Token[], { start, end }: Span, outcome: string | null): number => {
  if (outcome !== null) {
    const match = new RegExp(`^ ${outcome}(?!\\p{L})`, 'iu').exec(text.slice(end, end + 60));
    return end + (match?.[0].length ?? 0);
  }
  const first = firstFrom(tokens, end, 'start');
  // "10 per cent voted": a share is one of something.
  const direct = share.test(text.slice(start, end)) ? first : phraseEnd(text, tokens, first, end);
  const reached = tokens[direct - 1]?.end ?? end;
  const stop = direct > first ? reached : end;
  const link = tokens[direct];
  if (link?.lower !== 'of' || text.slice(stop, link.start) !== ' ') return stop;
  const lead = tokens[direct + 1];
  const from = lead && determiner.test(lead.lower) ? direct + 2 : direct + 1;
  const before = tokens[from - 1];
  const to = before ? phraseEnd(text, tokens, from, before.end, true) : from;
  return to > from ? (tokens[to - 1]?.end ?? stop) : stop;
};
