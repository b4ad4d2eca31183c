/** Where a quote stands, as links and corrections name it: one place, which outlives the reading it was found in. */
import type { Quote, Reading, Span } from '../reading.ts';
import { overlaps } from '../text/spans.ts';

/** From a quote's first word to its last, with whatever interrupts it. */
export const extentOf = ({ spans }: Pick<Quote, 'spans'>): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/** The quote whose extent is `place`; where a newer reading has none, the nearest that overlaps it; else null. */
export const quoteAt = ({ quotes }: Pick<Reading, 'quotes'>, place: Span): Quote | null => {
  const distance = (quote: Quote): number => {
    const { start, end } = extentOf(quote);
    return Math.abs(start - place.start) + Math.abs(end - place.end);
  };
  const [nearest] = quotes
    .filter((quote) => overlaps(extentOf(quote), place))
    .toSorted((one, other) => distance(one) - distance(other));
  return nearest ?? null;
};
