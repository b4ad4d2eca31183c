/** Whether words are of the kind that a question asks for: a date is never the answer to "which bank". */
import type { Wanted } from '../asked.ts';
import { datesIn } from '../dates.ts';
import type { NameKind, Reading, Span } from '../reading.ts';
import { overlaps } from '../spans.ts';

const numeral =
  /\d|\b(?:zero|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|couple|half|third|quarter|once|twice|double|several|few|many|all|both|single|an?)\b/i;
const unit = /\b(?:second|minute|hour|day|night|week|weekend|month|year|decade|century|season|term)s?\b|\blong\b/i;
const where =
  /^(?:in|at|on|near|off|outside|inside|across|around|along|from|to|into|between|behind|beside|above|below|under|through)\b/i;
const somebody =
  /\b(?:he|she|they|we|i|who|man|woman|men|women|people|person|family|police|officials?|\p{L}+(?:er|or|ist|ian|ant|ent|man|men|ers|ors|ists))\b/iu;

const hasName = ({ names }: Reading, span: Span, kinds: NameKind[]): boolean =>
  names.some(({ kind, mentions }) => kinds.includes(kind) && mentions.some((mention) => overlaps(mention, span)));

const checks: Partial<Record<Wanted, (reading: Reading, span: Span, words: string) => boolean>> = {
  person: (reading, span, words) => hasName(reading, span, ['person', 'organisation']) || somebody.test(words),
  place: (reading, span, words) => hasName(reading, span, ['place', 'organisation']) || where.test(words),
  date: (_, __, words) => datesIn(words, 0).length > 0 || /\b\d{4}\b/.test(words),
  number: (_, __, words) => numeral.test(words),
  duration: (_, __, words) => unit.test(words),
};

/** 1 where they are, -1 where they are not, 0 where the question asks for no kind. */
export const fits = (reading: Reading, wanted: Wanted, span: Span): number => {
  const check = checks[wanted];
  if (!check) return 0;
  return check(reading, span, reading.text.slice(span.start, span.end)) ? 1 : -1;
};
