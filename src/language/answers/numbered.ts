/** Whether the numbers and days that a question names are those of the words that would answer it. */

type Kind = 'number' | 'year' | 'weekday' | 'month';
type Named = { kind: Kind; value: string };

const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Numbers in figures: "9,600" is one, "2015/16" two; "R2" is none. Days and months by their capitals: "she may march". */
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,])(?<digits>\\d+(?:[.,]\\d+)*)|\\b(?<weekday>${weekday})\\b|\\b(?<month>${month})\\b`,
  'gu',
);
const year = /^1\d{3}$|^20\d\d$/;
/** From "two" on: "one" may be somebody. */
const inWords = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const written = new RegExp(`\\b(?:${inWords.join('|')})\\b`, 'gi');
/** "Six months" is 6. */
const inFigures = (text: string): string =>
  text.replace(written, (word) => String(inWords.indexOf(word.toLowerCase()) + 2));

const namedIn = (text: string): Named[] =>
  [...text.matchAll(pattern)].map(({ 0: written, groups }) => {
    if (groups?.weekday) return { kind: 'weekday', value: written };
    if (groups?.month) return { kind: 'month', value: written };
    const value = written.replaceAll(',', '');
    return { kind: year.test(value) ? 'year' : 'number', value };
  });

/**
 * "Who said it would cost 90 jobs?" is not answered by who said 900, nor "Who won in 1970?" by who won in 1974 or "Who spoke on
 * Monday?" by who did on Friday: one that is asked for and stands nowhere `around` has no other of its kind in its place in what is
 * `said`.
 */
export const isNumberedSo = (asked: string, said: string, around = said): boolean => {
  const wanted = namedIn(asked);
  const here = namedIn(inFigures(around));
  const has = (some: Named[], { kind, value }: Named) => some.some((one) => one.kind === kind && one.value === value);
  const others = namedIn(said).filter((one) => !has(wanted, one));
  return wanted.every((one) => has(here, one) || !others.some(({ kind }) => kind === one.kind));
};
