/** Dates in English, as exact as they are known. */
import type { Counted, DateUnit, When } from '../language/reading.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Parts = { year: number; month: string; day: number };

/** Of an ISO 8601 day; a year before 1 has a sign and six digits. */
const partsOf = (iso: string): Parts => {
  const [, year, month, day] = /^([+-]?\d+)(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  return { year: Number(year), month: MONTHS[Number(month) - 1] ?? '', day: Number(day) };
};

/** The year 0 of ISO 8601 is 1 BC. */
export const yearShown = (year: number): string =>
  year < 1 ? `${1 - year} BC` : year < 1000 ? `AD ${year}` : String(year);

/** A date as exact as it is given: "2024-04-22T10:00Z" -> "22 April 2024", "2024-04" -> "April 2024", "2024" -> "2024". */
export const date = (iso: string): string => {
  const [given = iso] = iso.split('T');
  if (!/^(?:\d{4}|[+-]\d{6})(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(given)) return iso;
  const { year, month, day } = partsOf(given);
  return [...(day > 0 ? [day] : []), ...(month === '' ? [] : [month]), yearShown(year)].join(' ');
};

/** "3–5 May 2024", "November 2021 – March 2022": what both have in common is said once. */
const fromTo = (from: Parts, to: Parts, withDays: boolean): string => {
  const shown = ({ year, month, day }: Parts, isWhole: boolean) =>
    [...(withDays ? [day] : []), month, ...(isWhole ? [yearShown(year)] : [])].join(' ');
  const last = shown(to, true);
  if (from.year !== to.year) return `${shown(from, true)} – ${last}`;
  if (from.month !== to.month) return withDays ? `${shown(from, false)} – ${last}` : `${from.month}–${last}`;
  return from.day === to.day || !withDays ? last : `${from.day}–${last}`;
};

const ordinal = (number: number): string => {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as Record<string, string>;
  return `${number}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
};

const yearsShown = (from: number, to: number): string =>
  from === to
    ? yearShown(from)
    : to < 1
      ? `${1 - from}–${yearShown(to)}`
      : `${yearShown(from)}–${from < 1 || to < 1000 ? yearShown(to) : to}`;

const spans: Record<DateUnit, (from: Parts, to: Parts) => string> = {
  day: (from, to) => fromTo(from, to, true),
  week: (from) => `the week of ${fromTo(from, from, true)}`,
  month: (from, to) => fromTo(from, to, false),
  quarter: (from, to) => fromTo(from, to, false),
  year: (from, to) => yearsShown(from.year, to.year),
  decade: (from, to) => (from.year < 1 ? yearsShown(from.year, to.year) : `the ${from.year}s`),
  century: (from, to) =>
    to.year < 1 ? `the ${ordinal((1 - from.year) / 100)} century BC` : `the ${ordinal(to.year / 100)} century`,
};

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** "Late 2020", "mid-March 2024", "the early 1990s", "winter 2023–24". */
const inPart = ({ unit, part }: When, from: Parts, to: Parts): string => {
  const whole = spans[unit](from, to);
  if (part === null) return whole;
  if (seasons.includes(part))
    return from.year === to.year
      ? `${part} ${yearShown(from.year)}`
      : `${part} ${from.year}–${String(to.year).slice(-2)}`;
  const [, the = '', rest = whole] = /^(the )?(.*)$/.exec(whole) ?? [];
  return `${the}${part === 'mid' ? 'mid-' : `${part} `}${rest}`;
};

/** The days of a date: "22 April 2024", "about 1975", "by about 2004", "from 2014 on". */
export const when = (date: When): string => {
  const said = `${date.about ? 'about ' : ''}${inPart(date, partsOf(date.from), partsOf(date.to))}`;
  return date.bound === 'until' ? `by ${said}` : date.bound === 'since' ? `from ${said} on` : said;
};

const many = (count: number, unit: DateUnit): string =>
  `${count} ${count === 1 ? unit : unit === 'century' ? 'centuries' : `${unit}s`}`;

/** How a date was found: "50 years before 2025", "counted from 24 April 2024, when it was published". */
export const counted = ({ from, given, steps }: Counted): string => {
  if (steps) return `${many(steps.count, steps.unit)} ${steps.later ? 'after' : 'before'} ${date(from)}`;
  return given === 'published'
    ? `counted from ${date(from)}, when it was published`
    : `counted from ${date(from)}, told before`;
};
