/** Whether the answers about the main event may stand under one another without saying what the article doesn't. */
import type { Reading, Span } from '../../reading.ts';
import { firstFrom } from '../../text/spans.ts';

const pronoun = /(?:^|\s)(?:i|we|you|he|she|they|it)\s$/;

/**
 * Who did it, or null where what happened has somebody or something else right before it: of "A late goal sends Leeds home"
 * nobody else is the subject.
 */
export const actorOf = ({ text, sentences, event: { who, what } }: Reading): Span | null => {
  if (!who || !what) return who;
  const sentence = sentences[firstFrom(sentences, what.start + 1, 'end')];
  const stretch =
    text
      .slice(sentence?.start ?? what.start, what.start)
      .split(/[:;–—|]|\s-+\s/)
      .at(-1) ?? '';
  const before = stretch.trimStart().toLowerCase();
  const last = text.slice(who.start, who.end).toLowerCase().split(/\s+/).at(-1) ?? '';
  return before === '' || pronoun.test(before) || before.includes(last) ? who : null;
};

const causal = /^(?:because|due to|owing to|thanks to|as a result|on account|in the wake)\b/i;

const indexAt = ({ sentences }: Reading, { start }: Span) => firstFrom(sentences, start + 1, 'end');

/** Whether one of `others` stands in the sentence at `index`. */
const isBeside = (reading: Reading, index: number, others: (Span | null)[]): boolean =>
  others.some((place) => place !== null && indexAt(reading, place) === index);

/**
 * Why or how it happened, or null where a clause tells that of something else: one without a "because" is of its own sentence,
 * in which nothing of the event stands ("to eat her lunch").
 */
export const clauseOf = (reading: Reading, part: 'why' | 'how'): Span | null => {
  const { text, headline, event } = reading;
  const span = event[part];
  if (!span || causal.test(text.slice(span.start, span.end)) || span.start < (headline?.end ?? 0)) return span;
  return isBeside(reading, indexAt(reading, span), [event.what, event.when, event.where]) ? span : null;
};

/** Sentences of the body in which an article still tells its main event. */
const OPENING = 4;

/** When or where it happened, or null where a day or a place further down is of something else. */
export const settingOf = (reading: Reading, part: 'when' | 'where'): Span | null => {
  const { headline, event, sentences } = reading;
  const span = event[part];
  if (!span) return null;
  const at = indexAt(reading, span);
  const opens = at < firstFrom(sentences, headline?.end ?? 0, 'start') + OPENING;
  return opens || isBeside(reading, at, [event.what, event.who]) ? span : null;
};
