/** A quote as people see it: its words, who said them, and how sure that is. */

import type { Kept } from '../article/article.ts';
import { type Inline, type Quotation, verbatim } from '../command/reply.ts';
import type { Quote, Span } from '../language/reading.ts';
import { extentOf, speakerOf } from '../language/statements/place-and-speaker.ts';
import { quotationsOf } from '../language/text/quotation-marks.ts';
import { sentencesAt } from '../language/text/spans.ts';
import type { Words } from '../words/words.ts';
import { addressOf } from './article-source.ts';
import { toCite } from './link.ts';
import { sentencesShown, shortened } from './sentence.ts';

/** Characters of a quote, and of an address under it: a page of quotes has to fit into one message. */
const WORDS = 450;
const ADDRESS = 200;

/**
 * "word for word · told Reuters · at the source": how it was said (with the cue where it was denied), to whom or where in
 * the sentence's own words, and the place on the page where it has one.
 */
export const manner = ({ article, reading }: Kept, quote: Quote, words: Words): Inline[] => {
  const { type, denied, atSource } = words.quote;
  const said = quote.denied
    ? [denied, ...(quote.cue ? [' “', verbatim(article.text, quote.cue), '”'] : [])]
    : [type[quote.type]];
  const [first, ...rest] = sentencesAt(reading, quote.spans);
  const address = first ? addressOf(article, { start: first.start, end: (rest.at(-1) ?? first).end }) : null;
  return [
    ...said,
    ...(quote.setting ? [' · ', verbatim(article.text, quote.setting)] : []),
    ...(address === null || address.length > ADDRESS ? [] : [' · ', { address, label: atSource }]),
  ];
};

/** "**Ilham Aliyev** · word for word · …": who said it, and how. */
export const attribution = (kept: Kept, quote: Quote, words: Words): Inline[] => {
  const name = speakerOf(quote);
  return [name === null ? words.quote.unnamed : { strong: name }, ' · ', ...manner(kept, quote, words)];
};

/** The words that are the speaker's: of those partly quoted only what stands in quotation marks. */
export const spoken = ({ text }: Kept['article'], { type, spans }: Quote): Span[] => {
  const marked = type === 'mixed' ? quotationsOf(text, spans) : [];
  return marked.length > 0 ? marked : spans;
};

/**
 * Words spoken stand alone, those of an interrupted quote as one; where some or all are the article's, or the reader has
 * to see who speaks, the whole sentence is shown with the quoted words in bold.
 */
export const shownWords = ({ article, reading }: Kept, quote: Quote): Inline[] =>
  quote.type === 'direct' && !quote.denied && speakerOf(quote) !== null
    ? sentencesShown(reading, quote.spans)
    : sentencesShown(reading, sentencesAt(reading, quote.spans), spoken(article, quote));

/**
 * A quote with who said it and a button to cite it. What is very long is cut; in context it stands whole.
 * @param by what stands under it: `manner` where its speaker is named above it already.
 */
export const quotation = (kept: Kept, quote: Quote, words: Words, by = attribution): Quotation => ({
  kind: 'quotation',
  words: shortened(shownWords(kept, quote), WORDS),
  by: by(kept, quote, words),
  link: toCite(words.quote.cite, kept.article.id, extentOf(quote)),
});
