/** The year of a date that is given without one: "in May", "on 3 June". */

import type { When } from '../reading.ts';
import { dayOf, isAsExactAs } from './calendar.ts';
import { type Context, countedFrom, isAhead, isBack } from './context.ts';

/** Makes the date in the year where it lies right; null where that can't be known. */
export type YearFor = (make: (year: number) => When | null) => When | null;

/** Where no verb says which way it points, days within which a date is nearer than the same one a year before or after. */
const near = 122;

/** The nearest year in which the date lies where the verb points. */
export const nearestYear =
  ({ now, tense, given }: Context): YearFor =>
  (make) => {
    if (!now || !isAsExactAs(now, 'month')) return null;
    const today = dayOf(now.from);
    const away = (when: When) => Math.abs(today.until(dayOf(when.from)).days);
    const fits = (when: When) =>
      isBack(tense) ? when.from <= now.to : isAhead(tense) ? when.to >= now.from : away(when) <= near;
    const all = [today.year - 1, today.year, today.year + 1].map(make).filter((when) => when !== null);
    // "By February's survey half of them are glad": what is present was measured then, or is to come.
    if (tense === 'present' && all.some((when) => when.to < now.from && away(when) <= near)) return null;
    const [nearest] = all.filter(fits).sort((one, other) => away(one) - away(other));
    return countedFrom(nearest ?? null, now, given);
  };

/** "June last year": in that year, and counted from where it is. */
export const inYear =
  (of: When | null): YearFor =>
  (make) => {
    const when = of && make(dayOf(of.from).year);
    return when && { ...when, counted: of.counted };
  };
