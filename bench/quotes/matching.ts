/** Which found statement is which marked one: one to one, by the words that they share. */

import { overlaps } from '../../src/language/text/spans.ts';
import { wordsOf } from '../../src/language/text/stems.ts';
import type { Quote, Span } from '../contract.ts';
import { type Gold, type Scored, spansOf } from './gold.ts';

export type Pair = { gold: Gold; found: Quote; f1: number };

/** An article's statements: `pairs` say the same, `near` share words but too few, the rest stand alone. */
export type Matched = Scored & { pairs: Pair[]; near: Pair[]; missed: Gold[]; spurious: Quote[] };

/** Words from this token F1 on are the same statement. */
const SAME = 0.8;

const lastWord = (text: string) => wordsOf(text).at(-1)?.lower;

const tokenF1 = (a: Set<number>, b: Set<number>): number => {
  const common = [...a].filter((at) => b.has(at)).length;
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
};

/** The speaker's place overlaps the marked one, or both end in the same word ("Clinton"); or there is none in both. */
export const rightSpeaker = (gold: Gold, { speaker }: Quote): boolean =>
  gold.speaker === null || speaker === null
    ? gold.speaker === speaker
    : overlaps(gold.speaker, speaker) || lastWord(gold.speaker.text) === lastWord(speaker.name);

/** Pairs of marked and found statements that share words, the most alike first, each used once. */
const pairsOf = ({ article: { text, quotes }, found }: Scored): Pair[] => {
  const words = wordsOf(text);
  const tokens = (spans: Span[]) =>
    new Set(words.filter((word) => spans.some((span) => overlaps(span, word))).map(({ start }) => start));
  const foundTokens = found.map((one) => ({ found: one, tokens: tokens(one.spans) }));
  const used = new Set<Gold | Quote>();
  return quotes
    .flatMap((gold) => {
      const these = tokens(spansOf(gold));
      return foundTokens.map(({ found: one, tokens: those }) => ({ gold, found: one, f1: tokenF1(these, those) }));
    })
    .filter(({ f1 }) => f1 > 0)
    .sort((a, b) => b.f1 - a.f1 || Number(rightSpeaker(b.gold, b.found)) - Number(rightSpeaker(a.gold, a.found)))
    .filter(({ gold, found: one }) => {
      if (used.has(gold) || used.has(one)) return false;
      used.add(gold).add(one);
      return true;
    });
};

/** Everything marked is in `pairs`, `near` or `missed` once, everything found in `pairs`, `near` or `spurious`. */
export const matched = (scored: Scored): Matched => {
  const all = pairsOf(scored);
  const golds = new Set(all.map(({ gold }) => gold));
  const founds = new Set(all.map(({ found }) => found));
  return {
    ...scored,
    pairs: all.filter(({ f1 }) => f1 >= SAME),
    near: all.filter(({ f1 }) => f1 < SAME),
    missed: scored.article.quotes.filter((gold) => !golds.has(gold)),
    spurious: scored.found.filter((one) => !founds.has(one)),
  };
};
