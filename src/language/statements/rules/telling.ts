/** Whether a reported statement tells what somebody said or thinks: "denied that", "praised her work", not "signed the treaty". */
import { type Cue, cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { startingIn } from '../../text/spans.ts';
import type { Token } from '../../text/tagged.ts';
import type { Attribution } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { quotationsIn } from './quoted.ts';
import { takenBy } from './taken-words.ts';

/** Cues that are no verbs of saying. */
const others =
  /^[:—–―-]+$|\b(?:according|accus\w+|blam\w+|critici\w+|thank\w*|congratulat\w+|apologi\w+|endors\w+|view|opinion|words)\b/i;
const clause = /^(?:that|whether|if|how|why|what|when|where|who|there)\b/i;
const contracted = /\b(?:i|you|he|she|it|we|they|that|there|here|what|who)['’](?:s|re|m|d|ll|ve)\s/i;
/** What begins another clause, with a verb of its own: "found the bones | while he was looking". */
const subordinate = /^(?:who|whom|whose|which|where|when|while|because)$/;

const plural = ['Plural', 'Pronoun'];
const auxiliary = ['Auxiliary', 'Modal'];

/** Whether the words have a verb that can have a subject, or begin like a clause. */
const isClausal = ({ text, tokens }: Parsed, span: Span): boolean => {
  const written = text.slice(span.start, span.end);
  const inside = startingIn(tokens, span);
  const hasSubject = ({ tags, start }: Token, at: number): boolean => {
    if (!tags.has('Verb') || tags.has('Gerund') || tags.has('Participle')) return false;
    const before = inside[at - 1];
    // "its teeth show it" has the form of "to show", and a subject that goes with it.
    const agrees = before && text.slice(before.end, start) === ' ' && plural.some((tag) => before.tags.has(tag));
    return !tags.has('Infinitive') || agrees === true;
  };
  const isJoined = (at: number) => auxiliary.some((tag) => inside[at - 1]?.tags.has(tag));
  const verbs = inside.filter((token, at) => hasSubject(token, at) && !isJoined(at));
  const clauses = inside.filter(({ lower }, at) => subordinate.test(lower) && inside[at + 1]?.lower !== 'of');
  return clause.test(written) || contracted.test(written) || verbs.length > clauses.length;
};

/** What somebody did not do, and no words. */
const silent =
  /^to\s(?:comment|respond|reply|answer|elaborate|speak|talk|be\s(?:named|identified|interviewed|quoted)|give\s\p{Ll}+\sname|name|identify|discuss|provide|take\squestions)\b/iu;
const pronoun =
  /^(?:him|her|it|them|this|that|us|me)(?:\s(?:that|this|so|too|again|already))*(?:,\s(?:because|since|though|although|and|but)\b[^"“„«]*)?$/i;

/** Whether the words say nothing: a bare name or pronoun ("endorsed Ted Cruz", "calls it that too"), "declined to comment". */
const isWordless = ({ text, mentions }: Parsed, span: Span): boolean => {
  const written = text.slice(span.start, span.end);
  const [first] = startingIn(mentions, span);
  return silent.test(written) || pronoun.test(written) || (first?.start === span.start && first.end >= span.end);
};

/** Who "noticed that it was late" says nothing. */
const perceiving = /^(?:ha(?:s|d|ve)\s)?(?:notices?d?|saw|sees?|seen|spot(?:s|ted)?|smell(?:s|ed)?)$/i;

/** Verbs with "to …" that tell what somebody learns or begins and not what they say. */
const acting = /^(?:learn|know|begin|start|continue|go|show|find|understand|read)$/;

/** Whether the words are what somebody says that they, or others, will do: "to leave", "him to leave", "calm" behind "urged". */
const doing = ({ verb, infinitive }: Cue, written: string): boolean => {
  if (/(?:^|\s)to\s/i.test(written)) return infinitive || (/^to\s/i.test(written) && !acting.test(verb));
  // "wanted a gravestone"
  return infinitive && !/^(?:want|hope|plan|expect|refuse|agree|ask)$/.test(verb);
};

const cuesIn = (written: string) =>
  written
    .toLowerCase()
    .split(/[^\p{L}’']+/u)
    .flatMap((word) => cueOf(word) ?? []);

/**
 * The tagger learnt from articles in which everything that is said, thought, wanted or done about something is marked. What
 * nothing but a noun phrase tells is a statement only behind a verb that has it for its words: "announced the withdrawal".
 */
export const isTelling = (parsed: Parsed, { cue, contents }: Attribution): boolean => {
  const written = cue ? parsed.text.slice(cue.start, cue.end) : '';
  const cues = cuesIn(written);
  if (contents.every((span) => isWordless(parsed, span)) || perceiving.test(written)) return false;
  // “Chairs make music fat, says Anna Berg”: what stands before its verb and a comma is a clause.
  const isBefore = cues.some(({ statement }) => statement) && contents.every(({ end }) => cue && end <= cue.start);
  return (
    !cue ||
    isBefore ||
    others.test(written) ||
    cues.some(({ object, naming }) => object || naming) ||
    cues.some((one) => doing(one, contents.map(({ start, end }) => parsed.text.slice(start, end)).join(' '))) ||
    contents.some((span) => isClausal(parsed, span))
  );
};

/**
 * Leaves out what has no word for saying or thinking and stands in another's reported words: “[Norway is looking forward to
 * closer ties], Anna Berg said” is a statement of hers alone.
 */
export const withoutInner = ({ text, quotations }: Parsed, attributions: Attribution[]): Attribution[] => {
  const saysNothing = ({ cue, contents }: Attribution): boolean => {
    const written = cue ? text.slice(cue.start, cue.end) : '';
    const isQuoted = contents.some((span) => quotationsIn(quotations, span).length > 0);
    return cue !== null && !isQuoted && !others.test(written) && cuesIn(written).length === 0;
  };
  const unsaid = new Set(attributions.filter(saysNothing));
  const outer = attributions.filter((one) => !unsaid.has(one));
  const isInner = takenBy(
    text,
    outer.map((one) => ({ ...one, cue: null, source: null })),
  );
  return attributions.filter(
    (one) => !unsaid.has(one) || !one.cue || !isInner(one.cue) || !one.contents.every(isInner),
  );
};
