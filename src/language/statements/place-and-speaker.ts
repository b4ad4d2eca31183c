/** What others need to know of a statement: where it stands, and who is named for it. */
import type { Quote, Reading, Span } from '../reading.ts';
import { overlaps } from '../text/spans.ts';

/** From a quote's first word to its last, with whatever interrupts it: the place that links and corrections keep. */
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

/** Confidence below which a speaker is not named, in a quote or in an answer: a wrong name is worse than none. */
export const SURE = 0.75;

/**
 * The speaker's full name, or the words that the article has for them; null where the article leaves it open or it is not sure
 * enough to say.
 */
export const speakerOf = ({ speaker, confidence }: Quote): string | null =>
  speaker !== null && confidence >= SURE ? speaker.name : null;

/** By speaker, in the order in which they first speak; those that nobody is named for come last, under null. */
export const bySpeaker = (quotes: Quote[]): [string | null, Quote[]][] => {
  const groups = [...Map.groupBy(quotes, speakerOf)];
  return [...groups.filter(([name]) => name !== null), ...groups.filter(([name]) => name === null)];
};
