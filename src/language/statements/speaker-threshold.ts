/** How sure it has to be who speaks. */
import type { Quote } from '../reading.ts';

/** Confidence below which a speaker is not named, in a quote or in an answer: a wrong name is worse than none. */
export const SURE = 0.75;

/**
 * The speaker's full name, or the words that the article has for them; null where the article leaves it open or it is not sure
 * enough to say.
 */
export const speakerOf = ({ speaker, confidence }: Quote): string | null =>
  speaker !== null && confidence >= SURE ? speaker.name : null;
