/** Days and the stretches of time that people name: a week, a month, the 1990s, the 5th century BC. All dates are ISO 8601. */
import type { DatePart, DateUnit, When } from '../reading.ts';

export type Day = Temporal.PlainDate;
/** What a date is counted from: its first and last day, and how exact it is. */
export type Known = Pick<When, 'from' | 'to' | 'unit'>;

const { PlainDate } = Temporal;

export const dayOf = (iso: string): Day => PlainDate.from(iso);

/** A day that there is, or null: 31 April, 29 February 2023. */
export const dayAt = (year: number, month: number, day: number): Day | null => {
  try {
    return PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
};

/** Years that Temporal knows, and nobody writes of others. */
const isYear = (year: number): boolean => Math.abs(year) < 200_000;

const spanning = (from: Day, to: Day, unit: DateUnit): When => ({
  from: from.toString(),
  to: to.toString(),
  unit,
  part: null,
  about: false,
  bound: null,
  counted: null,
});

export const day = (at: Day): When => spanning(at, at, 'day');
export const days = (from: Day, to: Day): When | null =>
  PlainDate.compare(from, to) <= 0 ? spanning(from, to, 'day') : null;

/** From Monday on (ISO 8601). */
const week = (at: Day): When => {
  const monday = at.subtract({ days: at.dayOfWeek - 1 });
  return spanning(monday, monday.add({ days: 6 }), 'week');
};

export const months = (from: Day, to: Day, unit: DateUnit = 'month'): When | null => {
  const last = to.with({ day: to.daysInMonth });
  const first = from.with({ day: 1 });
  return PlainDate.compare(first, last) <= 0 ? spanning(first, last, unit) : null;
};
export const month = (at: Day): When => spanning(at.with({ day: 1 }), at.with({ day: at.daysInMonth }), 'month');

/** Astronomical years: 0 is 1 BC. null where the last comes before the first. */
export const years = (first: number, last: number, unit: DateUnit = 'year'): When | null =>
  first <= last && isYear(first) && isYear(last)
    ? spanning(
        PlainDate.from({ year: first, month: 1, day: 1 }),
        PlainDate.from({ year: last, month: 12, day: 31 }),
        unit,
      )
    : null;
export const year = (at: number): When | null => years(at, at);

/** The quarter of a calendar year, 1 to 4. */
export const quarter = (at: number, which: number): When | null => {
  const first = dayAt(at, 3 * which - 2, 1);
  return first && months(first, first.add({ months: 2 }), 'quarter');
};

/** 19 for 1801 to 1900; of the years before Christ 5 for 500 to 401 BC. */
export const century = (number: number, before: boolean): When | null =>
  before ? years(1 - 100 * number, 100 - 100 * number, 'century') : years(100 * number - 99, 100 * number, 'century');

/** The stretch of this unit in which a day lies. */
export const around = (at: Day, unit: DateUnit): When | null => {
  if (unit === 'day') return day(at);
  if (unit === 'week') return week(at);
  if (unit === 'month') return month(at);
  if (unit === 'quarter') return quarter(at.year, Math.ceil(at.month / 3));
  if (unit === 'year') return year(at.year);
  const ten = 10 * Math.floor(at.year / 10);
  return unit === 'decade' ? years(ten, ten + 9, 'decade') : century(Math.ceil(at.year / 100), false);
};

const inDays = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
  decade: { years: 10 },
  century: { years: 100 },
};
/** Further than this nobody counts. */
const furthest = 10_000;

/** The day so many units later, or earlier where the count is negative; null where that is too far. */
export const shifted = (at: Day, count: number, unit: DateUnit): Day | null => {
  if (Math.abs(count) > furthest) return null;
  const each = Object.entries(inDays[unit]).map(([of, many]) => [of, many * count]);
  return at.add(Object.fromEntries(each));
};

const exactness: DateUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'];

/** Whether what is known is exact enough to count in this unit from it; decades and centuries are counted from a year. */
export const isAsExactAs = ({ from, to, unit }: Known, wanted: DateUnit): boolean => {
  const least = wanted === 'decade' || wanted === 'century' ? 'year' : wanted;
  return (
    exactness.indexOf(unit) <= exactness.indexOf(least) &&
    around(dayOf(from), least)?.from === around(dayOf(to), least)?.from
  );
};

export type Season = Extract<DatePart, 'spring' | 'summer' | 'autumn' | 'winter'>;
export const seasonIn = (at: number, part: Season): When | null => {
  const whole = year(at);
  return whole && { ...whole, part };
};
/** The winter that begins in this year. */
export const winterFrom = (at: number): When | null => {
  const first = dayAt(at, 12, 1);
  const last = dayAt(at + 1, 2, 1);
  const both = first && last && months(first, last, 'quarter');
  return both && { ...both, part: 'winter' };
};

const shares: Record<DatePart, number> = {
  early: 0.1,
  mid: 0.4,
  late: 0.75,
  spring: 0.16,
  summer: 0.41,
  autumn: 0.66,
  winter: 0.92,
};
const DAY = 24 * 60 * 60_000;
/** Days since 1970. To Date a day is its midnight in UTC; Temporal takes ten times as long, and an article may have thousands. */
const numberOf = (iso: string): number => Date.parse(iso) / DAY;

/**
 * Where a date stands among others, in days since 1970: what begins first comes first, then what is more exact. "Late 2020" comes after
 * "September 2020" and "mid-2020". A season stands where it is in the northern half of the world.
 */
export const placeInTime = ({ from, to, part }: When): number => {
  const [first, last] = [numberOf(from), numberOf(to)];
  return part === null || first === last
    ? first
    : first + Math.floor((last - first) * (part === 'winter' && last - first < 100 ? 0 : shares[part]));
};
