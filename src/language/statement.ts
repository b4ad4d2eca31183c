/** What is reported of people is not always something that they said. */
import { cueOf } from './cues.ts';
import type { Quote } from './reading.ts';

/** Verbs of wanting: "plans to hold", "wanted to meet" tell what somebody has in mind, and nobody's words. */
const wanting = /^(?:want|plan)$/;

/**
 * Whether a quote is what somebody said or thought. The tagger also marks what people want, get or are made to do, as its
 * training articles have it; nobody who asks who said what would look for that.
 */
export const isStatement = (text: string, { type, cue }: Quote): boolean => {
  if (type !== 'indirect' || !cue) return true;
  const words =
    text
      .slice(cue.start, cue.end)
      .toLowerCase()
      .match(/[\p{L}’'-]+|:/gu) ?? [];
  return words.some((word) => {
    const found = cueOf(word);
    return word === ':' || word === 'according' || (found !== null && !wanting.test(found.verb));
  });
};
