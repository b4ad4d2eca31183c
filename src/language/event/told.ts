/** Whether the answers about the main event may stand under one another without saying what the article doesn't. */
import type { Reading, Span } from '../reading.ts';
import { firstFrom } from '../spans.ts';

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

/**
 * Why or how it happened, or null where a clause tells that of something else: one without a "because" is of its own sentence,
 * in which nothing of the event stands ("to eat her lunch").
 */
export const clauseOf = ({ text, sentences, headline, event }: Reading, part: 'why' | 'how'): Span | null => {
  const span = event[part];
  if (!span || causal.test(text.slice(span.start, span.end)) || span.start < (headline?.end ?? 0)) return span;
  const sentence = sentences[firstFrom(sentences, span.start + 1, 'end')];
  const isHere = (place: Span | null) =>
    place !== null && sentence !== undefined && sentence.start <= place.start && place.end <= sentence.end;
  return [event.what, event.when, event.where].some(isHere) ? span : null;
};
