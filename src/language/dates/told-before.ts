/** Dates that are counted from the one told before: "two days earlier", "the following year", "later that month". */

import type { DateUnit, When } from '../reading.ts';
import { around, day, dayOf, isAsExactAs, type Known } from './calendar.ts';
import { countedFrom, dayIn, type Groups, whole } from './context.ts';
import { countOf } from './counts.ts';
import { named, numberOf, weekdayBy } from './days.ts';
import { counting, stepped } from './steps.ts';
import { seasonOf } from './units.ts';

type Make = (groups: Groups, told: Known) => When | null;

const apart: Make = ({ roughly, count, unit = '', way }, told) => {
  const number = countOf(count ?? '');
  const found = number === null ? null : stepped(told, number, unit, way === 'later' || way === 'after');
  if (!found) return null;
  const { when, steps } = found;
  return countedFrom({ ...when, about: when.about || roughly !== undefined }, told, 'text', steps);
};

/** The unit of which it was told, or the one beside it. */
const beside: Make = ({ which = '', unit = '' }, told) => {
  const exact = (/^(?:night|morning|afternoon|evening)$/.test(unit) ? 'day' : unit) as DateUnit;
  if (!/following|next|previous/.test(which))
    return isAsExactAs(told, exact) ? countedFrom(around(dayOf(told.from), exact), told, 'text') : null;
  const found = stepped(told, 1, exact, !which.includes('previous'));
  return found && countedFrom(around(dayOf(found.when.from), exact), told, 'text', found.steps);
};

const besideOnWeekday: Make = ({ which, weekday = '' }, told) => {
  const from = dayIn(told);
  const by = which === 'following' ? 1 : -1;
  const at = from && weekdayBy(from.add({ days: by }), numberOf(weekday), by > 0 ? 'future' : 'past');
  return at && countedFrom(day(at), told, 'text');
};

/** A winter has two years. */
const seasonThen: Make = ({ season = '' }, told) =>
  isAsExactAs(told, 'year') && season !== 'winter'
    ? countedFrom(seasonOf(season, dayOf(told.from).year), told, 'text')
    : null;

export const rules: [form: RegExp, make: Make][] = [
  [whole(`${counting} (?<way>earlier|later|before|after)`), apart],
  [
    /^(?:earlier |later |early |late )?(?<which>the (?:following|next|previous|same)|that) (?<unit>day|night|morning|afternoon|evening|week|month|year|decade|century)$/,
    beside,
  ],
  [whole(`the (?<which>following|previous) ${named}`), besideOnWeekday],
  [/^(?:later |earlier )?that (?<season>spring|summer|autumn|winter)$/, seasonThen],
];
