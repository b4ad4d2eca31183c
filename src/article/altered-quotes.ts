/** Quotes that stand in two versions of an article in different words: what a reader of the first should know of. */
import type { Quote, Reading, Span } from '../language/reading.ts';
import { speakerOf } from '../language/statements/place-and-speaker.ts';
import { overlaps, reachingInto } from '../language/text/spans.ts';
import { plain } from './likeness.ts';

/** A quote as one version has it: whose it is said to be, its words, and those of them that the other version has not. */
export type Said = { speaker: string | null; spans: Span[]; differing: Span[] };

export type Altered = { before: Said; after: Said };

/** Words in common, of all, by which a quote is known again: fewer where the same person says both in the same way. */
const ALIKE = 0.6;
const ALIKE_OF_ONE = 0.4;
/** A quote is compared with the few that share most of its rarest words, so that the work is linear in the text. */
const COMPARED = 4;
const RAREST = 8;
/** A word in more quotes than this tells none of them from the others. */
const COMMON = 32;
/** Altered quotes that are told of; a reply shows the first few. */
const MOST_ALTERED = 100;
/** Pairs of words that are compared to mark what differs, in all; quotes beyond that are shown without marks. */
const MOST_PAIRS = 1_500_000;
/** Words of the longest quote in which what differs is marked. */
const MOST_WORDS = 400;

type Word = Span & { plain: string };

const wordsOf = (text: string, spans: Span[]): Word[] =>
  spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const at = start + index;
      return plain(word) === '' ? [] : [{ start: at, end: at + word.length, plain: plain(word) }];
    }),
  );

/** Dice's coefficient of two bags of words, 0 to 1. */
const likeness = (one: string[], other: string[]): number => {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / Math.max(1, one.length + other.length);
};

/** The words of `one` that are not in the longest run of words, in order, that both have; those that follow one another as one. */
const differing = (one: Word[], other: Word[]): Span[] => {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  const isSame = (row: number, column: number) => one[row]?.plain === other[column]?.plain;
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      longest[row * width + column] = isSame(row, column)
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
type Spoken = { quote: Quote; words: string[]; cue: string; speaker: string | null };

/** The quotes that stand in one of `sentences`: what is in quotation marks, or is somebody's for sure. */
const spokenIn = ({ text, quotes }: Quoted, sentences: Span[]): Spoken[] => {
  const sentencesAt = reachingInto(sentences);
  return quotes
    .filter((quote) => quote.type !== 'indirect' || speakerOf(quote) !== null)
    .filter(({ spans }) => spans.some((span) => sentencesAt(span).length > 0))
    .map((quote) => ({
      quote,
      words: plain(quote.spans.map(({ start, end }) => text.slice(start, end)).join(' ')).split(' '),
      cue: quote.cue ? plain(text.slice(quote.cue.start, quote.cue.end)) : '',
      speaker: speakerOf(quote),
    }));
};

/** Whether two versions of a quote say something else: other words, another speaker, or that it was not said. */
const isAltered = (before: Spoken, after: Spoken): boolean =>
  before.words.join(' ') !== after.words.join(' ') ||
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

/** Finds the few of `news` that share most of a quote's rarest words. */
const likeliest = (news: Spoken[]): ((old: Spoken) => Spoken[]) => {
  const having = new Map<string, Spoken[]>();
  for (const one of news)
    for (const word of new Set(one.words)) {
      const those = having.get(word);
      if (those) those.push(one);
      else having.set(word, [one]);
    }
  return ({ words }) => {
    const telling = [...new Set(words)]
      .map((word) => having.get(word) ?? [])
      .filter(({ length }) => length > 0 && length <= COMMON)
      .sort((one, other) => one.length - other.length)
      .slice(0, RAREST);
    const shared = new Map<Spoken, number>();
    for (const those of telling) for (const one of those) shared.set(one, (shared.get(one) ?? 0) + 1);
    return [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, COMPARED)
      .map(([one]) => one);
  };
};

/** Each quote of `before` with the one it became, each taken once; the likest first find each other. */
const pairsOf = (before: Spoken[], after: Spoken[]): { old: Spoken; one: Spoken }[] => {
  const candidates = likeliest(after);
  const taken = new Set<Spoken>();
  return before
    .flatMap((old) => candidates(old).map((one) => ({ old, one, alike: sameness(old, one) })))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .filter(({ old, one }) => {
      if (taken.has(old) || taken.has(one)) return false;
      taken.add(old).add(one);
      return true;
    });
};

/**
 * Quotes in the sentences that only `before` has, each with the one it became in those that only `after` has; at most a
 * hundred, in the order of the text. A speaker is only named where the version before names one. The work is linear in the
 * length of both texts, whatever stands in them.
 */
export const alteredQuotes = (before: Quoted, removed: Span[], after: Quoted, added: Span[]): Altered[] => {
  let pairsLeft = MOST_PAIRS;
  return pairsOf(spokenIn(before, removed), spokenIn(after, added))
    .filter(({ old, one }) => isAltered(old, one))
    .sort((a, b) => (a.old.quote.spans[0]?.start ?? 0) - (b.old.quote.spans[0]?.start ?? 0))
    .slice(0, MOST_ALTERED)
    .map(({ old, one }) => {
      const pairs = old.words.length * one.words.length;
      const isMarked = Math.max(old.words.length, one.words.length) <= MOST_WORDS && pairs <= pairsLeft;
      if (isMarked) pairsLeft -= pairs;
      const words = isMarked ? wordsOf(before.text, old.quote.spans) : [];
      const others = isMarked ? wordsOf(after.text, one.quote.spans) : [];
      return {
        before: { speaker: old.speaker, spans: old.quote.spans, differing: differing(words, others) },
        after: {
          speaker: old.speaker === null ? null : one.speaker,
          spans: one.quote.spans,
          differing: differing(others, words),
        },
      };
    });
};
