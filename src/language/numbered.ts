/** Whether the numbers that a question names are those of the words that would answer it. */

/** Numbers in figures: "9,600" is one, "2015/16" two; "R2" is none. */
const figuresIn = (text: string): { digits: string; isYear: boolean }[] =>
  [...text.matchAll(/(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu)].map(([written]) => {
    const digits = written.replaceAll(',', '');
    return { digits, isYear: /^1\d{3}$|^20\d\d$/.test(digits) };
  });

/**
 * "Who said it would cost 90 jobs?" is not answered by who said 900, nor "Who won in 1970?" by who won in 1974: a number that is asked
 * for and stands nowhere `around` has no other one of its kind, a year or not, in its place in what is `said`.
 */
export const isNumberedSo = (asked: string, said: string, around = said): boolean => {
  const figures = figuresIn(asked);
  const here = new Set(figuresIn(around).map(({ digits }) => digits));
  const others = figuresIn(said).filter(({ digits }) => !figures.some((one) => one.digits === digits));
  return figures.every(({ digits, isYear }) => here.has(digits) || !others.some((one) => one.isYear === isYear));
};
