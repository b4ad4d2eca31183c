/** Quoted words that a page sets apart from its text: pull quotes, which stand in the text too, and headings in quotation marks. */

import type { Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { sentenceAt } from '../../text/spans.ts';
import type { Parsed } from '../parsed-article.ts';
import { lettersIn } from './quoted.ts';

/** Letters of the shortest words that nobody says twice. */
const shortest = 25;
/** Words of a heading. */
const longest = 8;

const lettersOf = (text: string, span: Span) => lettersIn(text, span).toLowerCase();

const isSingle = (text: string, { start }: Quotation) => /^['‘‚‹](?!')/.test(text.slice(start, start + 2));

/**
 * Tells, of quotations in order, whether each is set apart: its first sentence was quoted before, or it is a short paragraph
 * in single marks where the text has double ones.
 */
export const setApart = ({ text, paragraphs, sentences, quotations }: Parsed): ((quotation: Quotation) => boolean) => {
  const hasDouble = quotations.some((quotation) => !isSingle(text, quotation));
  const heard = new Set<string>();
  const isHeading = (quotation: Quotation): boolean => {
    const { start, end } = paragraphs[quotation.paragraph] ?? quotation;
    const whole = start === quotation.start && end <= quotation.end + 1;
    return hasDouble && whole && isSingle(text, quotation) && text.slice(start, end).split(/\s+/).length <= longest;
  };
  return (quotation) => {
    const { inner } = quotation;
    const at = sentenceAt(sentences, inner.start);
    const first = lettersOf(text, { start: inner.start, end: Math.min(inner.end, sentences[at]?.end ?? inner.end) });
    const isPulled = first.length >= shortest && heard.has(first);
    heard.add(lettersOf(text, inner));
    for (let next = at; (sentences[next]?.start ?? inner.end) < inner.end; next++) {
      const { start = inner.end, end = inner.end } = sentences[next] ?? {};
      heard.add(lettersOf(text, { start: Math.max(start, inner.start), end: Math.min(end, inner.end) }));
    }
    return isPulled || isHeading(quotation);
  };
};
