/** Whether words that answer are how many, or how long. */
import { candidatesOf } from './candidates.ts';
import { datesIn } from './dates.ts';
import type { Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';

const inTime = /\b(?:second|minute|hour|day|week|fortnight|month|year|decade|season)s?\b/i;

/** "Four minutes" are no goals, and "since 1950" is no amount. */
export const isNumber = ({ text }: Reading, span: Span, question: string): boolean => {
  const written = text.slice(span.start, span.end);
  const dates = datesIn(written, 0);
  const rest = dates.reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), written);
  if (dates.length > 0 && !/\d|\b(?:half|third|quarter)/.test(rest)) return inTime.test(question);
  return !/\bhow many\b/i.test(question) || !inTime.test(written) || inTime.test(question);
};

/** "For a year", where the sentence has such words, and else any number. */
export const isDuration = (reading: Reading, span: Span): boolean => {
  const has = ({ start, end }: Span) => inTime.test(reading.text.slice(start, end));
  const sentence = reading.sentences.find((one) => overlaps(one, span));
  const lasting = sentence ? candidatesOf(reading, sentence, 'duration').filter(has) : [];
  return lasting.length === 0 || has(span) || lasting.some((one) => overlaps(one, span));
};
