/** Finds expressions of time on the raw text: "late 2020", "Monday", "Last week", "for decades", "at around 6am". */
import type { Span } from './reading.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?';
const year = '(?:1[0-9]|20)\\d\\d(?![\\d,.]\\d|%)';
const era = '(?:\\s?(?:BCE?|AD|CE)\\b)?';
const part = '(?:(?:early|late|mid|the (?:early|late|mid|end of|start of|beginning of))[- ])?';
const count =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|few|a couple of|the (?:past|last|next))';
const unit = '(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie)|season|quarter)s?';
const clock =
  "(?:(?:at )?(?:around |about )?\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:[ap]\\.?m\\b\\.?|GMT|BST|EST|o’clock|o'clock)|(?:at )?(?:noon|midnight))";
const ofDay = '(?:morning|afternoon|evening|night)';

const forms = [
  `\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})? (?:of )?${month}(?:,? ${year})?`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:\\s?[-–]\\s?\\d{1,2})?(?:,? ${year})?`,
  `${part}${month},? (?:of )?${year}`,
  `\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)`,
  `(?:(?:early|late|last|next|this|on) )?${weekday}(?: ${ofDay})?(?:,? (?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? ${year})?)?`,
  `(?:last|next|this|earlier this|later this|the following|the previous|the same) (?:${unit}|weekend|${ofDay}|summer|spring|autumn|fall|winter|${month}|${weekday})(?: ${ofDay})?`,
  `(?:early |late )?(?:yesterday|today|tomorrow|tonight)(?: ${ofDay})?`,
  `(?:more than |over |nearly |almost |about |around |for |in )?${count}[- ]${unit}(?: (?:ago|earlier|later|before|after))`,
  `(?:for|over|in|within|after|during) (?:more than |nearly |almost |about |around )?(?:${count}[- ])?(?:${unit})(?=\\b(?! of))`,
  `(?:the )?${part}(?:1[0-9]|20)\\d0s|the ${part}\\d{1,2}(?:st|nd|rd|th)[- ]century`,
  `(?:(?:in|since|by|until) )?(?:the )?(?:spring|summer|autumn|fall|winter) of ${year}`,
  `(?:between|from) ${year} (?:and|to|until) ${year}|${year}\\s?[-–]\\s?(?:${year}|\\d\\d\\b)`,
  `${part}${year}${era}|${'c(?:irca|\\.)'} \\d{3,4}${era}|\\d{1,4} (?:BCE?|AD|CE)\\b`,
  `${part}(?:January|February|April|June|July|August|September|October|November|December)|(?:in|last|since|until|next) (?:March|May)`,
];
const dates = new RegExp(
  `(?<![\\p{L}\\d$£€.,])(?:(?:${clock})(?:,? (?:on )?(?:${forms.join('|')}))?|${forms.join('|')})(?![\\p{L}\\d])`,
  'giu',
);
const leading = /^(?:in|on|since|by|until|during|from(?= \d{4}$)) /i;

/** Expressions of time in `text`, in order and without the preposition in front; `offset` is added to their places. */
export const datesIn = (text: string, offset = 0): Span[] =>
  Array.from(text.matchAll(dates), ({ 0: written, index }) => {
    const skipped = leading.exec(written)?.[0].length ?? 0;
    return { start: offset + index + skipped, end: offset + index + written.length };
  });
