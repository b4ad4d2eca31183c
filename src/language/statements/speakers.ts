/** Turns the noun phrase that a statement is given to into a speaker: a full name where it is clear, else the words as written. */
import type { Resolved } from '../names/resolved-mentions.ts';
import { beyond, headOf, listed, trimmed } from '../names/source-heads.ts';
import type { Span, Speaker } from '../reading.ts';
import { startingIn } from '../text/spans.ts';

/** Characters; what is longer is no name but a run of words that was cut at the wrong place. */
const longest = 100;
const personal = /^(?:he|she|him|her|his|i|we|you|me|us|my|our|your)(?:self|selves)?$/i;
const open =
  /^(?:it|its|they|them|their|who|whom|whose|what|which|that|this|those|these|one|anyone|anybody|everyone|some|many|most|others|nobody|both|all|none)$/i;

/** Who is meant by the source at `span`, with how sure that is (0 to 1): not at all where "he" could be anybody. */
export const speakerAt = (text: string, span: Span, mentions: Resolved[]): { speaker: Speaker; confidence: number } => {
  const written = text.slice(span.start, span.end);
  const near = startingIn(mentions, { start: span.start, end: span.end + beyond });
  const named = headOf(
    text,
    span,
    near.filter(({ by }) => by === 'name'),
  );
  if (named) {
    const names = [...new Set(named.heads.map(({ known }) => known.name))];
    const doubt = Math.min(...named.heads.map(({ confidence }) => confidence));
    return { speaker: { ...span, name: listed(names) }, confidence: 0.97 * named.confidence * doubt };
  }
  const meant = near.find(
    ({ by, start, end }) =>
      start === span.start &&
      (by === 'role' ? /^(?:[\s,]|$)/.test(text.slice(end, end + 1)) : by === 'pronoun' && end >= span.end),
  );
  if (meant) return { speaker: { ...span, name: meant.known.name }, confidence: meant.confidence };
  const unclear = personal.test(written) || written.length > longest;
  return {
    speaker: { ...span, name: trimmed(written) },
    confidence: unclear ? 0 : open.test(written) ? 0.3 : 0.9,
  };
};
