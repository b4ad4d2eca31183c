/** So many units before or after: "three years ago", "in two weeks", "for ten years". */

import type { Counted, When } from '../reading.ts';
import { around, dayOf, isAsExactAs, type Known, shifted } from './calendar.ts';
import { type Context, countedFrom, dayIn, type Groups, type Make, type Rule, whole } from './context.ts';
import { countOf, stepOf } from './counts.ts';

const units = '(?<unit>minute|hour|day|week|fortnight|month|year|decade|century|centurie|quarter)s?';
const roughly = '(?<roughly>more than|less than|at least|over|nearly|almost|about|around|some)';
/** "More than two years": with its groups. */
export const counting = `(?:${roughly} )?(?<count>[a-z0-9 -]+?)[- ]${units}`;

const bounds: Record<string, When['bound']> = {
  'more than': 'until',
  over: 'until',
  'at least': 'until',
  'less than': 'since',
};
/** Of so many days and more nobody counts each. */
const many = 20;

type Stepped = { when: When; steps: NonNullable<Counted['steps']> };

/** So many units before or after; what was counted in years is exact to a year at best, and so on. */
export const stepped = (base: Known, count: number, written: string, later: boolean): Stepped | null => {
  const steps = stepOf(count, written === 'centurie' ? 'century' : written);
  if (!steps || !isAsExactAs(base, steps.unit)) return null;
  const at = shifted(dayOf(base.from), later ? steps.count : -steps.count, steps.unit);
  const unit = { decade: 'year', century: 'decade', quarter: 'month' } as const;
  const when = at && around(at, unit[steps.unit as keyof typeof unit] ?? steps.unit);
  return when && { when: { ...when, about: steps.unit !== 'day' }, steps: { ...steps, later } };
};

/** From the present on, in either direction. */
const fromNow = (
  { roughly: about, count, unit = '' }: Groups,
  { now, given }: Context & { now: Known },
  later: boolean,
): When | null => {
  if (/^(?:minute|hour)$/.test(unit)) {
    const today = dayIn(now);
    const when = today && around(today, 'day');
    return countedFrom(when && { ...when, about: true }, now, given);
  }
  const number = countOf(count ?? '');
  const found = number === null ? null : stepped(now, number, unit, later);
  if (!found) return null;
  const { when, steps } = found;
  const bound = later ? null : (bounds[about ?? ''] ?? null);
  const isAbout = when.about || about !== undefined || steps.count >= many;
  return countedFrom({ ...when, about: isAbout, bound }, now, given, steps);
};

const ago: Make = (groups, context) => fromNow(groups, context, false);
const fromNowOn: Make = (groups, context) => fromNow(groups, context, true);
/** "It was built in two weeks" tells no date. */
const ahead: Make = (groups, context) => (context.tense === 'future' ? fromNow(groups, context, true) : null);

/** "For ten years", if they have not ended: they began ten years ago. "For decades" is two at least. */
const lasting: Make = (groups, context) => {
  const { unit = '', count, roughly: about = '' } = groups;
  if (context.tense !== 'perfect' || !/^(?:year|decade|centurie|century)$/.test(unit)) return null;
  const began = fromNow({ ...groups, count: count ?? '2' }, context, false);
  const isLeast = count === undefined || bounds[about] === 'until';
  return began && { ...began, about: true, bound: isLeast ? 'until' : 'since' };
};

export const rules: Rule[] = [
  [whole(`${counting} ago`), ago],
  [whole(`(?:in )?${counting} from now`), fromNowOn],
  [whole(`in ${counting}'?s?'? time`), fromNowOn],
  [whole(`in ${counting}`), ahead],
  [
    whole(`within ${counting}`),
    (groups, context) => {
      const when = ahead(groups, context);
      return when && { ...when, bound: 'until' };
    },
  ],
  [
    whole(
      `(?:for|over|in|during) (?:${roughly} )?(?:the (?:past|last) )?(?:(?<count>[a-z0-9-]+|a couple of) )?${units}`,
    ),
    lasting,
  ],
];
