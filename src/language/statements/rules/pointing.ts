/** A sentence that says whose the quoted words before it are: “…” So said X. “…” Those were the words of X. */

import type { Resolved } from '../../names/resolved-mentions.ts';
import type { Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { sentenceAt, startingIn } from '../../text/spans.ts';
import type { Parsed } from '../parsed-article.ts';
import { quotationsIn } from './quoted.ts';

const noun =
  '(?:words?|sentences?|lines?|verdict|speaker|voice|remarks?|comments?|views?|message|assessment|phrase|quote|quotation|opinion|' +
  'answer|reply|motto|advice|promise|warning|plea|question|confession|admission|complaint|prediction|boast|claim|joke|appeal|' +
  'statement|explanation|conclusion|summary|description|excuse|response|battle cry|slogan)';
const being = '(?:is|are|was|were)';
/** Each with what stands before the name; the first letter small. */
const openings = [
  String.raw`(?:so|thus)(?:\s(?:said|says|spoke|speaks|wrote|writes|concluded|declared)|(?=\s\p{Lu}))`,
  String.raw`(?:with|in)\s(?:that|this|those|these)\s(?:\p{L}+\s)?${noun}`,
  String.raw`(?:that|this|those|these|it)\s${being}\s(?:all|how|what)`,
  String.raw`(?:that|this|those|these|it)\s${being}\s(?:the|an?|also)\s(?:\p{L}+\s)?${noun}`,
  String.raw`(?:the|those|these|that|this)\s(?:\p{L}+\s)?${noun}\s(?:${being}|c[ao]mes?|belong(?:s|ed)?)(?:\s(?:those|that))?(?:\s(?:of|from|to))?(?=\s(?:\p{Lu}|the\s|an?\s|his|her|their|its))`,
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

/** Whoever words that begin like one of the openings say to have made the statement before them. */
const openedBy = (parsed: Parsed, span: Span, lead = ''): Span | null => {
  const written = parsed.text.slice(span.start, span.end);
  const small = lead + written.charAt(0).toLowerCase() + written.slice(1);
  const opening = openings.map((pattern) => pattern.exec(small)?.[0]).find((found) => found !== undefined);
  if (opening === undefined || received.test(written)) return null;
  return personIn(parsed, { start: span.start + opening.length - lead.length, end: span.end });
};

/** Whoever the sentence says to have made the statement before it; null where it says nothing of it. */
export const pointsTo = (parsed: Parsed, sentence: Span): Span | null => {
  const opened = openedBy(parsed, sentence);
  if (opened) return opened;
  const first = personIn(parsed, sentence);
  return first?.start === sentence.start && spoke.test(parsed.text.slice(first.end, sentence.end)) ? first : null;
};

/** Likewise within the sentence of the quoted words: “The dog ate it” was the excuse of Tim Fry. */
export const pointsBack = (parsed: Parsed, { start, end }: Quotation): Span | null => {
  const { text, sentences } = parsed;
  const sentence = sentences[sentenceAt(sentences, end - 1)];
  const [, gap, that] = /^(:?\s)(that\s)?(?=(?:is|are|was|were)\s)/.exec(text.slice(end, end + 12)) ?? [];
  if (!sentence || gap === undefined || sentence.start < start) return null;
  return openedBy(parsed, { start: end + gap.length + (that?.length ?? 0), end: sentence.end }, 'that ');
};
