/** When things happened: every date of an article with the days it stands for, or that these can't be known. */

import type { Dated, Sentence, Span, When } from '../reading.ts';
import type { Quotation } from '../text/quotation-marks.ts';
import { firstFrom, startingIn } from '../text/spans.ts';
import type { Token } from '../text/tagged.ts';
import { anniversariesIn, anniversaryYear } from './anniversaries.ts';
import { dayOf, isAsExactAs, type Known } from './calendar.ts';
import type { Context } from './context.ts';
import { datesIn } from './dates.ts';
import { monthNamed } from './month-days.ts';
import { isLasting, isMoment, publishedOn, resolved } from './resolved.ts';
import { type Tense, tenseAt } from './tense.ts';

/** "Two days earlier" is counted from a date that was told no more sentences ago than this. */
const recently = 3;
/** Characters in front of a date that are looked at: "since", "than", "said on". */
const near = 60;

/** A date that was told, and where. */
type Told = { when: When; sentence: number; start: number };

type Article = {
  text: string;
  sentences: Sentence[];
  tokens: Token[];
  quotations: Quotation[];
  published: string | undefined;
};

const saying = /\b(?:said|told|says|added|announced|wrote|tweeted|posted)\b[^,.;“”"]*$/;

const isDayOrYear = ({ unit, bound }: When): boolean => bound === null && /^(?:day|month|year)$/.test(unit);

/** "In 1944 …. On 6 June they landed": of that year or of this one; nobody can tell by the date alone. */
const isOfWhichYear = (written: string, when: When, told: Told | null, at: number, { sentences }: Article): boolean => {
  const { counted } = when;
  if (!told || counted?.given !== 'published' || counted.steps !== null || !monthNamed.test(written)) return false;
  const [here, there] = [sentences[at], sentences[told.sentence]];
  // "The firm, founded in 1998, said on 3 May", but "In 1998 it opened on 3 May".
  const isOver = told.sentence < at || told.start - (here?.start ?? 0) <= 'In '.length;
  if (!isOver || here?.paragraph !== there?.paragraph || told.when.counted !== null) return false;
  return dayOf(told.when.to).year < dayOf(counted.from.padEnd(10, '-01')).year - 1;
};

/** Behind a day: "899", "44 BC", ", 940,", "2150". It may be the year, but none that is read as one; nor is it 10:30, 1,200 or 21-14. */
const otherYear = /^(?: \d{2,}(?![\d%]|[,.:–-]\d)| ?,? ?\d{3,}(?=[,.;:)](?!\d)|$))/;

/** "On 26 October 899" is no day of this year or the last. */
const isOfOtherYear = (written: string, { counted }: When, after: string): boolean =>
  counted !== null && counted.steps === null && monthNamed.test(written) && otherYear.test(after);

const preposition =
  /(?:^|[,;:(—–-] ?|\b(?:in|on|since|by|until|till|from|through|before|after|of|during|between|to|and|or|early|late|earlier|later|around|about|ahead of) (?:the )?)$/i;

/** "Its November election", "the vote Nov. 8": a part of what something is called, in whatever tense it is told of. */
const isNamed = (written: string, before: string, verb: Token | undefined): boolean =>
  /\b(?:the|an?|its|his|her|their|our|my|your|this|that|[’']s) (?:(?:early|mid|late)[- ])?$/i.test(before) ||
  (monthNamed.test(written) && !preposition.test(before) && !verb?.tags.has('Verb'));

/** Which way the date points; "he raises questions about Monday's debate" tells nothing of the debate. */
const tenseOf = ({ text }: Article, own: Token[], date: Span, before: string): Tense => {
  const word = own.findLast(({ end }) => end <= date.start);
  if (isNamed(text.slice(date.start, date.end), before, word)) return 'open';
  const tense = tenseAt(text, own, date);
  return tense === 'present' && /^[’']s\b/.test(text.slice(date.end, date.end + 3)) ? 'open' : tense;
};

/** "Friday, July 21, 2017" above the text: nothing happened in it. */
const isDateline = (written: string): boolean => {
  const [first] = datesIn(written);
  return first !== undefined && !/\p{L}{2}/u.test(written.slice(0, first.start) + written.slice(first.end));
};

/** The dates of one sentence; `told` is the last date before it. */
const datesOf = (article: Article, at: number, now: Known | null, told: Told | null): Dated[] => {
  const { text, sentences, tokens, quotations } = article;
  const sentence = sentences[at];
  if (!sentence || isDateline(text.slice(sentence.start, sentence.end))) return [];
  const own = startingIn(tokens, sentence);
  const found: Dated[] = [];
  let last = told;
  /** The day on which something in this sentence was said. */
  let said: Known | null = null;
  const isQuoted = ({ start, end }: Span) => (quotations[firstFrom(quotations, end, 'end')]?.start ?? end) <= start;
  const dates = datesIn(text.slice(sentence.start, sentence.end), sentence.start);
  // What was said "tomorrow" is counted from the day on which it was said, which may be told behind it.
  for (const span of [...dates.filter((date) => !isQuoted(date)), ...dates.filter(isQuoted)]) {
    const written = text.slice(span.start, span.end);
    const before = text.slice(Math.max(sentence.start, span.start - near), span.start);
    if (!isMoment(written, before, text.slice(span.end, span.end + 12))) continue;
    const quoted = isQuoted(span);
    const context: Context = {
      now: quoted ? (said ?? now) : now,
      given: quoted && said ? 'text' : 'published',
      told: last?.when ?? null,
      tense: tenseOf(article, own, span, before),
    };
    let when = resolved(written, before, context);
    const after = text.slice(span.end, Math.min(sentence.end, span.end + 12));
    if (when && (isOfWhichYear(written, when, last, at, article) || isOfOtherYear(written, when, after))) when = null;
    // Who is quoted may have said it a day or two before.
    if (when?.counted && quoted && !said) when = { ...when, about: true };
    if (!when && isLasting(written)) continue;
    found.push({ ...span, sentence: at, when });
    if (!when || quoted) continue;
    if (isAsExactAs(when, 'day') && saying.test(before)) said = when;
    if (isDayOrYear(when)) last = { when, sentence: at, start: span.start };
  }
  const anniversaries = anniversariesIn(text, sentence).flatMap((anniversary): Dated[] => {
    const when = anniversaryYear(anniversary, found, now, tenseAt(text, own, anniversary));
    return when === undefined ? [] : [{ start: anniversary.start, end: anniversary.end, sentence: at, when }];
  });
  return [...found, ...anniversaries].sort((one, other) => one.start - other.start);
};

/** @returns whether the same sentence has told the same days before. */
const isTwice = ({ sentence, when }: Dated, at: number, all: Dated[]): boolean =>
  when !== null &&
  all
    .slice(Math.max(0, at - 10), at)
    .some((other) => other.sentence === sentence && other.when?.from === when.from && other.when.to === when.to);

/**
 * The dates of everything from `body` on, in the order of the text. `published` (ISO 8601, as exact as it is known) is what
 * "yesterday" is counted from.
 */
export const timelineOf = (article: Article, body: number): Dated[] => {
  const now = publishedOn(article.published);
  const all: Dated[] = [];
  let told: Told | null = null;
  for (const [at, { start }] of article.sentences.entries()) {
    if (start < body) continue;
    if (told && at - told.sentence > recently) told = null;
    const found = datesOf(article, at, now, told);
    all.push(...found);
    for (const { when, sentence, start: place } of found)
      if (when && isDayOrYear(when)) told = { when, sentence, start: place };
  }
  return all.filter((dated, index) => !isTwice(dated, index, all));
};
