/** Numbers in context: "$4.2 million", "about 40 per cent of voters", "a 3–1 win", "the first of three phases", "-5C". */

import type { Span } from '../reading.ts';
import { matchesOf } from '../text/matches.ts';
import { overlaps } from '../text/spans.ts';
import type { Token } from '../text/tagged.ts';
import { countedEnd } from './counted.ts';
import { isName } from './identifiers.ts';
import {
  bound,
  compound,
  currency,
  fraction,
  multiple,
  number,
  ordinal,
  ordinalOf,
  outOf,
  range,
  score,
  sign,
  unit,
} from './notation.ts';

const outcome =
  '(?:(?:\\p{L}+[- ]){0,2}(?:win|victory|defeat|draw|lead|loss|vote|majority|triumph|decision|deficit|advantage|thrashing|rout|drubbing|aggregate|scoreline|verdict|score|split|ruling)s?)';
const forms = [
  ['multiple', `${bound}(?:${multiple})`],
  ['of', `${bound}(?:${ordinalOf}|${outOf})`],
  ['score', `(?:an? )?${score}(?= ${outcome}| to | (?:in|at|on|up|down|ahead|behind|against|over|after)\\b|[.,;]|$)`],
  ['compound', `${bound}(?:${compound})`],
  ['range', `${bound}${range(number)}(?:${unit})?`],
  ['fraction', `${bound}(?:${fraction})`],
  ['ordinal', `(?:the |an? |h(?:is|er) |their |its )?${ordinal}`],
  ['number', `${bound}${sign}(?:${currency})?${number}(?:${unit})?`],
] as const;

type Kind = (typeof forms)[number][0];

const all = new RegExp(
  `(?<![\\p{L}\\d.,/:#&@+_%’'-])(?:${forms.map(([, form], at) => `(?<k${at}>${form})`).join('|')})(?![\\p{L}\\d])(?![,.:]\\d)`,
  'giu',
);
/** Something that every number has; most sentences have none. */
const hint =
  /\d|[½⅓⅔¼¾]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?|one in|dozens?|scores|hundreds?|thousands?|[mbt]r?illions?|half|third|thirds|quarters?|fifths?|tenths?|twice|double|triple|\p{L}+fold)\b/iu;

const kindOf = (groups: Record<string, string | undefined>): Kind =>
  forms.find((_, at) => groups[`k${at}`] !== undefined)?.[0] ?? 'number';

const isMeasured = new RegExp(`${unit}$|^\\D{0,30}(?:${currency})\\d`, 'iu');
const isMany = /\d,\d{3}|\d\.\d|million|billion|trillion|thousand|hundred|\d ?(?:bn|m|k|tn)\b|[-−]\d|\d{3,}/i;
const atLast = /\b(?:to|from|by|at|of|reached|hit|scored|numbered|totalled|was|were|is|are)\s$/i;

/** A bare number, with neither unit nor anything counted, says something only where it is large or somebody got there. */
const saysSomething = (text: string, { start, end }: Span, kind: Kind, counts: boolean): boolean => {
  const words = text.slice(start, end);
  if (kind === 'ordinal') return counts;
  if (kind !== 'number' && !(kind === 'range' && !/^(?:from|between)/i.test(words))) return true;
  if (counts || isMeasured.test(words)) return true;
  if (!/\d/.test(words)) return /hundred|thousand|million|billion|dozen/.test(words);
  return isMany.test(words) || atLast.test(text.slice(Math.max(0, start - 10), start));
};

/** Of one sentence, in order, each with its unit and what it counts; `dates` and what only labels something are none. */
export const numbersIn = (text: string, sentence: Span, tokens: Token[], dates: Span[]): Span[] => {
  const written = text.slice(sentence.start, sentence.end);
  if (!hint.test(written)) return [];
  const found: Span[] = [];
  for (const { 0: match, index, groups } of matchesOf(all, written)) {
    const kind = kindOf(groups ?? {});
    const start = sentence.start + index;
    const bare = { start, end: start + match.length };
    if (dates.some((date) => overlaps(date, bare)) || (found.at(-1)?.end ?? 0) > start) continue;
    if (isName(text, sentence, bare, kind === 'score')) continue;
    const end = countedEnd(text, tokens, bare, kind === 'score' ? outcome : null);
    if (saysSomething(text, bare, kind, end > bare.end)) found.push({ start, end });
  }
  return found;
};
