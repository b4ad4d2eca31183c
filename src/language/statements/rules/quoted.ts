/** Quoted words and the statements they are part of. */

import type { Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { firstFrom, sentenceAt } from '../../text/spans.ts';
import type { Attribution } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';

/** The letters and digits that stand in `span`. */
export const lettersIn = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '');

/** How many they are. */
export const letters = (text: string, span: Span): number => lettersIn(text, span).length;

/** The quotations that touch `span`. */
export const quotationsIn = (quotations: Quotation[], { start, end }: Span): Quotation[] =>
  quotations.slice(firstFrom(quotations, start + 1, 'end'), firstFrom(quotations, end, 'start'));

/** Spans in order; those that overlap as one. */
const merged = (spans: Span[]): Span[] => {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start < last.end) found[found.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
};

/** Spans in order; those that overlap, or that nothing but marks and spaces parts within a paragraph, as one. */
export const joined = (text: string, spans: Span[]): Span[] => {
  const found: Span[] = [];
  for (const span of merged(spans)) {
    const last = found.at(-1);
    const between = last && text.slice(last.end, span.start);
    if (last && between !== undefined && !/[\p{L}\p{N}\n]/u.test(between))
      found[found.length - 1] = { ...last, end: span.end };
    else found.push(span);
  }
  return found;
};

/** From this share of a quotation's letters on, a statement is meant to hold it whole. */
const most = 0.5;

/**
 * Whose statement each quotation is part of. One that holds most of a quotation holds all of it with its marks, unless its
 * cue stands in there too: then it is quoted itself, by whoever says the whole.
 */
export const ownersOf = ({ text, quotations }: Parsed, attributions: Attribution[]): Map<Quotation, Attribution> => {
  const owners = new Map<Quotation, Attribution>();
  for (const attribution of attributions) {
    const { cue, contents } = attribution;
    for (const span of contents)
      for (const quotation of quotationsIn(quotations, span)) {
        const { inner, open } = quotation;
        if (cue && inner.start <= cue.start && cue.end <= inner.end) {
          // “The lab will reopen, said Ana Costa.
          if (open && span.start <= inner.start && span.end <= cue.start) owners.set(quotation, attribution);
          continue;
        }
        const common = { start: Math.max(span.start, inner.start), end: Math.min(span.end, inner.end) };
        if (common.end > common.start && letters(text, common) >= most * letters(text, inner))
          owners.set(quotation, attribution);
      }
  }
  for (const [{ start, end }, attribution] of owners)
    if (!attribution.cue || attribution.cue.end <= start || end <= attribution.cue.start)
      attribution.contents = merged([...attribution.contents, { start, end }]);
  return owners;
};

const wordless = (text: string, start: number, end: number) => letters(text, { start, end }) === 0;

/** Whether the quotation makes up its sentences: nothing but other quoted words stands beside it. */
export const standsAlone = ({ text, sentences, quotations }: Parsed, at: number): boolean => {
  const quotation = quotations[at];
  if (!quotation) return false;
  const first = sentences[sentenceAt(sentences, quotation.start)];
  const last = sentences[sentenceAt(sentences, quotation.end - 1)];
  const from = Math.max(first?.start ?? 0, quotations[at - 1]?.end ?? 0);
  const to = Math.min(last?.end ?? 0, quotations[at + 1]?.start ?? Number.POSITIVE_INFINITY);
  return wordless(text, from, quotation.start) && wordless(text, quotation.end, to);
};
