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
