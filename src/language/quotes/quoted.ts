/** Quoted words inside statements. */
import type { Quotation } from '../marks.ts';
import type { Span } from '../reading.ts';

/** How many letters and digits stand in `span`. */
export const letters = (text: string, { start, end }: Span): number =>
  text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '').length;

/** The quotations that touch `span`; they are in order, so bisection finds the first. */
export const quotationsIn = (quotations: Quotation[], span: Span): Quotation[] => {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < quotations.length && (quotations[to]?.start ?? 0) < span.end) to++;
  return quotations.slice(low, to);
};

/** From this share of a quotation's letters on, a statement is meant to hold it whole. */
const most = 0.8;

/** A statement that begins or ends inside quoted words, but for a few of them, holds them whole and with their marks. */
export const withMarks = (text: string, span: Span, quotations: Quotation[]): Span => {
  const touched = quotationsIn(quotations, span).filter(({ inner }) => {
    const common = { start: Math.max(span.start, inner.start), end: Math.min(span.end, inner.end) };
    return common.end > common.start && letters(text, common) >= most * letters(text, inner);
  });
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
};
