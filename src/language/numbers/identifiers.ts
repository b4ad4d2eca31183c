/** Numbers that only label something: "Flight 370", "12 Mill Lane", "version 2.1", "+44 20 7946 0000", "24/7". */
import type { Span } from '../reading.ts';

const labelled =
  /(?:^|[^\p{L}])(?:flight|room|pages?|route|number|no\.?|nos\.|channel|unit|box|regulation|resolution|section|model|lot|seat|article|chapter|bus|gate|code|pin|suite|building|apartment|flat|version|ver\.|v\.?|extension|ext\.|tel\.?|phone|call|dial|text|fax|line|platform|terminal|highway|road|motorway|junction|exit|grade|class|type|level|stage|tier|category|phase|round|episode|season|series|part|volume|vol\.|act|scene|figure|fig\.|table|appendix|rule|law|bill|amendment|title|clause|paragraph|count|form|size|world war|formula|windows|iphone|android|galaxy|ios|area|district|ward|precinct|zone|block|plot|runway|lane|track|bay|pier|berth|bed|cell|case|docket|file|ref\.?|reference|isbn|id|postcode|zip|top|under|covid|apollo|boeing|airbus|magnitude(?= \d\.$))[ -]$/iu;
const address =
  /^ (?:\p{Lu}[\p{L}’']+ ){1,3}(?:Street|Lane|Road|Avenue|Drive|Way|Square|Boulevard|Close|Place|Terrace|Court|Row|Hill|St|Rd|Ave|Blvd)\b/u;
/** "Windows 11", "Apollo 13", "Article 50": a capitalised word before it, which does not open the sentence. */
const capitalised = /(?:^|[^\p{L}])\p{Lu}[\p{L}.’']* $/u;
const beforeNumbers =
  /(?:^|[^\p{L}])(?:The|A|An|In|By|Of|And|At|To|For|From|About|Around|Over|Under|Nearly|Almost|Some|Only|Just|With|All|These|Those|Its|His|Her|Their|Our|Another|More|Least|After|When|If|But|Or|As|Up|Mr|Mrs) $/u;
const version = /^\d+\.\d+\.\d+/;

/** Nine digits or more, in groups. */
const isTelephone = (text: string, { start, end }: Span): boolean => {
  const before = /[\d ()+-]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const run = before + (/^[\d ()+-]*/.exec(text.slice(start, end + 20))?.[0] ?? '');
  return /\d[ )-]+\d/.test(run) && run.replace(/\D/g, '').length >= 9;
};

const around = (text: string, { start, end }: Span) => {
  const from = text.slice(Math.max(0, start - 20), start).search(/\S*$/);
  const back = Math.max(0, start - 20) + from;
  return { word: text.slice(back, start) + (/^\S*/.exec(text.slice(start, end + 20))?.[0] ?? ''), back };
};

/** Whether the number at `span` is part of a name, an address, a telephone number or the like. */
export const isName = (text: string, sentence: Span, span: Span, isScore: boolean): boolean => {
  const before = text.slice(Math.max(sentence.start, span.start - 24), span.start);
  const after = text.slice(span.end, span.end + 50);
  const words = text.slice(span.start, span.end);
  const { word } = around(text, span);
  if (/[@/\\]|www|https?|\.\p{L}{2,}$/u.test(word) && !/[½%]|km\/h/.test(word)) return true;
  if (version.test(text.slice(span.start, span.end + 12))) return true;
  if (!/\d/.test(words)) return /^one$/i.test(words);
  if (isScore) return /\b(?:tel|phone|call|dial|on|isbn)\W*$/i.test(before) && /\d{3,}[-–]\d{3,}/.test(words);
  if (isTelephone(text, span)) return true;
  if (labelled.test(before)) return true;
  if (/\d(?:st|nd|rd|th)$/.test(words) && (/^ \p{Lu}/u.test(after) || /^ (?:amendment|century)/.test(after)))
    return true;
  if (/^\d+[a-z]?$/i.test(words) && address.test(after)) return true;
  if (/^[½\d.,]+$/.test(words) && capitalised.test(before) && !beforeNumbers.test(before)) {
    const opener = before.trimStart().split(' ').length === 2 && span.start - before.length <= sentence.start;
    return !opener && !/^ ?(?:%|per)/.test(after);
  }
  return false;
};
