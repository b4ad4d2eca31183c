import { oneLine } from './clean-text.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const TIME =
  '(?:,? ?(?:at |[–|-] )?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?: ?(?<half>[ap])\\.?m\\.?)?(?: ?(?<zone>[a-z]{1,5}))?)?';
const LABEL =
  '(?<label>(?:(?:first |originally )?(?:published|posted|released|dated?)|(?:last )?(?:updated|modified|edited))(?: on| at)?:? )?';

const whole = (date: string) => new RegExp(`^${LABEL}${WEEKDAY}${date}${TIME}$`, 'iu');
const WRITTEN = [whole(`${DAY}(?: of)? ${MONTH},? ${YEAR}`), whole(`${MONTH} ${DAY},? ${YEAR}`)];
// With dots the day comes first, wherever dates are written so.
const DOTTED = whole('(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4})');
const ISO = new RegExp(`^${LABEL}${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})${TIME.replace('(?:at', '(?:t|at')}$`, 'iu');

/** A line that is a date and nothing else. `of` is what it says it is the date of; null where it doesn't say. */
export type DateLine = { date: string; of: 'published' | 'updated' | null };

/** Whether a day exists: "2024-04-31" becomes 1 May when parsed, or nothing at all. */
const isReal = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().slice(0, 10) === day;

const two = (n: number) => String(n).padStart(2, '0');

/** "T10:15", "T10:15Z" where the zone is UTC, or nothing: a time in a zone that isn't known says too much. */
const timeOf = ({ hour, minute, half, zone }: Record<string, string | undefined>): string => {
  if (hour === undefined || minute === undefined) return '';
  const clock = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (clock > 23 || Number(minute) > 59) return '';
  if (zone === undefined) return `T${two(clock)}:${minute}`;
  return /^(?:z|gmt|utc)$/i.test(zone) ? `T${two(clock)}:${minute}Z` : '';
};

/**
 * Reads a line such as "Published 3 May 2024 10:15 GMT", "Monday, April 22, 2024" or "3.5.2024", "2024-05-03": ISO 8601, as exact as
 * the line. null for any other line, and for 3/5/2024, which is two dates.
 */
export const dateLine = (line: string): DateLine | null => {
  if (line.length > 80) return null;
  const groups = [...WRITTEN, DOTTED, ISO]
    .map((pattern) => pattern.exec(line)?.groups)
    .find((found) => found !== undefined);
  if (groups === undefined) return null;
  const { label, year, month = '', day } = groups;
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const date = `${year}-${two(named < 0 ? Number(month) : named + 1)}-${two(Number(day))}`;
  if (!isReal(date)) return null;
  const of = label === undefined ? null : /updat|modif|edit/i.test(label) ? 'updated' : 'published';
  return { date: date + timeOf(groups), of };
};

/** An ISO 8601 date as exact as it is given, or null. */
export const cleanDate = (raw: string | null): string | null => {
  const line = oneLine(raw ?? '');
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/u.exec(
    line,
  );
  if (!iso) {
    const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|$)/u.exec(line);
    if (compact) return cleanDate(`${compact[1]}-${compact[2]}-${compact[3]}`);
    const parsed = dateLine(line)?.date;
    // "Fri, 09 Dec 2016 09:13:00 +0000", as in HTTP.
    return (
      parsed ?? (/^\w{3}, \d/u.test(line) && !Number.isNaN(Date.parse(line)) ? new Date(line).toISOString() : null)
    );
  }
  const [, day = '', time, zone = ''] = iso;
  const offset = /^(?:UTC|GMT)$/u.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2');
  const whole = time === undefined ? day : `${day}T${time}${offset}`;
  return isReal(day) && !Number.isNaN(Date.parse(whole)) ? whole : null;
};
