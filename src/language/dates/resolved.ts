/** What days an expression of time stands for. */

import type { When } from '../reading.ts';
import { around, dayAt, type Known, year } from './calendar.ts';
import type { Context } from './context.ts';
import { monthNamed } from './month-days.ts';
import { relativeDate } from './relative.ts';
import { writtenDate } from './written-dates.ts';
import { inYear, nearestYear } from './years.ts';

const clock =
  /^(?:at )?(?:(?:around |about )?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b\.?|gmt|bst|est|o'clock)|noon|midnight)(?:,? (?:on )?|$)/;
const ofDay = /(?<=day|tomorrow) (?:morning|afternoon|evening|night)\b/;
const beforeDay =
  /^(?:early|late|earlier|later|on|early on|late on|earlier on|later on) (?=\w+day\b|tomorrow|tonight|today|yesterday)/;

/** In lower case and without the time of day. */
const plain = (written: string): string =>
  written
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(clock, '')
    .replace(ofDay, '')
    .replace(beforeDay, '');

const superlative = /\b(?:time|first|last|most|least|best|worst|[a-z]{3,}est)\b[^,;]*$/;

/**
 * Whether it tells when something was. Others tell how long or how often ("for two hours", "on Mondays"), at what time of
 * whatever day, or stand beside what is no date ("from a year earlier", "two days before the vote", "the last week of term").
 * @param before the words in front of it, and `after` those behind it.
 */
export const isMoment = (written: string, before: string, after: string): boolean => {
  const date = plain(written);
  if (date === '' || /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days$/.test(date)) return false;
  if (/\b(?:every|each|most) $/i.test(before) || (/^(?:last|next) /.test(date) && /\bthe $/i.test(before)))
    return false;
  if (/ (?:ago|earlier|before)$/.test(date) && /\b(?:than|from|over|versus|with) $/i.test(before)) return false;
  if (/^ (?:mornings|afternoons|evenings|nights)\b/.test(after)) return false;
  if (/day$/.test(date) && /\bthe $/i.test(before) && /^ (?:before|after|following|of)\b/.test(after)) return false;
  if (/^in /.test(date) && superlative.test(before)) return false;
  if (/ (?:before|after)$/.test(date) && !/^[,.;:)]/.test(after)) return false;
  return !/ (?:seconds?|minutes?|hours?) (?:earlier|later|before|after)$/.test(date);
};

const lasting =
  /^(?:(?:for|over|in|within|after|during) .*(?:second|minute|hour|day|week|fortnight|month|season|quarter)s?|(?:after|within) .*|(?:the )?(?:past|coming) \w+)$/;

/** Whether it tells how long something took rather than when it was: no use to list where it can't be dated. */
export const isLasting = (written: string): boolean => lasting.test(plain(written));

const since = /\bsince (?:the )?$/i;
// "Made worse by the 2008 crisis" is another "by".
const until = /\b(?:by |(?:until|till|before|up to) (?:the )?)$/i;
const about = /\b(?:about|around|roughly|approximately|circa) (?:the )?$/i;

/**
 * The days that `written` stands for, no more exact than it says; null where they can't be known.
 * @param before the words in front of it: "since", "by".
 */
export const resolved = (written: string, before: string, context: Context): When | null => {
  const date = plain(written);
  const [, monthly, which] = /^(.*\d|[a-z]+),? (last|next|this|that|the same|the following) year$/.exec(date) ?? [];
  const when =
    monthly !== undefined && monthNamed.test(monthly)
      ? writtenDate(monthly, inYear(relativeDate(`${which} year`, context)))
      : (writtenDate(date, nearestYear(context)) ?? relativeDate(date, context));
  if (!when) return null;
  const bound = when.bound ?? (since.test(before) ? 'since' : until.test(before) ? 'until' : null);
  return { ...when, bound, about: when.about || about.test(before) };
};

/** What is known of the day on which an article was published: ISO 8601, from a year to a second. */
export const publishedOn = (published: string | undefined): Known | null => {
  const [, y, m, d] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '') ?? [];
  if (y === undefined) return null;
  const at = dayAt(Number(y), Number(m ?? 1), Number(d ?? 1));
  return at && (d !== undefined ? around(at, 'day') : m !== undefined ? around(at, 'month') : year(at.year));
};
