/** Dates that are counted from another one: "yesterday", "on Monday", "last week", "three years ago", "two days earlier". */
import {
  around,
  type Day,
  day,
  dayAt,
  dayOf,
  days,
  isAsExactAs,
  type Known,
  month,
  quarter,
  seasonIn,
  winterFrom,
} from './dates-calendar.ts';
import { countOf, stepOf } from './dates-counts.ts';
import type { Tense } from './dates-tense.ts';
import { partOf, quarterNamed, seasonNamed, type YearFor } from './dates-written.ts';
import type { Counted, DateUnit, When } from './reading.ts';

export type Context = {
  /** What "yesterday" is counted from; null where it isn't known. */
  now: Known | null;
  /** How that is known. */
  given: Counted['given'];
  /** What "two days earlier" is counted from. */
  told: Known | null;
  tense: Tense;
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const named = `(?<weekday>${weekdays.join('|')})`;
const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december';
const units = '(?<unit>minute|hour|day|week|fortnight|month|year|decade|century|centurie|quarter)s?';
const roughly = '(?<roughly>more than|less than|at least|over|nearly|almost|about|around|some)';
const counting = `(?:${roughly} )?(?<count>[a-z0-9 -]+?)[- ]${units}`;

const isAhead = (tense: Tense): boolean => tense === 'future' || tense === 'present';
const isBack = (tense: Tense): boolean => tense === 'past' || tense === 'perfect';

/** ISO 8601, as exact as it is known and as is needed to count such steps from it. */
const isoOf = ({ from, unit }: Known, steps: Counted['steps']): string => {
  const exact = (to: DateUnit) => (to === 'day' || to === 'week' ? 3 : to === 'month' || to === 'quarter' ? 2 : 1);
  const parts = Math.min(exact(unit), exact(steps?.unit ?? unit));
  return from
    .split(/(?<=\d)-/)
    .slice(0, parts)
    .join('-');
};

const countedFrom = (
  when: When | null,
  base: Known,
  given: Counted['given'],
  steps: Counted['steps'] = null,
): When | null => when && { ...when, counted: { from: isoOf(base, steps), given, steps } };

/** The day of a base that is one. */
const dayIn = (base: Known | null): Day | null => (base && isAsExactAs(base, 'day') ? dayOf(base.from) : null);

/** The nearest year that makes the date lie where the verb says; with what it is nearest to. */
export const yearFor =
  ({ now, tense, given }: Context): YearFor =>
  (make) => {
    if (!now || !isAsExactAs(now, 'year')) return null;
    const at = dayOf(now.from).year;
    const middle =
      (dayOf(now.from).year * 366 + dayOf(now.from).dayOfYear + dayOf(now.to).year * 366 + dayOf(now.to).dayOfYear) / 2;
    const away = (when: When) => Math.abs(dayOf(when.from).year * 366 + dayOf(when.from).dayOfYear - middle);
    const fits = (when: When) => (isBack(tense) ? when.from <= now.to : isAhead(tense) ? when.to >= now.from : true);
    const [nearest] = [at - 1, at, at + 1]
      .map(make)
      .filter((when) => when !== null)
      .filter(fits)
      .sort((one, other) => away(one) - away(other));
    return countedFrom(nearest ?? null, now, given);
  };

/** So many units before or after; years and months no more exact than those. */
const stepped = (
  base: Known,
  count: number,
  written: string,
  later: boolean,
): { when: When; steps: NonNullable<Counted['steps']> } | null => {
  const step = stepOf(count, written === 'centurie' ? 'century' : written);
  if (!step || !isAsExactAs(base, step.unit === 'decade' || step.unit === 'century' ? 'year' : step.unit)) return null;
  const factor = { day: 1, week: 1, month: 1, quarter: 3, year: 1, decade: 10, century: 100 }[step.unit];
  const of = {
    day: 'days',
    week: 'weeks',
    month: 'months',
    quarter: 'months',
    year: 'years',
    decade: 'years',
    century: 'years',
  } as const;
  const duration = { [of[step.unit]]: step.count * factor };
  if (step.count * factor > 100_000) return null;
  const at = later ? dayOf(base.from).add(duration) : dayOf(base.from).subtract(duration);
  const unit: DateUnit =
    step.unit === 'decade'
      ? 'year'
      : step.unit === 'century'
        ? 'decade'
        : step.unit === 'quarter'
          ? 'month'
          : step.unit;
  const when = around(at, unit);
  return when && { when: { ...when, about: step.unit !== 'day' }, steps: { ...step, later } };
};

const bounds: Record<string, When['bound']> = {
  'more than': 'until',
  over: 'until',
  'at least': 'until',
  'less than': 'since',
};

type Groups = Record<string, string | undefined>;
type Make = (groups: Groups, context: Context & { now: Known }) => When | null;

/** So many units from now, in either direction. */
const fromNow = (
  { roughly: about, count, unit = '' }: Groups,
  { now, given }: Context & { now: Known },
  later: boolean,
): When | null => {
  const today = dayIn(now);
  if (/^(?:minute|hour)$/.test(unit)) return today && countedFrom({ ...day(today), about: true }, now, given);
  const number = countOf(count ?? '');
  const found = number === null ? null : stepped(now, number, unit, later);
  if (!found) return null;
  const { when, steps } = found;
  const bound = later ? null : (bounds[about ?? ''] ?? null);
  return countedFrom(
    { ...when, about: when.about || about !== undefined || steps.count >= 20, bound },
    now,
    given,
    steps,
  );
};

const dayFrom =
  (by: number): Make =>
  (_groups, { now, given, tense }) => {
    const today = dayIn(now);
    if (!today) return null;
    const steps = by === 0 ? null : { count: Math.abs(by), unit: 'day' as const, later: by > 0 };
    // "The town has 5,000 people today": nowadays.
    return countedFrom({ ...day(today.add({ days: by })), about: by === 0 && tense === 'present' }, now, given, steps);
  };

/** The day of this name that the verb points to; today is one. */
const weekdayBy = (today: Day, which: number, tense: Tense): Day | null => {
  if (tense === 'open') return null;
  const back = (today.dayOfWeek - which + 7) % 7;
  return isAhead(tense) ? today.add({ days: (7 - back) % 7 }) : today.subtract({ days: back });
};

const onWeekday: Make = ({ weekday = '', which, week: of }, { now, given, tense }) => {
  const today = dayIn(now);
  if (!today) return null;
  const number = weekdays.indexOf(weekday) + 1;
  const here = today.add({ days: number - today.dayOfWeek });
  let at: Day | null;
  if (of !== undefined) at = here.add({ days: of === 'last' ? -7 : of === 'next' ? 7 : 0 });
  else if (which === 'last') at = weekdayBy(today.subtract({ days: 1 }), number, 'past');
  // "Next Friday", written on a Tuesday, is this week's for some and next week's for others.
  else if (which === 'next') at = number > today.dayOfWeek ? null : here.add({ days: 7 });
  else at = weekdayBy(today, number, tense);
  // "Last Monday", written in the same week, may be a week earlier.
  const about = which === 'last' && at !== null && number < today.dayOfWeek;
  return at && countedFrom({ ...day(at), about }, now, given);
};

const weekdaysFromTo: Make = ({ weekday = '', other = '' }, { now, given, tense }) => {
  const today = dayIn(now);
  const last = today && weekdayBy(today, weekdays.indexOf(other) + 1, tense);
  const first = last && weekdayBy(last, weekdays.indexOf(weekday) + 1, 'past');
  return first && countedFrom(days(first, last), now, given);
};

const weekend: Make = ({ which }, { now, given, tense }) => {
  const today = dayIn(now);
  if (!today) return null;
  const saturday = today.add({ days: 6 - today.dayOfWeek });
  const isNow = today.dayOfWeek >= 6;
  const by =
    which === 'last' || which === 'past'
      ? -7
      : which === 'next'
        ? isNow
          ? 7
          : null
        : which === 'coming'
          ? isNow
            ? 7
            : 0
          : tense === 'open'
            ? null
            : isAhead(tense) || isNow
              ? 0
              : -7;
  if (by === null) return null;
  const at = saturday.add({ days: by });
  return countedFrom(days(at, at.add({ days: 1 })), now, given);
};

const unitFrom: Make = ({ which, unit, part }, { now, given }) => {
  const exact = unit as DateUnit;
  if (!isAsExactAs(now, exact === 'decade' || exact === 'century' ? 'year' : exact)) return null;
  const of = {
    day: 'days',
    week: 'weeks',
    month: 'months',
    quarter: 'months',
    year: 'years',
    decade: 'years',
    century: 'years',
  } as const;
  const by = { day: 1, week: 1, month: 1, quarter: 3, year: 1, decade: 10, century: 100 }[exact];
  const step = which === 'last' ? -by : which === 'next' ? by : 0;
  const when = around(dayOf(now.from).add({ [of[exact]]: step }), exact);
  return countedFrom(when && { ...when, part: partOf(part) }, now, given);
};

const endOfUnit: Make = (groups, context) =>
  isBack(context.tense) && groups.which === undefined
    ? null
    : unitFrom({ ...groups, part: groups.part ?? 'end' }, context);

const seasonYear = (named: string | undefined, at: number): When | null =>
  named === 'winter' ? winterFrom(at) : seasonIn(at, seasonNamed(named));

const season: Make = ({ which, season: name, part }, { now, given, tense }) => {
  const today = dayIn(now) ?? (isAsExactAs(now, 'month') ? dayOf(now.from) : null);
  if (!today) return null;
  const starts = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name ?? ''] ?? 0;
  const begins = dayAt(today.year, starts, 1);
  if (!begins) return null;
  const ends = begins.add({ months: 3 });
  const isOver = ends.since(today).days <= 0;
  const isOn = !isOver && begins.since(today).days <= 0;
  let at: number | null;
  if (name === 'winter') {
    // In January it is winter, and the one that began last year.
    const begun = today.month < 3 ? today.year - 1 : today.year;
    const inWinter = today.month < 3 || today.month === 12;
    if (which === 'last') at = today.month === 12 ? today.year - 1 : inWinter ? begun - 1 : today.year - 1;
    else if (which === 'next') at = inWinter ? begun + 1 : today.year;
    else at = inWinter ? begun : isAhead(tense) ? today.year : isBack(tense) ? today.year - 1 : null;
  } else if (which === 'last')
    // In autumn, "last summer" is this year's for some and the one before for others.
    at = isOver && today.month < 12 && ends.until(today).days < 100 ? null : isOver ? null : today.year - 1;
  else if (which === 'next') at = isOver ? today.year + 1 : isOn ? today.year + 1 : null;
  else if (which === 'this') at = today.year;
  else
    at =
      isOn || (isOver ? isBack(tense) : isAhead(tense))
        ? today.year
        : isAhead(tense)
          ? today.year + 1
          : isBack(tense)
            ? today.year - 1
            : null;
  const when = at === null ? null : seasonYear(name, at);
  return countedFrom(part ? when && { ...when, part: when.part } : when, now, given);
};

const monthFrom: Make = ({ which, month: name }, { now, given }) => {
  if (!isAsExactAs(now, 'month')) return null;
  const today = dayOf(now.from);
  const number = monthNames.split('|').indexOf(name ?? '') + 1;
  // "Last May", written in November, is this year's for some and last year's for others.
  const at =
    which === 'this'
      ? today.year
      : which === 'last'
        ? number < today.month
          ? null
          : today.year - 1
        : number > today.month
          ? null
          : today.year + 1;
  const first = at === null ? null : dayAt(at, number, 1);
  return first && countedFrom(month(first), now, given);
};

const quarterOf: Make = ({ quarter: which, digit, year: of }, { now, given }) => {
  if (!isAsExactAs(now, 'year')) return null;
  const by = of === 'last' ? -1 : of === 'next' ? 1 : 0;
  return countedFrom(
    quarter(dayOf(now.from).year + by, digit === undefined ? quarterNamed(which) : Number(digit)),
    now,
    given,
  );
};

/** "For ten years" that have not ended: they began ten years ago. */
const lasting: Make = (groups, context) => {
  const { unit = '', count } = groups;
  if (context.tense !== 'perfect') return null;
  const since = fromNow({ ...groups, count: count ?? '2' }, context, false);
  const isLong = /^(?:year|decade|centurie|century)$/.test(unit);
  if (!since || !isLong) return null;
  // "For decades" is two at least.
  const least = count === undefined || bounds[groups.roughly ?? ''] === 'until';
  return { ...since, about: true, bound: least ? 'until' : 'since' };
};

const whole = (form: string) => new RegExp(`^(?:${form})$`);

const fromPublishing: [RegExp, Make][] = [
  [/^(?:today|tonight|this (?:morning|afternoon|evening)|overnight)$/, dayFrom(0)],
  [/^(?:yesterday|last night)$/, dayFrom(-1)],
  [/^tomorrow$/, dayFrom(1)],
  [/^the day before yesterday$/, dayFrom(-2)],
  [/^the day after tomorrow$/, dayFrom(2)],
  [whole(`(?:(?<which>last|next|this) )?${named}(?:,? (?:of )?(?<week>last|next|this) week)?`), onWeekday],
  [whole(`(?:from|between) ${named} (?:to|and) (?<other>${weekdays.join('|')})`), weekdaysFromTo],
  [/^(?:(?:over|at|on|during) the|the (?<which>past|coming)) weekend$/, weekend],
  [/^(?<which>last|this|next) weekend$/, weekend],
  [
    /^(?:(?<part>early|late) |earlier |later )?(?<which>last|this|next) (?<unit>week|month|year|quarter|decade|century)$/,
    unitFrom,
  ],
  [
    /^the (?<part>start|beginning|middle|end) of (?:(?<which>last|this|next)|the) (?<unit>week|month|year|decade|century)$/,
    endOfUnit,
  ],
  [/^(?<part>year)-end$/, (_groups, context) => endOfUnit({ unit: 'year' }, context)],
  [
    /^(?:(?<part>early|late) |earlier |later )?(?:(?<which>last|this|next) |the )?(?:(?:early|mid|late)[- ])?(?<season>spring|summer|autumn|fall|winter)$/,
    season,
  ],
  [whole(`(?:earlier |later )?(?<which>last|this|next) (?<month>${monthNames})`), monthFrom],
  [
    /^(?:q(?<digit>[1-4])|the (?<quarter>first|second|third|fourth|final|last) quarter),? (?:of )?(?:the|(?<year>this|last|next)) year$/,
    quarterOf,
  ],
  [whole(`${counting} ago`), (groups, context) => fromNow(groups, context, false)],
  [
    whole(`(?:in )?${counting} from now|in ${counting.replaceAll('?<', '?<in_')}['’]?s?['’]? time`),
    (g, context) =>
      fromNow(
        { roughly: g.roughly ?? g.in_roughly, count: g.count ?? g.in_count, unit: g.unit ?? g.in_unit },
        context,
        true,
      ),
  ],
  [whole(`in ${counting}`), (groups, context) => (context.tense === 'future' ? fromNow(groups, context, true) : null)],
  [
    whole(`within ${counting}`),
    (groups, context) => {
      const until = context.tense === 'future' ? fromNow(groups, context, true) : null;
      return until && { ...until, bound: 'until' };
    },
  ],
  [
    whole(
      `(?:for|over|in|during) (?:${roughly} )?(?:the (?:past|last) )?(?:(?<count>[a-z0-9-]+|a couple of) )?${units}`,
    ),
    lasting,
  ],
];

type MakeTold = (groups: Groups, told: Known, context: Context) => When | null;

/** A unit before, after or just there. */
const besideTold: MakeTold = ({ which, unit }, told) => {
  const exact = (/^(?:night|morning|afternoon|evening)$/.test(unit ?? '') ? 'day' : unit) as DateUnit;
  if (/^(?:the same|that)$/.test(which ?? '')) {
    if (!isAsExactAs(told, exact === 'decade' || exact === 'century' ? 'year' : exact)) return null;
    return countedFrom(around(dayOf(told.from), exact), told, 'text');
  }
  const later = /following|next/.test(which ?? '');
  const found = stepped(told, 1, exact, later);
  const when = found && around(dayOf(found.when.from), exact);
  return when && countedFrom(when, told, 'text', found.steps);
};

const fromTold: [RegExp, MakeTold][] = [
  [
    whole(`${counting} (?<way>earlier|later|before|after)`),
    ({ roughly: about, count, unit = '', way }, told) => {
      const number = countOf(count ?? '');
      const found = number === null ? null : stepped(told, number, unit, way === 'later' || way === 'after');
      return (
        found &&
        countedFrom({ ...found.when, about: found.when.about || about !== undefined }, told, 'text', found.steps)
      );
    },
  ],
  [
    /^(?:earlier |later |early |late )?(?<which>the (?:following|next|previous|same)|that) (?<unit>day|night|morning|afternoon|evening|week|month|year|decade|century)$/,
    besideTold,
  ],
  [
    whole(`the (?<which>following|previous) ${named}`),
    ({ which, weekday = '' }, told) => {
      const from = dayIn(told);
      if (!from) return null;
      const number = weekdays.indexOf(weekday) + 1;
      const at =
        which === 'following'
          ? weekdayBy(from.add({ days: 1 }), number, 'future')
          : weekdayBy(from.subtract({ days: 1 }), number, 'past');
      return at && countedFrom(day(at), told, 'text');
    },
  ],
  [
    /^(?:later |earlier )?that (?<season>spring|summer|autumn|winter)$/,
    ({ season: name }, told) =>
      isAsExactAs(told, 'year')
        ? countedFrom(name === 'winter' ? null : seasonYear(name, dayOf(told.from).year), told, 'text')
        : null,
  ],
];

/** @param written in lower case, with plain apostrophes. */
export const relativeDate = (written: string, context: Context): When | null => {
  for (const [form, make] of fromTold) {
    const groups = form.exec(written);
    if (groups) return context.told && make(groups.groups ?? {}, context.told, context);
  }
  const { now } = context;
  if (!now) return null;
  for (const [form, make] of fromPublishing) {
    const groups = form.exec(written);
    if (groups) return make(groups.groups ?? {}, { ...context, now });
  }
  return null;
};
