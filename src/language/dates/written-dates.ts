/** Dates that a text gives in full, or all but the year: "3 May 2020", "mid-March", "the early 1990s", "44 BC", "Q3 2023". */
import type { DatePart, When } from '../reading.ts';
import {
  century,
  type Day,
  dayAt,
  month,
  months,
  day as one,
  quarter,
  type Season,
  seasonIn,
  year,
  years,
} from './calendar.ts';
import { ordinalOf } from './counts.ts';
import { daysWritten } from './month-days.ts';
import type { YearFor } from './years.ts';

const names = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const month3 = `(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?`;
const partly = '(?:(?:the )?(?<part>early|mid|late|middle of|start of|beginning of|end of)[- ])?(?:the )?';
const yyyy = '(?<year>\\d{4})';

const parts: Record<string, DatePart> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  middle: 'mid',
  start: 'early',
  beginning: 'early',
  end: 'late',
};
export const partOf = (written: string | undefined): DatePart | null => parts[written?.split(' ')[0] ?? ''] ?? null;

const withPart = (when: When | null, written: string | undefined): When | null =>
  when && { ...when, part: partOf(written) ?? when.part };

const monthNumber = (written: string): number => names.indexOf(written.slice(0, 3)) + 1;
const monthIn =
  (which: number) =>
  (at: number): When | null => {
    const first = dayAt(at, which, 1);
    return first && month(first);
  };

/** The second year of "1914-18" and "2023/24". */
const secondYear = (first: string, second: string): number => Number(first.slice(0, 4 - second.length) + second);

type Groups = Record<string, string | undefined>;
type Rule = [form: RegExp, make: (groups: Groups, yearFor: YearFor) => When | null];
const whole = (form: string) => new RegExp(`^(?:${form})$`);

const astronomical = (written: string, era: string | undefined): number =>
  era?.startsWith('b') ? 1 - Number(written) : Number(written);

const rules: Rule[] = [
  [/^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/, ({ y, m, d }) => onDay(dayAt(Number(y), Number(m), Number(d)))],
  [/^(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})$/, ({ a, b, y }) => slashed(Number(a), Number(b), Number(y))],
  [
    whole(`${partly}${month3},? (?:of )?${yyyy}`),
    (g) => withPart(monthIn(monthNumber(g.month ?? ''))(Number(g.year)), g.part),
  ],
  [whole(`${partly}${month3}`), (g, yearFor) => withPart(yearFor(monthIn(monthNumber(g.month ?? ''))), g.part)],
  [
    /^(?:from |between )?(?<one>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (?<first>\d{4}))?(?: (?:to|and|until|till) | ?[-–] ?)(?<other>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (?<last>\d{4}))?$/,
    (g, yearFor) => {
      const make = (at: number) =>
        fromTo(Number(g.first ?? at), monthNumber(g.one ?? ''), at, monthNumber(g.other ?? ''), g.first === undefined);
      return g.last === undefined ? yearFor(make) : make(Number(g.last));
    },
  ],
  [
    /^(?:from |between )?(?<first>\d{4})(?: (?:to|and|until|till) |\s?[-–/]\s?)(?<last>\d{4}|\d\d)(?: ?(?<era>bce?))?$/,
    (g) => {
      const [first, last] = [g.first ?? '', g.last ?? ''];
      return g.era ? years(1 - Number(first), 1 - Number(last)) : years(Number(first), secondYear(first, last));
    },
  ],
  [
    /^(?:from |between )?(?<first>\d{1,4})(?: (?:to|and|until|till) |\s?[-–]\s?)(?<last>\d{1,4}) ?(?<era>bce?|ce|ad)$/,
    (g) => years(astronomical(g.first ?? '', g.era), astronomical(g.last ?? '', g.era)),
  ],
  [
    /^(?:c(?:irca|\.) ?)(?<year>\d{3,4})(?: ?(?<era>bce?|ad|ce))?$/,
    (g) => roughly(year(astronomical(g.year ?? '', g.era))),
  ],
  [
    whole(`${partly}(?<year>\\d{1,4})(?: ?(?<era>bce?|ad|ce))?`),
    (g) => withPart(year(astronomical(g.year ?? '', g.era)), g.part),
  ],
  [/^(?:ad|ce) (?<year>\d{1,4})$/, (g) => year(Number(g.year))],
  [
    whole(`${partly}${partly.replaceAll('<part>', '<again>')}(?<ten>\\d{3})0s(?: ?(?<era>bce?))?`),
    (g) => {
      const ten = 10 * Number(g.ten);
      return withPart(g.era ? years(-ten - 8, 1 - ten, 'decade') : years(ten, ten + 9, 'decade'), g.part ?? g.again);
    },
  ],
  [
    whole(`${partly}['’](?<ten>[3-9])0s`),
    (g) => {
      const ten = 1900 + 10 * Number(g.ten);
      return withPart(years(ten, ten + 9, 'decade'), g.part);
    },
  ],
  [
    whole(`${partly}(?<number>[a-z0-9-]+)[- ]century(?: ?(?<era>bce?|ad|ce))?`),
    (g) => {
      const number = ordinalOf(g.number ?? '');
      return number === null || number > 30 ? null : withPart(century(number, g.era?.startsWith('b') ?? false), g.part);
    },
  ],
  [
    whole(`${partly}(?<season>spring|summer|autumn|fall|winter) (?:of )?${yyyy}`),
    (g) => seasonIn(Number(g.year), seasonNamed(g.season)),
  ],
  [/^q(?<which>[1-4]),? (?:of )?(?<year>\d{4})$/, (g) => quarter(Number(g.year), Number(g.which))],
  [
    /^the (?<which>first|second|third|fourth|final|last) quarter,? (?:of )?(?<year>\d{4})$/,
    (g) => quarter(Number(g.year), quarterNamed(g.which)),
  ],
  // A company's year begins when it likes.
  [/^(?:.* )?(?:fiscal|financial|fy) ?(?:year )?(?<year>\d{4})$/, (g) => roughly(year(Number(g.year)))],
  [
    /^(?:.* )?(?:fiscal|financial|fy) ?(?:year )?(?<first>\d{4})[-–/](?<last>\d\d)$/,
    (g) => years(Number(g.first), secondYear(g.first ?? '', g.last ?? '')),
  ],
];

export const seasonNamed = (written: string | undefined): Season =>
  written === 'fall' ? 'autumn' : (written as Season);
export const quarterNamed = (written: string | undefined): number => ordinalOf(written ?? '') ?? 4;
const onDay = (at: Day | null): When | null => at && one(at);
const roughly = (when: When | null): When | null => when && { ...when, about: true };

/** 3/5/2024 is two dates: it is exact to the year. */
const slashed = (a: number, b: number, at: number): When | null => {
  const both = [dayAt(at, b, a), dayAt(at, a, b)].filter((found) => found !== null);
  const [first, second] = both;
  if (!first) return null;
  return second && !first.equals(second) ? year(at) : one(first);
};

/** @param isFree whether the first year is not given, so that "from November to March" begins in the one before. */
const fromTo = (firstYear: number, first: number, lastYear: number, last: number, isFree: boolean): When | null => {
  const from = dayAt(isFree && first > last ? firstYear - 1 : firstYear, first, 1);
  const to = dayAt(lastYear, last, 1);
  return from && to && months(from, to);
};

/** @param written in lower case, with plain apostrophes. */
export const writtenDate = (written: string, yearFor: YearFor): When | null => {
  for (const [form, make] of rules) {
    const groups = form.exec(written)?.groups;
    if (groups) return make(groups, yearFor);
  }
  return daysWritten(written, yearFor);
};
