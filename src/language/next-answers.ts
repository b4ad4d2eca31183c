/** What an article answers to a question: the best answer first, then the next best sentences. */
import { answer } from './answer.ts';
import type { Answer, Reading, Span } from './reading.ts';

/** At most `most` and one at least, each in another sentence; the first is `answer(reading, question)`. */
export const answers = (reading: Reading, question: string, most: number): Answer[] => {
  const found: Answer[] = [];
  // What somebody asks is no answer to what another asks.
  let sentences = reading.sentences.filter(({ start, end }) => !/\?["”’')]*$/.test(reading.text.slice(start, end)));
  while (found.length < most && sentences.length > 0) {
    const next = answer({ ...reading, sentences }, question);
    if (found.length > 0 && next.confidence === 0) break;
    found.push(next);
    const { sentence } = next;
    if (!sentence) break;
    const isLeft = (other: Span) => other.start !== sentence.start;
    if (sentences.every(isLeft)) break;
    sentences = sentences.filter(isLeft);
  }
  return found.length > 0 ? found : [answer(reading, question)];
};
