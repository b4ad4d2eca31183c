import { distance } from 'fastest-levenshtein';

const areSwapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}` === b;
};

/**
 * Whether two words differ by no more than one slip of the pen: a letter too many, too few or wrong, or two neighbours
 * swapped (Damerau 1964: four of five misspellings are one of these).
 */
export const isOneSlip = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) < 2 && (distance(a, b) < 2 || areSwapped(a, b));
