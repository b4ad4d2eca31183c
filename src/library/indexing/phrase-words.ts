/** How a phrase is looked up in the index of sentences. */
import { isOneSlip } from '../../language/text/misspelling.ts';

/** Of a phrase so many words are looked up, the first ones. */
export const MOST_WORDS = 24;
/** Where no sentence holds them all, so many of the rarest lead to the sentences that hold most of them. */
export const RAREST = 6;

/** Shorter words have too many others like them. */
const LONG = 5;
/** Stems that a misspelt word may stand for. */
export const MOST_LIKE = 8;

/** Whether a stem that stands nowhere may be a slip. */
export const mayBeSlip = (stem: string): boolean => stem.length >= LONG && !/\d/.test(stem);

/** Whether a misspelt word may begin with this stem. */
export const mayBe = (word: string, stem: string): boolean =>
  stem.length >= LONG - 1 && [-1, 0, 1].some((more) => isOneSlip(word.slice(0, stem.length + more), stem));

/** Every choice of `count` of the items. */
const choices = <T>(items: T[], count: number): T[][] =>
  count === 0
    ? [[]]
    : items.flatMap((item, at) => choices(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]));

/** The choices that hold most of the items, half of them and two at least: all of them, all but one, but two, …, in this order. */
export const mostOf = <T>(items: T[]): T[][][] => {
  const least = Math.min(items.length, Math.max(2, Math.ceil(items.length / 2)));
  const sizes = Array.from({ length: items.length }, (_, left) => items.length - left);
  return sizes.filter((size) => size >= least).map((size) => choices(items, size));
};
