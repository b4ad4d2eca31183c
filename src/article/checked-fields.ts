/** Details of articles in rows of tables and lines of exports, checked. Each message follows the place that it is about: “a.csv, row 3: …”. */
import { z } from 'zod';
import { cleanDate } from './date-line.ts';

/** Longer addresses are no use to a browser (https://www.rfc-editor.org/rfc/rfc9110#section-4.1 asks for 8,000 octets). */
const MOST_ADDRESS = 8_000;

/** What somebody wrote, short enough for a message. */
const quoted = (written: string): string => `“${written.length > 40 ? `${written.slice(0, 39)}…` : written}”`;

/** ISO 639 of a language tag ("en-GB", "en_US"), as `Intl` knows it: "en". null where it is no such tag. */
const languageIn = (tag: string): string | null => {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    return /^[a-z]{2,3}$/.test(language) ? language : null;
  } catch {
    return null;
  }
};

export const languageCode = z.string().transform((written, context) => {
  const language = languageIn(written);
  if (language === null)
    context.addIssue(`its language ${quoted(written)} is not a language tag, such as “en” or “en-GB”.`);
  return language ?? z.NEVER;
});

export const webAddress = z
  .string()
  .refine((written) => written.length <= MOST_ADDRESS && /^https?:\/\//i.test(written) && URL.canParse(written), {
    error: ({ input }) => `its address ${quoted(String(input))} is not an http or https address.`,
  });

export const isoDate = z.string().transform((written, context) => {
  const date = cleanDate(written);
  if (date === null)
    context.addIssue(`its date ${quoted(written)} is not a day that I can read. Write it as 2024-03-05.`);
  return date ?? z.NEVER;
});
