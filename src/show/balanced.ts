/** Parts of quotations between two marks: what the article has further on or before is ours then, with an ellipsis. */

import type { Span } from '../language/reading.ts';
import { type Quotation, quotationsOf } from '../language/text/quotation-marks.ts';

/** A place to be shown, and what is ours before and behind it. */
export type Balanced = Span & {
  before: string;
  after: string;
  /** Where the quotations begin that reach into it and on behind it, if any do. */
  within: { start: number | undefined; end: number | undefined };
};

const closings: Record<string, string> = {
  '“': '”',
  '„': '“',
  '”': '”',
  '‘': '’',
  '‚': '‘',
  '«': '»',
  '»': '«',
  '‹': '›',
};
const closingOf = (mark: string): string => closings[mark] ?? mark;

/** Nobody writes a longer paragraph; in a longer run of marks none has a partner that is worth looking for. */
const LONGEST = 10_000;

/** The line that holds `at`: what a paragraph is to quotation marks. */
const lineAt = (text: string, at: number): Span => {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
};

/** The quotations of the line at `at` and whether the next line goes on with the last. */
const quotationsAt = (text: string, at: number): { quotations: Quotation[]; goesOn: boolean } => {
  const line = lineAt(text, at);
  const next = /^\s*["“„«]/.test(text.slice(line.end, line.end + 8));
  return { quotations: line.end - line.start > LONGEST ? [] : quotationsOf(text, [line]), goesOn: next };
};

/**
 * The place widened by a quotation mark that stands right beside it; where the quotation goes on before or behind it, with a
 * mark and an ellipsis of ours. One that the article opens and never closes stays as it is, unless the next paragraph goes on with it.
 */
export const balanced = (text: string, { start, end }: Span): Balanced => {
  const first = quotationsAt(text, start);
  const last = quotationsAt(text, Math.max(start, end - 1));
  const into = first.quotations.find((one) => one.start < start && start < one.inner.end);
  const opens = into !== undefined && text.slice(into.inner.start, start).trim() === '';
  const onto = last.quotations.find(
    (one) => one.inner.start < end && (one.open ? last.goesOn && end <= one.end : end < one.end),
  );
  const closes = onto !== undefined && !onto.open && text.slice(end, onto.inner.end).trim() === '';
  const markOf = ({ start: at, inner }: Quotation) => text.slice(at, inner.start);
  return {
    start: opens ? into.start : start,
    end: closes ? onto.end : end,
    before: into && !opens ? `${markOf(into)}… ` : '',
    after: onto && !closes ? ` …${closingOf(markOf(onto))}` : '',
    within: { start: into?.start, end: onto?.start },
  };
};

/** The mark that closes what the words leave open at their end, and nothing where they leave nothing open. */
export const closingFor = (words: string): string => {
  const line = lineAt(words, words.length);
  const left = quotationsOf(words, [line]).find(({ open, end }) => open && end === line.end);
  return left ? closingOf(words.slice(left.start, left.inner.start)) : '';
};
