/** What a date is counted from, and the record of the counting. */

import type { Counted, DateUnit, When } from '../reading.ts';
import { type Day, dayOf, isAsExactAs, type Known } from './calendar.ts';
import type { Tense } from './tense.ts';

export type Context = {
  /** What "yesterday" is counted from; null where it isn't known. */
  now: Known | null;
  /** How that is known. */
  given: Counted['given'];
  /** What "two days earlier" is counted from. */
  told: Known | null;
  tense: Tense;
};

/** The named parts of an expression. */
export type Groups = Record<string, string | undefined>;
/** A form, whole and in lower case, and what it stands for where the present is known. */
export type Rule = [form: RegExp, make: (groups: Groups, context: Context & { now: Known }) => When | null];
export type Make = Rule[1];

export const whole = (form: string): RegExp => new RegExp(`^(?:${form})$`);

export const isAhead = (tense: Tense): boolean => tense === 'future' || tense === 'present';
export const isBack = (tense: Tense): boolean => tense === 'past' || tense === 'perfect';

/** ISO 8601, as exact as it is known and as is needed to count such steps from it. */
const isoOf = ({ from, unit }: Known, steps: Counted['steps']): string => {
  const exact = (to: DateUnit) => (to === 'day' || to === 'week' ? 3 : to === 'month' || to === 'quarter' ? 2 : 1);
  const parts = Math.min(exact(unit), exact(steps?.unit ?? unit));
  return from
    .split(/(?<=\d)-/)
    .slice(0, parts)
    .join('-');
};

/** `when`, with what it was counted from. */
export const countedFrom = (
  when: When | null,
  base: Known,
  given: Counted['given'],
  steps: Counted['steps'] = null,
): When | null => when && { ...when, counted: { from: isoOf(base, steps), given, steps } };

/** The day that is known, or null where it is known less exactly. */
export const dayIn = (base: Known | null): Day | null => (base && isAsExactAs(base, 'day') ? dayOf(base.from) : null);
