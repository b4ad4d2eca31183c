/** "When did it happen?", "why was that?": asked of what the article reports, its main event. */

import type { Answer, Reading } from '../reading.ts';
import { sentenceAt } from '../text/spans.ts';
import { answeredAt } from './answered-at.ts';
import type { OfEvent } from './intent/table.ts';

const cause = /^(?:because|due to|owing to|thanks to|as a result of)\b/i;

/** Where the sentence that tells the main event first says it; null where that leaves it open. */
export const ofEvent = (reading: Reading, asked: OfEvent): Answer | null => {
  const { event, headline, sentences, standfirst, text } = reading;
  const span = event[asked];
  if (!span || (asked === 'why' && !cause.test(text.slice(span.start, span.end)))) return null;
  const front = Math.max(headline?.end ?? 0, standfirst?.end ?? 0);
  const lead = sentences.findIndex(({ start }) => start >= front);
  const told = event.what && event.what.start >= front ? sentenceAt(sentences, event.what.start) : lead;
  return sentenceAt(sentences, span.start) === told ? answeredAt(reading, span, 0.9) : null;
};
