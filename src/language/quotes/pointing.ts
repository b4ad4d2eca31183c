/** A sentence that says whose the quoted words before it are: “…” So said X. “…” Those were the words of X. */
import type { Resolved } from '../mentions.ts';
import type { Span } from '../reading.ts';
import type { Parsed } from './parsed.ts';
import { quotationsIn, startingIn } from './quoted.ts';

const noun =
  '(?:words?|sentences?|lines?|verdict|speaker|voice|remarks?|comments?|views?|message|assessment|phrase|quote|quotation|opinion|' +
  'answer|reply|motto|advice|promise|warning|plea|question|confession|admission|complaint|prediction|boast|claim|joke|appeal|' +
  'statement|explanation|conclusion|summary|description)';
const being = '(?:is|are|was|were)';
/** Each with what stands before the name; the first letter small. */
const openings = [
  String.raw`(?:so|thus)(?:\s(?:said|says|spoke|speaks|wrote|writes|ran|reads|concluded|declared))?`,
  String.raw`(?:with|in)\s(?:that|this|those|these)\s(?:\p{L}+\s)?${noun}`,
  String.raw`(?:that|this|those|these|it)\s${being}\s(?:all|how|what)`,
  String.raw`(?:that|this|those|these|it)\s${being}\s(?:the|an?|also)\s(?:\p{L}+\s)?${noun}`,
  String.raw`the\s(?:\p{L}+\s)?${noun}\s(?:${being}|c[ao]mes?|belong(?:s|ed)?)(?:\s(?:those|that))?(?:\s(?:of|from|to))?(?=\s(?:\p{Lu}|the\s|an?\s|his|her|their|its))`,
  String.raw`(?:this|that|these|those),?\sfrom`,
  String.raw`the\s(?:speaker|man|woman)\s${being}\s.{0,40}\sname\sis`,
].map((opening) => new RegExp(`^${opening}\\b`, 'u'));
/** Words that somebody got and did not say. */
const received = /\b(?:hear|heard|read|receive[ds]?|greeted|met|welcomed|told)\b/i;
const spoke =
  /^\s(?:was|is|were|are|had been)\s(?:speaking|talking|responding|replying|reacting|commenting|answering)\b/;

export const isPerson = ({ by, known }: Resolved): boolean => by === 'name' && known.kind === 'person';

/** A name of two words and more, also one that the article's names do not have. */
const fullName = /\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)+/u;

/** The first person in `span`, unless somebody else speaks before. */
const personIn = ({ text, quotations, mentions }: Parsed, span: Span): Span | null => {
  const [first] = startingIn(mentions, span).filter(isPerson);
  const written = fullName.exec(text.slice(span.start, span.end));
  const start = span.start + (written?.index ?? 0);
  const named = first ?? (written ? { start, end: start + written[0].length } : null);
  const quoted = named && quotationsIn(quotations, { start: span.start, end: named.start }).length > 0;
  return named && !quoted ? { start: named.start, end: named.end } : null;
};

/** Whoever the sentence says to have made the statement before it; null where it says nothing of it. */
export const pointsTo = (parsed: Parsed, sentence: Span): Span | null => {
  const { text } = parsed;
  const written = text.slice(sentence.start, sentence.end);
  const small = written.charAt(0).toLowerCase() + written.slice(1);
  const opening = openings.map((pattern) => pattern.exec(small)?.[0]).find((found) => found !== undefined);
  if (opening !== undefined)
    return received.test(written)
      ? null
      : personIn(parsed, { start: sentence.start + opening.length, end: sentence.end });
  const first = personIn(parsed, sentence);
  return first?.start === sentence.start && spoke.test(text.slice(first.end, sentence.end)) ? first : null;
};
