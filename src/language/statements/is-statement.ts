/** What is reported of people is not always something that they said. */
import { cueOf } from '../lexicon/cues.ts';
import type { Quote, Span } from '../reading.ts';

/** Verbs of wanting: "plans to hold", "wanted to meet" tell what somebody has in mind, and nobody's words. */
const wanting = /^(?:want|plan)$/;

/** "The details have been known", "she is known to have left": told by nobody. */
const known = /\b(?:is|are|was|were|be|been|being)\b.*\bknown\b/;

/** "Confirms the story", "discussed a deal": what was spoken of, and not what was said of it. */
const speakingOf =
  /^(?:confirm|know|discuss|mention|repeat|reveal|recall|remember|understand|hear|learn|find|discover|show|see)$/;
const thing = /^(?:the|an?|his|her|its|their|this|that|these|those) [\p{L}’'-]+$/iu;

const wordsIn = (text: string, { start, end }: Span): string[] =>
  text
    .slice(start, end)
    .toLowerCase()
    .match(/[\p{L}’'-]+|:/gu) ?? [];

/**
 * Whether a quote is what somebody said or thought. The tagger also marks what people want, get or are made to do, are asked
 * or speak of, as its training articles have it; nobody who asks who said what would look for that.
 */
export const isStatement = (text: string, { type, cue, spans, speaker, denied }: Quote): boolean => {
  if (type !== 'indirect' || !cue) return true;
  const words = wordsIn(text, cue);
  if (known.test(words.join(' '))) return false;
  // "Asked whether fares would rise, she smiled."
  if (speaker === null && words.at(-1) === 'asked') return false;
  const [only, ...others] = spans;
  const isThing = only !== undefined && others.length === 0 && thing.test(text.slice(only.start, only.end));
  return words.some((word) => {
    const found = cueOf(word);
    if (word === ':' || word === 'according') return true;
    return found !== null && !wanting.test(found.verb) && !(isThing && !denied && speakingOf.test(found.verb));
  });
};
