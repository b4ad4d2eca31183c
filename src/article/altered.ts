/** Quotes that stand in two versions of an article in different words: what a reader of the first should know of. */
import type { Quote, Reading, Span } from '../language/reading.ts';
import { overlaps } from '../language/spans.ts';
import { SURE } from '../language/sure.ts';
import { plain } from './likeness.ts';

/** A quote as one version has it: whose it is said to be, its words, and those of them that the other version has not. */
export type Said = { speaker: string | null; spans: Span[]; differing: Span[] };

export type Altered = { before: Said; after: Said };

/** Words in common, of all, by which a quote is known again: fewer where the same person says both in the same way. */
const ALIKE = 0.6;
const ALIKE_OF_ONE = 0.4;
/** In longer quotes words are not marked: each would have to be compared with each. */
const MOST_WORDS = 400;

type Word = Span & { plain: string };

const wordsOf = (text: string, spans: Span[]): Word[] =>
  spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S+/g)].flatMap(([word], index, all) => {
      const at = start + (all[index]?.index ?? 0);
      return plain(word) === '' ? [] : [{ start: at, end: at + word.length, plain: plain(word) }];
    }),
  );

/** Dice's coefficient of two bags of words, 0 to 1. */
const likeness = (one: Word[], other: Word[]): number => {
  const left = new Map<string, number>();
  for (const word of one) left.set(word.plain, (left.get(word.plain) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word.plain) ?? 0;
    if (count > 0) common += 1;
    left.set(word.plain, count - 1);
  }
  return (2 * common) / Math.max(1, one.length + other.length);
};

/** The words of `one` that are not in the longest run of words, in order, that both have; those that follow one another as one. */
const differing = (one: Word[], other: Word[]): Span[] => {
  if (Math.max(one.length, other.length) > MOST_WORDS) return [];
  const longest = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  const isSame = (row: number, column: number) => one[row]?.plain === other[column]?.plain;
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      (longest[row] as number[])[column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  const found: Span[] = [];
  let column = 0;
  let joins = false;
  one.forEach(({ start, end }, row) => {
    while (!isSame(row, column) && column < other.length && at(row, column + 1) === at(row, column)) column += 1;
    if (isSame(row, column)) {
      column += 1;
      joins = false;
      return;
    }
    const last = found.at(-1);
    if (joins && last) last.end = end;
    else found.push({ start, end });
    joins = true;
  });
  return found;
};

type Quoted = Pick<Reading, 'text' | 'quotes'>;
type Spoken = { quote: Quote; words: Word[]; cue: string; speaker: string | null };

/** The quotes that stand in one of `sentences`: what is in quotation marks, or is somebody's for sure. */
const spokenIn = ({ text, quotes }: Quoted, sentences: Span[]): Spoken[] =>
  quotes
    .filter(({ spans }) => spans.some((span) => sentences.some((sentence) => overlaps(span, sentence))))
    .map((quote) => ({
      quote,
      words: wordsOf(text, quote.spans),
      cue: quote.cue ? plain(text.slice(quote.cue.start, quote.cue.end)) : '',
      speaker: quote.speaker !== null && quote.confidence >= SURE ? quote.speaker.name : null,
    }))
    .filter(({ quote, speaker }) => quote.type !== 'indirect' || speaker !== null);

/** Whether two versions of a quote say something else: other words, another speaker, or that it was not said. */
const isAltered = (before: Spoken, after: Spoken): boolean =>
  before.words.map(({ plain }) => plain).join(' ') !== after.words.map(({ plain }) => plain).join(' ') ||
  before.quote.denied !== after.quote.denied ||
  (before.speaker !== null && after.speaker !== null && before.speaker !== after.speaker);

/** How much alike they are, where that is enough to be the same quote; else 0. */
const sameness = (before: Spoken, after: Spoken): number => {
  const alike = likeness(before.words, after.words);
  const ofOne = before.speaker !== null && before.speaker === after.speaker && before.cue === after.cue;
  return alike >= (ofOne ? ALIKE_OF_ONE : ALIKE) ? alike : 0;
};

/** Without the names of quotes whose speaker is hidden there: the new version may name them again. */
export const unnamedIn = (hidden: Span[], altered: Altered[]): Altered[] =>
  altered.map((one) => {
    const isHidden = one.before.spans.some((span) => hidden.some((place) => overlaps(span, place)));
    return isHidden ? { before: { ...one.before, speaker: null }, after: { ...one.after, speaker: null } } : one;
  });

/**
 * Quotes in the sentences that only `before` has, each with the one it became in those that only `after` has; the likest
 * first find each other. A speaker is only named where the version before names one.
 */
export const alteredQuotes = (before: Quoted, removed: Span[], after: Quoted, added: Span[]): Altered[] => {
  const news = spokenIn(after, added);
  const pairs = spokenIn(before, removed)
    .flatMap((old) => news.map((one) => ({ old, one, alike: sameness(old, one) })))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike);
  const taken = new Set<Spoken>();
  const matched = pairs.filter(({ old, one }) => {
    if (taken.has(old) || taken.has(one)) return false;
    taken.add(old).add(one);
    return true;
  });
  return matched
    .filter(({ old, one }) => isAltered(old, one))
    .sort((a, b) => (a.old.words[0]?.start ?? 0) - (b.old.words[0]?.start ?? 0))
    .map(({ old, one }) => ({
      before: { speaker: old.speaker, spans: old.quote.spans, differing: differing(old.words, one.words) },
      after: {
        speaker: old.speaker === null ? null : one.speaker,
        spans: one.quote.spans,
        differing: differing(one.words, old.words),
      },
    }));
};
