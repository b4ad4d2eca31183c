/** Days that are counted from the present: "yesterday", "on Monday", "at the weekend". */
import { type Day, day, days } from './calendar.ts';
import { countedFrom, dayIn, isAhead, type Make, type Rule, whole } from './context.ts';
import type { Tense } from './tense.ts';

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** A day's name, with its group. */
export const named = `(?<weekday>${names.join('|')})`;

/** 1 for Monday (ISO 8601). */
export const numberOf = (weekday: string): number => names.indexOf(weekday) + 1;

/** The nearest day of this number that the verb points to; today is one. null where it can point either way. */
export const weekdayBy = (today: Day, number: number, tense: Tense): Day | null => {
  if (tense === 'open') return null;
  const back = (today.dayOfWeek - number + 7) % 7;
  return isAhead(tense) ? today.add({ days: (7 - back) % 7 }) : today.subtract({ days: back });
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

const onWeekday: Make = ({ weekday = '', which, week }, { now, given, tense }) => {
  const today = dayIn(now);
  if (!today) return null;
  const number = numberOf(weekday);
  const here = today.add({ days: number - today.dayOfWeek });
  const weeks = { last: -1, this: 0, next: 1 }[week ?? ''];
  const isStillToCome = number > today.dayOfWeek;
  const at =
    weeks !== undefined
      ? here.add({ weeks })
      : which === 'last'
        ? weekdayBy(today.subtract({ days: 1 }), number, 'past')
        : which !== 'next'
          ? weekdayBy(today, number, tense)
          : // "Next Friday", written on a Tuesday, is this week's for some and next week's for others.
            isStillToCome
            ? null
            : here.add({ weeks: 1 });
  // "Last Monday", written in the same week, may be a week earlier.
  return at && countedFrom({ ...day(at), about: which === 'last' && number < today.dayOfWeek }, now, given);
};

const fromTo: Make = ({ weekday = '', other = '' }, { now, given, tense }) => {
  const today = dayIn(now);
  const last = today && weekdayBy(today, numberOf(other), tense);
  const first = last && weekdayBy(last, numberOf(weekday), 'past');
  return first && countedFrom(days(first, last), now, given);
};

/** Weeks from the present one to the weekend that is meant; null where it can be another. */
const weeksTo = (which: string | undefined, tense: Tense, isWeekend: boolean): number | null => {
  if (which === 'last' || which === 'past') return -1;
  if (which === 'next') return isWeekend ? 1 : null;
  if (which === 'coming') return isWeekend ? 1 : 0;
  if (tense === 'open') return null;
  return isAhead(tense) || isWeekend ? 0 : -1;
};

const weekend: Make = ({ which }, { now, given, tense }) => {
  const today = dayIn(now);
  const weeks = today && weeksTo(which, tense, today.dayOfWeek >= 6);
  if (!today || weeks === null) return null;
  const saturday = today.add({ days: 6 - today.dayOfWeek + 7 * weeks });
  return countedFrom(days(saturday, saturday.add({ days: 1 })), now, given);
};

export const rules: Rule[] = [
  [/^(?:today|tonight|this (?:morning|afternoon|evening))$/, dayFrom(0)],
  [/^(?:yesterday|last night)$/, dayFrom(-1)],
  [/^tomorrow$/, dayFrom(1)],
  [/^the day before yesterday$/, dayFrom(-2)],
  [/^the day after tomorrow$/, dayFrom(2)],
  [whole(`(?:(?<which>last|next|this) )?${named}(?:,? (?:of )?(?<week>last|next|this) week)?`), onWeekday],
  [whole(`(?:from|between) ${named} (?:to|and) (?<other>${names.join('|')})`), fromTo],
  [/^(?:(?:over|at|on|during) the|the (?<which>past|coming)) weekend$/, weekend],
  [/^(?<which>last|this|next) weekend$/, weekend],
];
