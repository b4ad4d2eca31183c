import { oneLine } from '../article/clean-text.ts';
import { type DateLine, dateLine } from '../article/date-line.ts';
import { isSiteName } from './publisher.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const PARTICLE = '(?:de|da|del|della|di|du|dos|van|von|der|den|bin|bint|ibn|al|el|la|le|y)';
const NAME = `${WORD}(?: (?:${PARTICLE} )*${WORD}){1,4}`;
const NAMES = `${NAME}(?:(?:, (?:and )?| and | & )${NAME})*`;
const DESK =
  '(?:[Tt]he )?(?:(?:[Ss]taff|[Ee]ditors?|[Nn]ewsroom|AFP|AP|Reuters|Associated Press)(?: [Ww]riters?| [Rr]eporters?| and agencies)?|\\p{Lu}\\p{L}+ (?:staff|desk|reporters?|correspondents?))';
const BY = new RegExp(
  `^(?i:(?:words |text |story |report |written |reported |posted )?by):? (?<names>${NAMES}|${DESK})(?: (?:in|for|at) \\p{Lu}[^,]{1,40})?$`,
  'u',
);

/** What follows a writer's name after a comma and isn't another writer. */
const ROLE =
  /, (?=[^,]*(?:correspondent|editor|reporter|writer|columnist|contributor|analyst|producer|journalist|professor|bureau|staff|news|times|post|herald|press|agency|reuters|afp)\b)/iu;

/** "3 May 2024 by Jane Doe", with nothing between. */
const DAY_AND_WRITER = /^(?<day>.{6,60}?),? (?<by>by:? .+)$/iu;

/** "The Eastwick Courier, 3 May 2024", or with a bar between. */
const SITE_AND_DAY = /^(?<site>[^,|·•]{2,40}?)(?:,| ?[|·•]) (?<day>[^|·•]{6,60})$/u;

/** What a line of a page says about the article, where it says nothing else. */
export type Metadata = { byline: string | null; date: DateLine | null; site: string | null };

const bylineIn = (part: string): string | null => {
  const [names = ''] = part.split(ROLE);
  return BY.exec(names)?.groups?.names ?? null;
};

/**
 * "By Jane Doe, Political Correspondent | Published 3 May 2024": who wrote it, and when; "Coast Radio, 3 May 2024": which site.
 * null for a line that says anything else.
 */
export const metadataIn = (line: string): Metadata | null => {
  if (line.length > 160) return null;
  const whole = dateLine(line);
  if (whole) return { byline: null, date: whole, site: null };
  const { site = '', day: dayAfter = '' } = SITE_AND_DAY.exec(line)?.groups ?? {};
  const broughtOut = isSiteName(site) ? dateLine(dayAfter) : null;
  if (broughtOut) return { byline: null, date: broughtOut, site };
  const { day = '', by = '' } = DAY_AND_WRITER.exec(line)?.groups ?? {};
  const [dayBefore, writer] = [dateLine(day), bylineIn(by)];
  if (dayBefore && writer) return { byline: writer, date: dayBefore, site: null };
  const parts = line
    .split(/ ?[|·•] ?| [—–-] |,? (?=(?:last |first )?(?:published|updated|posted)\b)/iu)
    .filter((part) => part !== '');
  const bylines = parts.map(bylineIn);
  const dates = parts.map(dateLine);
  const byline = bylines.find((found) => found !== null) ?? null;
  const date = dates.find((found) => found !== null && found.of !== 'updated') ?? dates.find(Boolean) ?? null;
  // Besides them only few words: where, for whom, how long to read.
  const others = parts.filter((_, i) => bylines[i] === null && dates[i] === null);
  if ((byline === null && date === null) || others.some((part) => part.split(' ').length > 4)) return null;
  return others.length > 0 && byline === null ? null : { byline, date, site: null };
};

const STARTS = new RegExp(`^(?:(?i:(?:written |posted |words |story )?by|authors?):? )?(?<names>${NAMES})`, 'u');

/** The writers whose names a piece of a page begins with ("By Jane Doe @jane 3 May 2024"), or null. */
export const namesAtStart = (text: string): string | null =>
  STARTS.exec(text.slice(0, 160).split(ROLE, 1)[0] ?? '')?.groups?.names ?? null;

/** A person or a desk, without "By" and what follows the names. null for an address, an account or a date. */
export const cleanByline = (raw: string | null): string | null => {
  const line = oneLine(raw ?? '').replace(/^(?:(?:written |posted |words |story )?by|author)\b:? /iu, '');
  if (line === '' || line.length > 120 || /https?:|www\.|^@|[<>{}]|\d{4}|^\d+$/u.test(line)) return null;
  return metadataIn(`By ${line}`)?.byline ?? line.replace(/ ?[|·•].*$/u, '').replace(/[,;]$/u, '');
};
