/** Dates as Discord writes them, in the chosen language. */

const styles: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relative = (seconds: number, now: number, locale: string) => {
  const away = seconds - now / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(away) >= size) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(away / size), unit);
};

/** `<t:seconds:style>`; without a style it is `f`, as Discord's documentation says (Reference, "Timestamp Styles"). */
export const markedTime = (seconds: number, style: string | null, locale: string, now = Date.now()): string =>
  style === 'R'
    ? relative(seconds, now, locale)
    : new Intl.DateTimeFormat(locale, styles[style ?? 'f'] ?? styles.f).format(seconds * 1000);

/** The time beside an author's name: the hour alone today, with the day before that. */
export const messageTime = (date: Date, locale: string, now = new Date()): string =>
  new Intl.DateTimeFormat(
    locale,
    date.toDateString() === now.toDateString() ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' },
  ).format(date);

export const longTime = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(date);

export const dayName = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
