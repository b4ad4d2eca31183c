/** Days with a month's name or a name of their own: "3 May 2020", "Sept. 11", "from 3 to 5 May", "Christmas Eve". */
import { casual } from 'chrono-node/en';
import type { When } from '../reading.ts';
import { dayAt, days } from './calendar.ts';
import type { YearFor } from './years.ts';

const holidays: [RegExp, string][] = [
  [/^christmas day$/, '25 december'],
  [/^christmas eve$/, '24 december'],
  [/^boxing day$/, '26 december'],
  [/^new year's eve$/, '31 december'],
  [/^new year's day$/, '1 january'],
  [/^valentine's day$/, '14 february'],
  [/^halloween$/, '31 october'],
];

/** A month's name, whole or cut short: not the beginning of "decade" or "mayor". */
export const monthNamed =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

type Component = ReturnType<typeof casual.parse>[number]['start'];

const isDay = (component: Component): boolean => component.isCertain('day') && component.isCertain('month');
const dayOfYear = (component: Component, year: number) =>
  dayAt(year, component.get('month') ?? 0, component.get('day') ?? 0);

/**
 * Days with a month's name, in the British or the American order: chrono's work. Only what it understands to the last
 * letter counts, since half of an expression is another date.
 */
export const daysWritten = (written: string, yearFor: YearFor): When | null => {
  const known = holidays.find(([form]) => form.test(written))?.[1] ?? written;
  if (!monthNamed.test(known)) return null;
  const plain = known
    .replace(/^between (.+) and /, '$1 to ')
    .replace(/^(?:from|the) /, '')
    .replace(/(?<=[a-z.]) the (?=\d)/, ' ');
  const [found] = casual.parse(plain);
  const ends = found ? [found.start, found.end ?? found.start] : [];
  const [first, last] = ends;
  if (!first || !last || found?.text !== plain || !ends.every(isDay)) return null;
  const year = last.isCertain('year') ? last.get('year') : first.isCertain('year') ? first.get('year') : null;
  const make = (inYear: number): When | null => {
    const to = dayOfYear(last, inYear);
    const from = dayOfYear(first, first.isCertain('year') ? (first.get('year') ?? inYear) : inYear);
    if (!from || !to) return null;
    // "From 28 December to 3 January"
    const isYearBefore = !first.isCertain('year') && from.until(to).days < 0;
    return days(isYearBefore ? from.subtract({ years: 1 }) : from, to);
  };
  return year === null ? yearFor(make) : make(year);
};
