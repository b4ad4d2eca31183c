/** Words and their stems: what "the same word" means wherever the bot compares a question or a phrase with an article. */
import { irregular } from '../lexicon/irregular.ts';
import type { Span } from '../reading.ts';

export type Word = Span & { lower: string; stem: string };

const words = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+|[.,]\p{N}+)*/gu;
const vowel = /[aeiouy]/;

/** Words that say how a sentence is built, not what it is about. */
export const isStopWord = (lower: string): boolean => stopWords.has(lower);
const stopWords = new Set(
  `a an the this that these those there here i me my we us our you your he him his she her it its they them their who whom whose which
  what when where why how and or but nor so if than then as of in on at to from by for with about into onto over after before during
  between through under against out off up down is are was were be been being am do does did done has have had having will would can
  could shall should may might must not no it's don't didn't doesn't isn't wasn't s t also just very such some any each both all more
  most other own same only too ever whether because while until upon per via`.split(/\s+/),
);

/** The verb that the lower-case word is an irregular form of, or the word itself. */
export const baseOf = (lower: string): string => irregular.get(lower) ?? lower;

/**
 * The stem of a lower-case English word: a light stemmer (irregular verbs, plural, -ed, -ing, -ly and a few endings of
 * nouns), which never goes below three letters. Two words are taken for the same when their stems are.
 */
export const stem = (lower: string): string => {
  let word = baseOf(lower.replace(/['’]s?$/, ''));
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/(?:s|x|z|ch|sh)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^su]s$/.test(word)) word = word.slice(0, -1);
  for (const ending of ['ingly', 'edly', 'ing', 'ed', 'ly']) {
    const left = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || left.length < 3 || !vowel.test(left)) continue;
    word = /([^aeioulsz])\1$/.test(left) ? left.slice(0, -1) : left;
    break;
  }
  // "Russian" and "Russia", "withdrawal" and "withdraw", "peacekeeper" and "peacekeeping".
  if (word.length > 5 && /ic?an$/.test(word)) word = word.slice(0, -1);
  else if (word.length > 6 && /(?:al|er)$/.test(word)) word = word.slice(0, -2);
  for (const [ending, instead] of nounEndings) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      word = word.slice(0, -ending.length) + instead;
      break;
    }
  }
  if (word.length > 3) word = word.replace(/(?:e|y)$/, (last) => (last === 'y' ? 'i' : ''));
  return word;
};
const nounEndings: [string, string][] = [
  ['isation', 'iz'],
  ['ization', 'iz'],
  ['ation', 'at'],
  ['ition', 'it'],
  ['ution', 'ut'],
  ['ction', 'ct'],
  ['ment', ''],
  ['ness', ''],
  ['ise', 'iz'],
  ['ize', 'iz'],
];

/** Stems of words met before: an article's are asked for again and again. */
const stems = new Map<string, string>();
const mostStems = 20_000;

const stemOf = (lower: string): string => {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const made = stem(lower);
  // There is no end of numbers, and each is its own stem.
  if (/\d/.test(lower)) return made;
  // Common words are back at once; keeping an order of use would cost more than it saves.
  if (stems.size >= mostStems) stems.clear();
  stems.set(lower, made);
  return made;
};

/** The words of `text` with their places; `offset` is added to them. */
export const wordsOf = (text: string, offset = 0): Word[] =>
  Array.from(text.matchAll(words), ({ 0: word, index }) => {
    const small = word.toLowerCase();
    // Only "İ" grows: by a dot above the i.
    const lower = small.length === word.length ? small : small.replaceAll('\u0307', '');
    return { start: offset + index, end: offset + index + word.length, lower, stem: stemOf(lower) };
  });

/** The words that say what a phrase is about; all of them where it has no other. */
export const tellingWords = (phrase: string): Word[] => {
  const all = wordsOf(phrase);
  const telling = all.filter(({ lower }) => !isStopWord(lower));
  return telling.length > 0 ? telling : all;
};
