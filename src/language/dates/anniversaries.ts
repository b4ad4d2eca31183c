/** "The 50th anniversary" and "her 80th birthday": a year that can be reckoned. */

import type { Dated, Span, When } from '../reading.ts';
import { dayOf, isAsExactAs, type Known, year } from './calendar.ts';
import { ordinalOf } from './counts.ts';
import type { Tense } from './tense.ts';

export type Anniversary = Span & { years: number };

const named: Record<string, number> = { centenary: 100, bicentenary: 200, tercentenary: 300 };
const forms =
  /\b(?:(?<ordinal>\d{1,4}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?: [a-z]+)? (?:anniversary|birthday)|(?<name>(?:bi|ter)?centenary))\b/giu;

/** The anniversaries that a sentence tells of. */
export const anniversariesIn = (text: string, { start, end }: Span): Anniversary[] =>
  Array.from(text.slice(start, end).matchAll(forms)).flatMap(({ 0: written, index, groups }) => {
    const years = groups?.name ? named[groups.name.toLowerCase()] : ordinalOf(groups?.ordinal ?? '');
    return years ? [{ start: start + index, end: start + index + written.length, years }] : [];
  });

/**
 * The year of what it is the anniversary of, counted back from the year that the sentence tells of, else from the present.
 * null where that can't be known, and nothing where the text gives the year itself ("of the revolution of 1974").
 */
export const anniversaryYear = (
  { end, years }: Anniversary,
  dates: Dated[],
  now: Known | null,
  tense: Tense,
): When | null | undefined => {
  const told = dates.flatMap(({ start, when }) => (when && isAsExactAs(when, 'year') ? [{ start, when }] : []));
  const of = told.find(({ start, when }) => start > end && now && dayOf(when.from).year < dayOf(now.from).year - 1);
  if (of) return undefined;
  const [first] = told;
  const base = first?.when ?? (tense === 'past' || tense === 'open' ? null : now);
  if (!base || !isAsExactAs(base, 'year')) return null;
  const from = dayOf(base.from).year;
  const when = year(from - years);
  return (
    when && {
      ...when,
      about: true,
      counted: {
        from: String(from),
        given: first ? 'text' : 'published',
        steps: { count: years, unit: 'year', later: false },
      },
    }
  );
};
