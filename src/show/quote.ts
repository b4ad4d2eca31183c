/** A quote as people see it: its words, who said them, and how sure that is. */
import type { Kept } from '../article/article.ts';
import { quotationsOf } from '../language/marks.ts';
import type { Quote, Span } from '../language/reading.ts';
import { type Block, type Inline, verbatim } from '../reply.ts';
import type { Words } from '../words/words.ts';
import { addressOf } from './address.ts';
import { sentencesAt, sentencesShown, shortened } from './sentence.ts';

/** Below this the speaker is not named: a wrong name is worse than none. */
const SURE = 0.5;

/** Characters of a quote, and of an address under it: a page of quotes has to fit into one message. */
const WORDS = 450;
const ADDRESS = 200;

/** The speaker's full name, or null where the article leaves it open or it is not sure enough to say. */
export const speakerOf = ({ speaker, confidence }: Quote): string | null =>
  speaker !== null && confidence >= SURE ? speaker.name : null;

/** "**Ilham Aliyev** · word for word", with the cue where it was denied, and the place on the page where it has one. */
export const attribution = ({ article, reading }: Kept, quote: Quote, words: Words): Inline[] => {
  const { unnamed, type, denied, atSource } = words.quote;
  const name = speakerOf(quote);
  const said = quote.denied
    ? [denied, ...(quote.cue ? [' “', verbatim(article.text, quote.cue), '”'] : [])]
    : [type[quote.type]];
  const [first, ...rest] = sentencesAt(reading, quote.spans);
  const address = first ? addressOf(article, { start: first.start, end: (rest.at(-1) ?? first).end }) : null;
  return [
    name === null ? unnamed : { strong: name },
    ' · ',
    ...said,
    ...(address === null || address.length > ADDRESS ? [] : [' · ', { address, label: atSource }]),
  ];
};

/** The words that are the speaker's: of those partly quoted only what stands in quotation marks. */
export const spoken = ({ text }: Kept['article'], { type, spans }: Quote): Span[] => {
  const marked = type === 'mixed' ? quotationsOf(text, spans) : [];
  return marked.length > 0 ? marked : spans;
};

/**
 * Words spoken stand alone; where some or all are the article's, or the reader has to see who speaks, the whole
 * sentence is shown with the quoted words in bold. What is very long is cut; in context it stands whole.
 */
export const quotation = (kept: Kept, quote: Quote, words: Words): Block => {
  const { article, reading } = kept;
  const alone = quote.type === 'direct' && !quote.denied && speakerOf(quote) !== null;
  const shown = alone
    ? sentencesShown(reading, quote.spans)
    : sentencesShown(reading, sentencesAt(reading, quote.spans), spoken(article, quote));
  return { kind: 'quotation', words: shortened(shown, WORDS), by: attribution(kept, quote, words) };
};
