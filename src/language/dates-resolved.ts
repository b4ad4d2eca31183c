/** What days an expression of time stands for. */
import { around, dayAt, dayOf, type Known, year } from './dates-calendar.ts';
import { type Context, relativeDate, yearFor } from './dates-relative.ts';
import { writtenDate, type YearFor } from './dates-written.ts';
import type { When } from './reading.ts';

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

const passing =
  /^(?:for|over|in|within|after|during) .*(?:second|minute|hour|day|week|fortnight|month|season|quarter)s?$/;
const isPassing = (written: string): boolean =>
  passing.test(written) && !/^in the (?:spring|summer|autumn|winter)/.test(written);

/**
 * Whether it tells when something was. Others tell how long or how often ("for two hours", "on Mondays"), at what time of
 * whatever day, or what something is compared with ("from a year earlier").
 * @param before the words in front of it.
 */
export const isMoment = (written: string, before: string): boolean => {
  const date = plain(written);
  return (
    date !== '' &&
    !/days$/.test(date.replace(/^.*\b(?:ago|earlier|later|from now)$/, '')) &&
    !/\b(?:every|each) $/i.test(before) &&
    !(/ (?:ago|earlier|before)$/.test(date) && /\b(?:than|from|over|versus|with) $/i.test(before)) &&
    !/ (?:seconds?|minutes?|hours?) (?:earlier|later|before|after)$/.test(date)
  );
};

/** Whether it tells how long something took, and of that it is no use to list what can't be dated. */
export const isShort = (written: string): boolean => isPassing(plain(written)) || /^(?:after|within) /i.test(written);

const monthNamed = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** "June last year": in that year, and counted from where it is. */
const inYear =
  (of: When | null): YearFor =>
  (make) => {
    const when = of && make(dayOf(of.from).year);
    return when && { ...when, counted: of.counted };
  };

const since = /\bsince (?:the )?$/i;
const until = /\b(?:by|until|till|before|up to) (?:the )?$/i;

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
      : (writtenDate(date, yearFor(context)) ?? relativeDate(date, context));
  if (!when) return null;
  const bound = when.bound ?? (since.test(before) ? 'since' : until.test(before) ? 'until' : null);
  return { ...when, bound };
};

/** What is known of the day on which an article was published: ISO 8601, from a year to a second. */
export const publishedOn = (published: string | undefined): Known | null => {
  const [, y, m, d] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '') ?? [];
  if (y === undefined) return null;
  const at = dayAt(Number(y), Number(m ?? 1), Number(d ?? 1));
  return at && (d !== undefined ? around(at, 'day') : m !== undefined ? around(at, 'month') : year(at.year));
};
