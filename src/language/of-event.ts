/** "When did it happen?", "why was that?": asked of what the article reports, its main event. */
import { answeredAt } from './answered-at.ts';
import { sentenceAt } from './facts.ts';
import type { Answer, Reading } from './reading.ts';

type Asked = 'when' | 'where' | 'why';

const it = '(?:it|this|that|the (?:accident|incident|event))';
const form = new RegExp(`^(when|where|why) (?:did ${it} (?:happen|occur|take place)|was ${it})$`, 'i');
const caused = new RegExp(`^what caused ${it}$`, 'i');
const cause = /^(?:because|due to|owing to|thanks to|as a result of)\b/i;

const askedOf = (question: string): Asked | null => {
  const plain = question.replace(/[\s?!.]+$/u, '').trim();
  return caused.test(plain) ? 'why' : ((form.exec(plain)?.[1]?.toLowerCase() as Asked | undefined) ?? null);
};

/** Whether it is asked of the main event. */
export const asksOfEvent = (question: string): boolean => askedOf(question) !== null;

/** Where the sentence that tells the main event first says it; null where that leaves it open. */
export const ofEvent = (reading: Reading, question: string): Answer | null => {
  const { event, headline, sentences, standfirst, text } = reading;
  const asked = askedOf(question);
  const span = asked && event[asked];
  if (!span || (asked === 'why' && !cause.test(text.slice(span.start, span.end)))) return null;
  const front = Math.max(headline?.end ?? 0, standfirst?.end ?? 0);
  const lead = sentences.findIndex(({ start }) => start >= front);
  const told = event.what && event.what.start >= front ? sentenceAt(sentences, event.what.start) : lead;
  return sentenceAt(sentences, span.start) === told ? answeredAt(reading, span, 0.9) : null;
};
