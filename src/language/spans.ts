/** Places in a text: which share characters, and, in a list of them in order, which one comes where. */
import type { Span } from './reading.ts';

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Index of the first of `list`, whose spans are in order, that ends (or starts) at `at` or behind it; by bisection. */
export const firstFrom = (list: readonly Span[], at: number, side: 'start' | 'end'): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.[side] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those of a list in order that start in `span`. */
export const startingIn = <T extends Span>(list: T[], { start, end }: Span): T[] =>
  list.slice(firstFrom(list, start, 'start'), firstFrom(list, end, 'start'));
