/** Weeks, months, quarters, seasons and years that are counted from the present: "last week", "this spring", "next May". */

import type { DateUnit, When } from '../reading.ts';
import {
  around,
  type Day,
  dayAt,
  dayOf,
  isAsExactAs,
  month,
  quarter,
  seasonIn,
  shifted,
  winterFrom,
} from './calendar.ts';
import { countedFrom, isAhead, isBack, type Make, type Rule, whole } from './context.ts';
import type { Tense } from './tense.ts';
import { partOf, quarterNamed, seasonNamed } from './written-dates.ts';

const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december';
const ways: Record<string, number> = { last: -1, this: 0, next: 1 };

const unitFrom: Make = ({ which = 'this', unit, part }, { now, given }) => {
  const exact = unit as DateUnit;
  const at = isAsExactAs(now, exact) ? shifted(dayOf(now.from), ways[which] ?? 0, exact) : null;
  const when = at && around(at, exact);
  return countedFrom(when && { ...when, part: partOf(part) }, now, given);
};

/** "At the end of the year" it was last year's for some. */
const endOfUnit: Make = (groups, context) =>
  isBack(context.tense) && groups.which === undefined ? null : unitFrom(groups, context);

const seasonStarts: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** The year in which the season begins that is meant; null where it can be another. North of the equator. */
const seasonYear = (name: string, which: string | undefined, today: Day, tense: Tense): number | null => {
  const begins = [-1, 0, 1].flatMap((by) => dayAt(today.year + by, seasonStarts[name] ?? 1, 1) ?? []);
  const isBefore = (one: Day, other: Day) => one.until(other).days > 0;
  const on = begins.find((begin) => !isBefore(today, begin) && isBefore(today, begin.add({ months: 3 })));
  const ended = begins.findLast((begin) => !isBefore(today, begin.add({ months: 3 })));
  const next = begins.find((begin) => isBefore(today, begin));
  // In October "last summer" is this year's for some, and in February "next summer" for others.
  const isClear = (begin: Day | undefined) => name === 'winter' || on !== undefined || begin?.year !== today.year;
  if (which === 'last') return isClear(ended) ? (ended?.year ?? null) : null;
  if (which === 'next') return isClear(next) ? (next?.year ?? null) : null;
  if (on) return on.year;
  if (which === 'this' && name !== 'winter') return today.year;
  return (isAhead(tense) ? next?.year : isBack(tense) ? ended?.year : null) ?? null;
};

/** A season of that year; its winter is the one that begins in it. */
export const seasonOf = (name: string, year: number): When | null =>
  name === 'winter' ? winterFrom(year) : seasonIn(year, seasonNamed(name));

const season: Make = ({ which, season: name = '' }, { now, given, tense }) => {
  const year = isAsExactAs(now, 'month') ? seasonYear(name, which, dayOf(now.from), tense) : null;
  return year === null ? null : countedFrom(seasonOf(name, year), now, given);
};

/** "Last May", written in November, is this year's for some and last year's for others. */
const monthFrom: Make = ({ which = '', month: name = '' }, { now, given }) => {
  if (!isAsExactAs(now, 'month')) return null;
  const { year, month: present } = dayOf(now.from);
  const number = monthNames.split('|').indexOf(name) + 1;
  if ((which === 'last' && number < present) || (which === 'next' && number > present)) return null;
  const first = dayAt(year + (ways[which] ?? 0), number, 1);
  return first && countedFrom(month(first), now, given);
};

const quarterOf: Make = ({ quarter: which, digit, year = 'this' }, { now, given }) => {
  if (!isAsExactAs(now, 'year')) return null;
  const number = digit === undefined ? quarterNamed(which) : Number(digit);
  return countedFrom(quarter(dayOf(now.from).year + (ways[year] ?? 0), number), now, given);
};

export const rules: Rule[] = [
  [
    /^(?:(?<part>early|late) |earlier |later )?(?<which>last|this|next) (?<unit>week|month|year|quarter|decade|century)$/,
    unitFrom,
  ],
  [
    /^the (?<part>start|beginning|middle|end) of (?:(?<which>last|this|next)|the) (?<unit>week|month|year|decade|century)$/,
    endOfUnit,
  ],
  [/^year-end$/, (_groups, context) => endOfUnit({ unit: 'year', part: 'end' }, context)],
  [
    /^(?:early |late |earlier |later )?(?:(?<which>last|this|next) |the )?(?:(?:early|mid|late)[- ])?(?<season>spring|summer|autumn|fall|winter)$/,
    season,
  ],
  [whole(`(?:earlier |later )?(?<which>last|this|next) (?<month>${monthNames})`), monthFrom],
  [
    /^(?:q(?<digit>[1-4])|the (?<quarter>first|second|third|fourth|final|last) quarter),? (?:of )?(?:the|(?<year>this|last|next)) year$/,
    quarterOf,
  ],
];
