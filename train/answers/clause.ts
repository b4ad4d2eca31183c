/** How far the words around an answer belong to it. */
import type { Unit } from '../../src/language/phrases.ts';
import { isStopWord } from '../../src/language/stems.ts';

/** Telling words around an answer, at least; and words at most. */
const least = 3;
const most = 18;

const joins = /^(?:and|but|or|which|who|that|while|because|when|although|where|if|as|since|after|before|though)$/;

/** Whether a clause may begin with this unit: a mark stands before it, or it is a word that joins clauses. */
const begins = (text: string, units: Unit[], at: number): boolean => {
  const [before, here] = [units[at - 1], units[at]];
  return !before || !here || /[,;:()–—]/.test(text.slice(before.end, here.start)) || joins.test(here.lower);
};

const beginning = (text: string, units: Unit[], at: number): number => {
  let from = at;
  while (from > 0 && !begins(text, units, from)) from--;
  return from;
};

/** The unit before which the clause ends that goes on with unit `at`. */
export const ending = (text: string, units: Unit[], at: number): number => {
  let to = at;
  while (to < units.length && !begins(text, units, to)) to++;
  return to;
};

export const isTelling = ({ lower, quotation }: Unit): boolean => quotation !== null || !isStopWord(lower);

/**
 * The units before an answer, which takes those from `from` up to `to`, and the ones behind it: those of its clause, and of
 * the clauses beside it where that says too little or `wide` is set.
 */
export const around = (text: string, units: Unit[], from: number, to: number, wide: boolean): [Unit[], Unit[]] => {
  let left = beginning(text, units, from);
  let right = ending(text, units, to);
  const size = () => right - left - (to - from);
  const says = () => [...units.slice(left, from), ...units.slice(to, right)].filter(isTelling).length;
  while ((wide || says() < least) && size() < most && size() < units.length - (to - from)) {
    left = beginning(text, units, Math.max(0, left - 1));
    right = ending(text, units, right + 1);
  }
  while (size() > most)
    if (from - left > right - to) left++;
    else right--;
  return [units.slice(left, from), units.slice(to, right)];
};
