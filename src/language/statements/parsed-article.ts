import type { Resolved } from '../names/resolved-mentions.ts';
import type { Sentence, Span } from '../reading.ts';
import type { Quotation } from '../text/quotation-marks.ts';
import type { Token } from '../text/tagged.ts';

/** What is known of an article before its statements are put together; every list is in the order of the text. */
export type Parsed = {
  text: string;
  paragraphs: Span[];
  sentences: Sentence[];
  tokens: Token[];
  quotations: Quotation[];
  mentions: Resolved[];
};
