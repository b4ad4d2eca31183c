/** "Who said “it was over”?": the statement in which the words in marks stand, where they do. */

import type { Answer, Reading } from '../reading.ts';
import { whoSaid } from '../statements/phrase/match-phrase.ts';
import { partsIn } from '../statements/phrase/phrases-in-message.ts';
import { speakerOf } from '../statements/place-and-speaker.ts';

/** With the speaker marked where the sentence names them; null where the question has no words in marks, or nobody says them. */
export const statementAsked = (reading: Reading, question: string): Answer | null => {
  const [phrase] = partsIn(question);
  if (phrase === undefined) return null;
  const [best] = whoSaid(reading, phrase);
  if (!best?.quote || best.match === 'near') return null;
  const { span, quote } = best;
  const sentence = reading.sentences.find(({ end }) => end > span.start);
  if (!sentence) return null;
  const { start, end } = sentence;
  const { speaker } = quote;
  const isNamed = speaker && !quote.denied && speakerOf(quote) !== null && start <= speaker.start && speaker.end <= end;
  const shown = isNamed ? speaker : sentence;
  return {
    found: true,
    span: { start: shown.start, end: shown.end },
    sentence: { start, end },
    confidence: 1,
  };
};
