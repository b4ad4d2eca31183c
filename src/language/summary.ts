/** Sums up an article with its own sentences. */
import type { Reading, Span } from './reading.ts';

/** At most `sentences` whole sentences of the article, in its order; the headline is never one of them. */
export const summarise = (reading: Reading, { sentences }: { sentences: number }): Span[] =>
  reading.sentences
    .filter(({ start }) => start >= (reading.headline?.end ?? 0))
    .slice(0, sentences)
    .map(({ start, end }) => ({ start, end }));
