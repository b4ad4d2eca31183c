/** The words that answer, without what another question would ask for in front of them, and with what turns them round. */
import type { Wanted } from './asked.ts';
import { datesIn } from './dates.ts';
import type { Reading, Span } from './reading.ts';

/** "14 to work in a glove factory", "the 60th minute for a foul": how old or how late, then why or where. */
const numbered = /^(?:the )?\d+(?:st|nd|rd|th)?(?: (?:minute|year|hour|day|round|lap)s?)? (?=\p{L})/u;
const opening: Partial<Record<Wanted, RegExp>> = {
  place: /^(?:at|in|on|near|outside|inside|off|along|across)\b/i,
  reason: /^(?:because|due to|owing to|thanks to|after|amid|for|to|so that|in order to)\b/i,
};

/** "All but nine", "340 of its 1,200 jobs": a number that counts the others, or those of whom only some are meant. */
const counting =
  /\b(?:all (?:but|except|bar) |(?:\d[\d.,]*|half|most|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) of (?:its|the|their|his|her|our|my) (?:about |some |nearly |more than )?)$/i;
const reach = 40;

/** How many characters of time stand in front. */
const timeBefore = (written: string): number => {
  const date = datesIn(written, 0).find(({ start }) => start <= 'on '.length);
  return date
    ? date.end + (/^,? /.exec(written.slice(date.end))?.[0].length ?? 0)
    : (numbered.exec(written)?.[0].length ?? 0);
};

/**
 * "Tuesday in the journal" -> "in the journal", asked where; "a strike next week" -> "next week", asked when. All of it where
 * the rest would not begin as such an answer does.
 */
export const trimmed = ({ text }: Reading, span: Span, wanted: Wanted): Span => {
  const written = text.slice(span.start, span.end);
  if (wanted === 'date') {
    const last = datesIn(written, span.start).at(-1);
    const before = last ? text.slice(span.start, last.start) : '';
    return last?.end === span.end && /^(?:an?|the) \p{L}+ $/u.test(before)
      ? { start: last.start, end: last.end }
      : span;
  }
  const turned = wanted === 'number' ? counting.exec(text.slice(Math.max(0, span.start - reach), span.start)) : null;
  if (turned) return { start: span.start - turned[0].length, end: span.end };
  const length = timeBefore(written);
  return length > 0 && opening[wanted]?.test(written.slice(length))
    ? { start: span.start + length, end: span.end }
    : span;
};
