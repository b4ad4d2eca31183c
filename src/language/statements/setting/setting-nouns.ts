/** Noun phrases in a row of words, with all that belongs to them: “a rally in Michigan”, “the BBC's Today programme”. */
import { isSettingAfter } from '../../lexicon/setting-words.ts';
import type { Token } from '../../text/tagged.ts';

/** The words of a sentence that are not what is said, in order. */
export type Row = { text: string; words: Token[] };

/** Characters; a longer phrase tells more than a line under a quote can hold. */
const longest = 100;

const prepositions = /^(?:with|of|in|on|at|to|by|from|for|between|during|via|over|through|before)$/;
const links = /^(?:with|of|in|on|at|to|by|from|for|between)$/;
const pronouns =
  /^(?:i|me|you|he|him|she|her|hers|it|we|us|they|them|who|whom|which|that|what|himself|herself|themselves|itself|myself)(?:'\w+)?$/;
const stops = /^(?:and|but|or|as|if|when|while|because|than|then|so|not|after|whether|where|why|how)$/;
/** "in response to" and the like are no places. */
const notWhere =
  /^(?:response|order|addition|bid|effort|attempt|case|favou?r|support|defen[cs]e|protest|recent|light|line|terms|part)$/;
const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Words of time that compromise does not always know for such. */
export const late = /^(?:late|early|earlier|later|last|next|this)$/;

export const gap = ({ text, words }: Row, at: number): string => text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
export const isCapital = ({ text }: Row, word: Token): boolean => /\p{Lu}/u.test(text.charAt(word.start));
const has = (word: Token, ...tags: string[]): boolean => tags.some((tag) => word.tags.has(tag));
export const isDate = (row: Row, word: Token): boolean =>
  has(word, 'Date', 'Time') || (month.test(word.lower) && isCapital(row, word));

/** Whether the word at `at` belongs to the noun phrase that starts at `from`, after `preposition`. */
const belongs = (row: Row, at: number, from: number, preposition: string): boolean => {
  const [before, word, next] = [row.words[at - 1], row.words[at], row.words[at + 1]];
  if (!word || (at > from && !/^(?: |-|–|\. | & |&|['’] |)$/.test(gap(row, at)))) return false;
  const isHyphened = gap(row, at + 1) === '-' || (at > from && gap(row, at) === '-');
  if (isSettingAfter(preposition, word.lower) || isHyphened) return true;
  // "her" is a determiner before a noun.
  if (pronouns.test(word.lower)) return word.lower === 'her' && next !== undefined && has(next, 'Noun');
  if (prepositions.test(word.lower) || stops.test(word.lower)) return false;
  // "a Monday interview"
  if (isDate(row, word))
    return next !== undefined && isSettingAfter(preposition, next.lower) && gap(row, at + 1) === ' ';
  if (isCapital(row, word)) return true;
  if (has(word, 'Verb', 'Adverb')) return at > from && before !== undefined && has(before, 'Determiner', 'Possessive');
  return has(word, 'Noun', 'Value', 'Acronym', 'Adjective', 'Determiner', 'Possessive');
};

const isHead = (row: Row, word: Token, preposition: string): boolean =>
  !late.test(word.lower) &&
  (isSettingAfter(preposition, word.lower) ||
    isCapital(row, word) ||
    (has(word, 'Noun', 'Value', 'Acronym') && !has(word, 'Possessive')));

/** Index after the noun phrase that starts at `from`, after `preposition`; `from` where there is none. */
export const nounPhraseEnd = (row: Row, from: number, preposition: string): number => {
  let to = from;
  while (belongs(row, to, from, preposition)) to++;
  return from + row.words.slice(from, to).findLastIndex((word) => isHead(row, word, preposition)) + 1;
};

/** Index after a title in marks that stands at `at` (the programme “Panorama”), and after “podcast” behind it; else `at`. */
export const titleEnd = (row: Row, at: number): number => {
  const start = row.words[at]?.start ?? 0;
  if (!/^,?\s?["“‘]$/.test(gap(row, at))) return at;
  const close = row.text.slice(start, start + 60).search(/["”’](?!\p{L})/u);
  const after = row.words.findIndex((word) => word.start >= start + close);
  if (close < 0) return at;
  const to = after < 0 ? row.words.length : after;
  return isSettingAfter('in', row.words[to]?.lower ?? '') && /^["”’] $/.test(gap(row, to)) ? to + 1 : to;
};

/** Whether what follows the link belongs to the phrase: “a rally in Michigan”, but not “a statement in response to …”. */
const isMore = (row: Row, link: string, from: number, to: number): boolean => {
  const [first, last] = [row.words[from], row.words[to - 1]];
  if (!first || !last || row.words.slice(from, to).some((word) => isDate(row, word))) return false;
  if (link === 'on' || link === 'for') return isCapital(row, last) || isSettingAfter('in', last.lower);
  return link === 'and' ? isCapital(row, last) : !notWhere.test(first.lower) && !has(first, 'Value');
};

/** Index after all that belongs to the noun phrase which ends at `end`; the whole, from `from`, stays short enough to show. */
export const extended = (row: Row, from: number, end: number): number => {
  let to = titleEnd(row, end);
  for (;;) {
    const link = row.words[to]?.lower ?? '';
    if (!/^(?:["”’])? $/.test(gap(row, to)) || !(link === 'and' || links.test(link))) return to;
    const object = titleEnd(row, nounPhraseEnd(row, to + 1, link));
    const length = (row.words[object - 1]?.end ?? 0) - (row.words[from]?.start ?? 0);
    if (object === to + 1 || length > longest || !isMore(row, link, to + 1, object)) return to;
    to = object;
  }
};
