/** The phrases that tell a setting: “in an interview with the BBC”, “reporters” after "told", “at the White House”. */

import { isAddressee, isPart, isPlaceAfterAt, isSettingAfter } from '../../lexicon/setting-words.ts';
import type { Span } from '../../reading.ts';
import { extended, gap, isCapital, isDate, late, nounPhraseEnd, type Row, titleEnd } from './setting-nouns.ts';

/** Index after whoever is spoken to from `at` on (“reporters”, “the BBC's Today programme”), or `at` where nobody is. */
export const addresseeEnd = (row: Row, at: number): number => {
  const title = titleEnd(row, at);
  if (title > at) return title;
  const end = nounPhraseEnd(row, at, 'in');
  const words = row.words.slice(at, end);
  const [first, second] = words;
  const head = words.at(-1);
  if (!first || !head || !isAddressee(head.lower) || words.every((word) => isDate(row, word))) return at;
  // “to disavow the party”: a verb that is not known for one.
  return second?.tags.has('Determiner') && !isCapital(row, first) ? at : extended(row, at, end);
};

/** Index after an occasion that is named by a part of it (“on the sidelines of the summit”); `end` is after the part. */
const wholeEnd = (row: Row, at: number, end: number): number => {
  if (!isPart(row.words[end - 1]?.lower ?? '') || row.words[end]?.lower !== 'of') return at;
  const whole = nounPhraseEnd(row, end + 1, 'in');
  const isNamed = row.words.slice(end + 1, whole).some(({ lower }) => isSettingAfter('in', lower));
  return isNamed ? extended(row, at, whole) : at;
};

/** Index after the setting that starts with a preposition at `at`, or `at` where none does. */
export const settingEnd = (row: Row, at: number): number => {
  const preposition = row.words[at]?.lower ?? '';
  const title = preposition === 'on' ? titleEnd(row, at + 1) : at + 1;
  if (title > at + 1) return title;
  const end = nounPhraseEnd(row, at + 1, preposition);
  const words = row.words.slice(at + 1, end);
  const noun = words.findLastIndex(({ lower }) => isSettingAfter(preposition, lower));
  // “the newspaper Le Monde”, but not “Facebook shares”
  if (noun < 0 || !words.slice(noun + 1).every((word) => isCapital(row, word))) return wholeEnd(row, at, end);
  // “in a show of force”
  const isAnother = row.words[end]?.lower === 'of' && /^(?:show|demonstration)$/.test(words[noun]?.lower ?? '');
  return isAnother ? at : extended(row, at, end);
};

/** Index after a plain place that starts at `at`: “in Brussels”, “at the White House”, “outside the court”. */
export const placeEnd = (row: Row, at: number): number => {
  const preposition = row.words[at]?.lower ?? '';
  if (!/^(?:in|at|outside|inside|near)$/.test(preposition)) return at;
  const end = nounPhraseEnd(row, at + 1, preposition);
  const words = row.words.slice(at + 1, end);
  const head = words.at(-1);
  if (!head || words.some((word) => isDate(row, word) || word.tags.has('Value'))) return at;
  // “in Spanish”
  const isLanguage = head.tags.has('Demonym') || /(?:ish|ese|ic|rew|man)$/.test(head.lower);
  const isPlace =
    preposition === 'in'
      ? isCapital(row, head) && !isLanguage
      : isPlaceAfterAt(head.lower) && (words.length > 1 || isCapital(row, head));
  return isPlace ? extended(row, at, end) : at;
};

/** Index after words that only tell when or how, from `at` on: “on Monday”, “late last week”, “also”. */
export const skipTime = (row: Row, at: number): number => {
  let to = at;
  for (;;) {
    const [word, next] = row.words.slice(to, to + 2);
    if (!word || (to > at && !/^,?\s?$/.test(gap(row, to)))) return to;
    if (isDate(row, word) || late.test(word.lower) || (word.tags.has('Adverb') && word.lower !== 'not')) to++;
    else if (/^(?:on|in|at|by|since|until)$/.test(word.lower) && next && isDate(row, next)) to += 2;
    else return to;
  }
};

/** The words from `from` to `to` as a place in the text, with the marks around a title in them. */
export const spanOf = ({ text, words }: Row, from: number, to: number): Span => {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const close = /["“‘]/.test(text.slice(start, end)) ? /^[.,?!]?["”’]/.exec(text.slice(end, end + 2)) : null;
  return { start, end: end + (close?.[0].length ?? 0) };
};
