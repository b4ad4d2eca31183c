/** Turns the noun phrase that a statement is given to into a speaker: a full name where it is clear, else the words as written. */
import type { Resolved } from './mentions.ts';
import type { Span, Speaker } from './reading.ts';

const head = /\s(?:of|for|in|at|from|with|on|near|to|about)\s/u;
/** Characters; what is longer is no name but a run of words that was cut at the wrong place. */
const longest = 100;
const personal = /^(?:he|she)$/i;
const open =
  /^(?:it|i|we|you|they|who|what|which|that|this|those|these|one|anyone|anybody|everyone|some|many|most|others|nobody)$/i;

/**
 * Mentions are in the order of the text; this gives those that start inside `span`, by bisection, so that an article of
 * any length is read in linear time (but for a logarithm).
 */
const mentionsIn = (mentions: Resolved[], span: Span): Resolved[] => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Resolved[] = [];
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || mention.start >= span.end) break;
    found.push(mention);
  }
  return found;
};

/** Who is meant by the source at `span`, with how sure that is (0 to 1): not at all where "he" could be anybody. */
export const speakerAt = (
  text: string,
  span: Span,
  mentions: Resolved[],
): { speaker: Speaker; confidence: number } => {
  const written = text.slice(span.start, span.end);
  const stop = head.exec(written)?.index ?? written.length;
  const inHead = mentionsIn(mentions, { start: span.start, end: span.start + stop });
  // "Trump's spokesman" is not Trump: the name has to end the head of the phrase.
  const last = inHead.findLast(({ end, by }) => end === span.start + stop || (by === 'name' && end === span.end));
  if (last) {
    const together = inHead.filter(
      ({ by, end }) => by === 'name' && (end === last.end || /^(?:,| and\b| &)/.test(text.slice(end, end + 5))),
    );
    const names = [...new Set((together.length > 1 ? together : [last]).map(({ known }) => known.name))];
    const confidence = last.by === 'name' ? 0.95 : last.confidence;
    return { speaker: { ...span, name: names.join(' and ') }, confidence };
  }
  // "The mayor of Ghent, Filip Maes, said"
  const [apposed] = mentionsIn(mentions, { start: span.end + 2, end: span.end + 3 });
  const between = text.slice(span.end, span.end + 2);
  if (apposed?.by === 'name' && apposed.known.kind === 'person' && between === ', ' && text.charAt(apposed.end) === ',')
    return { speaker: { start: span.start, end: apposed.end, name: apposed.known.name }, confidence: 0.9 };
  const unclear = personal.test(written) || written.length > longest;
  return { speaker: { ...span, name: written }, confidence: unclear ? 0 : open.test(written) ? 0.3 : 0.8 };
};
