/** What a question is put to: the article itself, its main event, or, by default, its sentences. */
import { ofEvent } from './of-event.ts';
import { type OfItself, ofItself, speaksOf } from './of-itself.ts';
import type { Answer, Reading } from './reading.ts';

/** `itself`: a question about the article ("who wrote this?", "tl;dr"). `event`: the answer that the main event gives. */
export type AskedOf = { itself: OfItself; event: null } | { itself: null; event: Answer };

/**
 * Finds what answers a question without a search through the sentences.
 * @param question as `plainQuestion()` gives it.
 * @returns null where the sentences are to be searched.
 */
export const askedOf = (reading: Reading, question: string): AskedOf | null => {
  const itself = ofItself(question);
  if (itself !== null && !speaksOf(reading, question)) return { itself, event: null };
  const event = ofEvent(reading, question);
  return event && { itself: null, event };
};
