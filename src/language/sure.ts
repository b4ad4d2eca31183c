/** Confidence below which a speaker is not named, in a quote or in an answer: a wrong name is worse than none. */
export const SURE = 0.75;
