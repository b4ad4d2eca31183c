/** Whether the words that answer are of the kind that the question wants: nobody asks "why" to hear "18 months". */
import { isDuration, isNumber } from './answer-amount.ts';
import { isReason, reasonIn } from './answer-reason.ts';
import { isSomebody, whoseName } from './answer-somebody.ts';
import { trimmed } from './answer-trimmed.ts';
import { type Wanted, wantedBy } from './asked.ts';
import { candidatesOf } from './candidates.ts';
import { datesIn } from './dates.ts';
import { isNear } from './question.ts';
import type { Answer, Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';
import { isStopWord, wordsOf } from './stems.ts';

const located =
  /\b(?:in|at|on|near|off|outside|inside|across|around|along|from|to|into|between|behind|beside|above|below|under|through|of) (?:the |an? |its |their |his |her )?$/i;

/** "The first half", "the third quarter of the season". */
const period =
  /^(?:in |during |at )?(?:the |its |their |his |her )?(?:\p{L}+ )?(?:half|half-time|quarter|season|minute|hour|day|week|month|year|decade|century|period|round|moment|time)\b/iu;

/** "In favour of it", "on strike", "on the verge of ruin": how it is with somebody, not where they are. "In the power plant" is a place. */
const state =
  /^(?:in|on|at|under|out of|into|to) (?:the |an? |its |their |his |her )?(?:\p{L}+ )?(?:favou?r|strike|talks|debt|decline|danger|trouble|doubt|dispute|crisis|charge|demand|verge|brink|midst|process|risk|stake|sale|trial|leave|duty|track|alert|hold|war|peace|love|use|power|control|contact|conflict|agreement|competition|opposition|support|need|question|general|progress|recession|bankruptcy|administration|liquidation|mourning|shock|collapse)(?= (?:of|with|for|over|to|from|by|until|since|and|or|after|against|about|that)\b|[,.;:]|$)/iu;

const isDay = ({ text }: Reading, span: Span): boolean => {
  const dates = datesIn(text.slice(span.start, span.end), span.start);
  const words = wordsOf(text.slice(span.start, span.end), span.start).filter(({ lower }) => !isStopWord(lower));
  return words.length > 0 && words.every((word) => dates.some((date) => overlaps(date, word)));
};

const isSomewhere = (reading: Reading, span: Span): boolean => {
  const { text, names } = reading;
  const written = text.slice(span.start, span.end);
  const [before = ''] = located.exec(text.slice(Math.max(0, span.start - 20), span.start)) ?? [];
  if (state.test(before + written)) return false;
  if (names.some(({ kind, mentions }) => kind !== 'person' && mentions.some((mention) => overlaps(mention, span))))
    return true;
  const isLocated = before !== '' || located.test(`${written.split(' ')[0]} `);
  return isLocated && !period.test(written) && !isDay(reading, span);
};

const did = /^\W*(?:what|how) (?:do|does|did|has|have|had|will|would|can|could|should|must)\b/i;

/** What somebody did, or how, is neither somebody nor a day; and whom the question names is no answer to it. */
const isThing = (reading: Reading, span: Span, question: string): boolean => {
  const name = whoseName(reading, span);
  if (did.test(question)) return name === null && !isDay(reading, span);
  return name === null || !isNear(question, reading.text.slice(name.start, name.end));
};

const checks = {
  person: isSomebody,
  place: isSomewhere,
  reason: isReason,
  number: isNumber,
  duration: isDuration,
  phrase: isThing,
};

/** What else of the sentence is of the kind: the clause that gives a reason, or the only number or duration in it. */
const otherwise = (reading: Reading, sentence: Span, wanted: Wanted, question: string): Span | null => {
  if (wanted === 'reason')
    return reasonIn(reading, sentence) ?? (isReason(reading, sentence, question) ? { ...sentence } : null);
  if (wanted !== 'number' && wanted !== 'duration') return null;
  const [only, ...others] = candidatesOf(reading, sentence, wanted).filter((span) =>
    wanted === 'duration' ? isDuration(reading, span) : isNumber(reading, span, question),
  );
  return only && others.length === 0 ? { start: only.start, end: only.end } : null;
};

/**
 * The answer, if its words are of the right kind; else with others of its sentence that are. Somebody or somewhere else than a
 * person or a place is none, nor is a day what somebody did.
 */
export const ofKind = (reading: Reading, question: string, answer: Answer): Answer => {
  const { found, span: given, sentence } = answer;
  const wanted = wantedBy(question);
  if (!found || !given || !sentence) return answer;
  const span = trimmed(reading, given, wanted);
  const check = wanted in checks ? checks[wanted as keyof typeof checks] : null;
  if (!check || check(reading, span, question)) return { ...answer, span };
  const other = otherwise(reading, sentence, wanted, question);
  return other ? { ...answer, span: other } : { ...answer, found: false, span: null };
};
