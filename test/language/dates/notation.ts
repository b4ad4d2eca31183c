/** A short notation for dates, so that a table of them can be read. */

import { timelineOf } from '../../../src/language/dates/dated-events.ts';
import type { When } from '../../../src/language/reading.ts';
import { quotationsOf } from '../../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';
import { tag } from '../../../src/language/text/tagged.ts';

/** A year as it is written: 44 BC is -43 in ISO 8601. */
const yearOf = (iso: string): string => {
  const year = Number(iso.slice(0, -6));
  return year > 0 ? String(year) : `${1 - year} BC`;
};

const spans: Record<When['unit'], (when: When) => string> = {
  day: ({ from, to }) => (from === to ? from : `${from}..${to}`),
  week: ({ from }) => `week of ${from}`,
  month: ({ from, to }) =>
    from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : `${from.slice(0, 7)}..${to.slice(0, 7)}`,
  quarter: ({ from, to }) => `${from.slice(0, 7)}..${to.slice(0, 7)}`,
  year: ({ from, to }) => (yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}..${yearOf(to)}`),
  decade: ({ from }) => `${yearOf(from)}s`,
  century: ({ from, to }) => `${yearOf(from)}..${yearOf(to)}`,
};

/** "2024-04-22", "late 2020", "~2004" (about), ">2014" (since), "<2030" (by); "?" where it can't be known. */
const shown = (when: When | null): string => {
  if (!when) return '?';
  const { bound, about, part } = when;
  const limit = bound === 'since' ? '>' : bound === 'until' ? '<' : '';
  return `${limit}${about ? '~' : ''}${part ? `${part} ` : ''}${spans[when.unit](when)}`;
};

/** The sentences of `text` and its dates, read as published on that day. */
export const timelineIn = (text: string, published: string | undefined) => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const quotations = quotationsOf(text, paragraphs);
  return {
    sentences,
    timeline: timelineOf({ text, sentences, tokens: tag(text, sentences), quotations, published }, 0),
  };
};

/** "Monday = 2024-04-22" */
export const datesRead = (text: string, published: string | undefined): string[] =>
  timelineIn(text, published).timeline.map(({ start, end, when }) => `${text.slice(start, end)} = ${shown(when)}`);
