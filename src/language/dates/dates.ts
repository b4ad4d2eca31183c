/** Finds expressions of time on the raw text: "late 2020", "Monday", "Last week", "for decades", "at around 6am". */

import type { Span } from '../reading.ts';
import { matchesOf } from '../text/matches.ts';

// "May" and "March" are words too, and a date only with their capital.
const month =
  '(?:January|February|(?-i:March|May)|April|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|(?-i:Mar\\.)|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const months = '(?:January|February|(?-i:March|May)|April|June|July|August|September|October|November|December)';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?';
const year = '(?:1[0-9]|20)\\d\\d(?![\\d,.]\\d|%)';
const era = '(?:\\s?(?:BCE?|AD|CE)\\b)?';
const part = '(?:(?:early|late|mid|the (?:early|late|mid|middle of|end of|start of|beginning of))[- ])?';
const ten = 'one|two|three|four|five|six|seven|eight|nine';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const number = `(?:\\d+|an?|(?:${tens})(?:-(?:${ten}))?|${ten}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|half an?|a hundred|a dozen)`;
const count = `(?:${number}|several|many|a few|few|a couple of|the (?:past|last|next)(?: ${number})?)`;
const unit = '(?:second|minute|hour|day|week|fortnight|month|year|decade|centur(?:y|ie)|season|quarter)s?';
const lasting = '(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|generations)';
const named = '(?:week|month|year|decade|century|season|quarter|term)';
const clock =
  "(?:(?:at )?(?:around |about )?\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:[ap]\\.?m\\b\\.?|GMT|BST|EST|o’clock|o'clock)|(?:at )?(?:noon|midnight))";
const ofDay = '(?:morning|afternoon|evening|night)';
const season = '(?:spring|summer|autumn|fall|winter)';
const roughly = '(?:more than |less than |at least |over |nearly |almost |about |around |some )';

const ordinal =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)';
const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.]\\d|%)';
const dash = '\\s?[-–]\\s?';
const to = `(?:${dash}| (?:to|until|till) )`;
const dated = (inYear: string) =>
  `(?:(?:${day}|the (?:${ordinal})) (?:of )?${month}|${month} (?:the )?${day})${inYear}`;
const ofYear = `(?:,? ${year}|,? (?:last|next|this|that|the same|the following) year)?`;
const monthOfYear = `${months}(?: ${year}|(?! \\d))`;
const between = (one: string, other = one) => `(?:between ${one} and ${other}|(?:from )?${one}${to}${other})`;
const quarter =
  '(?:Q[1-4]|the (?:first|second|third|fourth|final|last) (?:fiscal )?quarter)(?:,? (?:of )?(?:(?:the )?(?:fiscal|financial) (?:year )?)?(?:the year|this year|last year|next year|(?:1[0-9]|20)\\d\\d))|(?:fiscal|the (?:fiscal|financial) year|FY) ?(?:1[0-9]|20)\\d\\d(?:[-–/]\\d\\d)?';

const forms = [
  `\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)`,
  between(dated(`(?:,? ${year})?`)),
  `${between(day)} (?:of )?${month}${ofYear}|${month} (?:between ${day} and ${day}|(?:from )?${day}${to}${day})${ofYear}`,
  dated(ofYear),
  `between ${monthOfYear} and ${monthOfYear}|from ${monthOfYear}${to}${monthOfYear}|${months}${to}${months} ${year}`,
  `${part}${month},? (?:of )?(?:${year}|(?:last|next|this|that) year)`,
  `from ${weekday} to ${weekday}|between ${weekday} and ${weekday}`,
  `(?:(?:early|late|earlier|later|last|next|this|on|early on|late on|earlier on|later on|the following|the previous) )?${weekday}(?: ${ofDay})?(?:,? (?:${month} ${day}|${day} (?:of )?${month})${ofYear}|,? (?:of )?(?:last|next|this) week)?`,
  quarter,
  `(?:earlier|later|early|late) (?:that|the same|the following|the next|last|this|next) (?:week|month|year|day|summer|spring|autumn|winter)`,
  `(?:last|next|this|earlier this|later this|the following|the previous|the next|the same) (?:${named}|weekend|${ofDay}|${season}|${month}|${weekday})(?: ${ofDay})?|(?:the (?:following|previous|next|same)|that) day|that (?:${named}|weekend|${ofDay}|spring|summer|autumn|winter)(?: ${ofDay})?`,
  `(?:over|at|on|during) the weekend|the (?:past|coming) (?:${unit}|weekend)`,
  'the day (?:before yesterday|after tomorrow)',
  `(?:early |late |earlier |later )?(?:yesterday|today|tomorrow|tonight)(?: ${ofDay})?`,
  `(?:${roughly}|for |in )?${count}[- ]${unit}(?: (?:ago|earlier|later|before|after|from now))|(?:decades|centuries|years|months|weeks) ago`,
  `in ${roughly}?${number}[- ]${unit}['’]s? time`,
  `(?:for|over|in|within|after|during) (?:${roughly}?${count}[- ]${unit}|${lasting})(?=\\b(?! of))`,
  `the (?:end|start|beginning|middle) of (?:the|this|next|last) (?:week|month|year|decade|century)|year-end`,
  `${part}(?:the )?${part}(?:1[0-9]|20)\\d0s${era}|the ${part}['’][3-9]0s|(?:the )?${part}(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|${ordinal})[- ]century${era}`,
  `(?:(?:in|since|by|until) )?(?:the )?${part}${season} (?:of )?${year}|(?:in|by|until|since|during) (?:the )?${part}(?:spring|summer|autumn|winter)(?! of)`,
  `${between(year)}${era}|${year}${dash}\\d\\d\\b|${year}/\\d\\d\\b|${between(`\\d{1,4}${era}`, '\\d{1,4} (?:BCE?|CE)\\b')}`,
  `${part}${year}${era}|${'c(?:irca|\\.) ?'}\\d{3,4}${era}|(?:AD|CE) \\d{1,4}\\b|\\d{1,4} (?:BCE?|AD|CE)\\b`,
  `${part}(?:January|February|April|June|July|August|September|October|November|December)|(?:early|mid|late)[- ](?-i:March|May)\\b|(?:in|last|since|until|next|by|during|of|this|from) (?-i:March|May)\\b(?! \\d|['’])`,
  "(?:Christmas|New Year['’]s|Boxing|Valentine['’]s) (?:Day|Eve)|Halloween",
];
const dates = new RegExp(
  `(?<![\\p{L}\\d$£€.,/])(?:(?:${clock})(?:,? (?:on )?(?:${forms.join('|')}))?|${forms.join('|')})(?![\\p{L}\\d])`,
  'giu',
);
const leading = new RegExp(
  `^(?:in(?! (?:${roughly}?${count}[- ]${unit}|${lasting})\\b)|on|since|by|until|during|of|from(?= (?:\\d{4}|(?-i:\\p{Lu}\\p{Ll}+))$)) `,
  'iu',
);

const capitalised = /(?:^|[^\p{L}])\p{Lu}[\p{L}.]* $/u;
const notANameBefore =
  /(?:^|[^\p{L}])(?:In|By|Since|From|During|Until|Till|Before|After|Around|About|Circa|Between|Of|And|The|Through|Christmas|Easter|Ramadan|Spring|Summer|Autumn|Fall|Winter|Early|Late|Mid|January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) $/u;
const numbered =
  /(?:flight|room|page|pages|route|number|no\.|nos\.|channel|unit|box|regulation|resolution|section|model|lot|seat|article|chapter|bus|gate|code|pin|suite|building|apartment|version|extension|ext\.|tel\.?|phone|call) $/i;
const address = /^ \p{Lu}\p{L}+ (?:Street|Lane|Road|Avenue|Drive|Way|Square|Boulevard)\b/u;
const counted =
  /^ (?:people|men|women|children|members|workers|soldiers|troops|jobs|homes|houses|cases|metres|meters|miles|kilometres|km|feet|tonnes|tons|acres|hectares|dollars|pounds|euros|points|votes|calories|pages|words|hours|GMT|BST)\b/;

/** What only looks like a date: a newspaper, a programme, a war, a number of something or by which something is called. */
const isNone = (written: string, before: string, after: string): boolean => {
  if (/^today$/i.test(written))
    return /^ (?:programme|program|show)\b/i.test(after) || (/^T/.test(written) && capitalised.test(before));
  // A programme too.
  if (/^(?:This|Last|Next) (?:Week|Month|Year|Morning|Night|Weekend)\b/.test(written)) return true;
  if (/day\b/i.test(written) && new RegExp(`^${weekday}$`).test(written))
    return (
      /\b(?:Super|Black|Good|Ash|Bloody|Palm|Easter|Holy|Sheffield|Cyber|Shrove|Maundy|Giving|Ruby|Fat|Billy|Mail on) $/.test(
        before,
      ) || /^ (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Sun|People|World|Independent|Night)\b/.test(after)
    );
  if (/^\d{4}$/.test(written)) {
    if (/(?:\d[ -]|[-–+])$/.test(before) || /^(?:[ -]\d{3}|[-–]\d)/.test(after) || counted.test(after)) return true;
    if (address.test(after)) return true;
    if (capitalised.test(before) && !notANameBefore.test(before)) return true;
    return numbered.test(before);
  }
  return /^['’]s? War\b/.test(after) || /day (?:Night|Morning|Afternoon|Evening)$/.test(written);
};

/** Something of every form; most sentences have nothing of it, which is quickly seen. */
const hint = new RegExp(
  `\\d|${month}|day|week|month|year|decade|century|centuries|fortnight|hour|minute|second|season|quarter|noon|night|morning|evening|tomorrow|${season}|Halloween|Christmas`,
  'iu',
);

/** Expressions of time in `text`, in order and without the preposition in front; `offset` is added to their places. */
export const datesIn = (text: string, offset = 0): Span[] =>
  (hint.test(text) ? matchesOf(dates, text) : []).flatMap(({ 0: written, index }) => {
    const start = index + (leading.exec(written)?.[0].length ?? 0);
    const end = index + written.length;
    const before = text.slice(Math.max(0, start - 20), start);
    return isNone(text.slice(start, end), before, text.slice(end, end + 32))
      ? []
      : [{ start: offset + start, end: offset + end }];
  });
