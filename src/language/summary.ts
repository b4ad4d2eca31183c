/** Sums up an article with its own sentences. */
import type { Reading, Span } from './reading.ts';

/**
 * At most `sentences` whole sentences of the article, in its order, and never more than a third of them (but one at least).
 * Not the headline or the standfirst, which say it all already; and none whose opening "He" or "But" hangs in the air,
 * unless the sentence before it is there too or nothing else is left.
 */
export const summarise = (reading: Reading, { sentences }: { sentences: number }): Span[] => {
  const body = Math.max(reading.headline?.end ?? 0, reading.standfirst?.end ?? 0);
  const ranked = reading.ranking.flatMap((index) => reading.sentences[index] ?? []);
  const inBody = ranked.filter(({ start }) => start >= body);
  const candidates = inBody.length > 0 ? inBody : reading.sentences;
  return candidates
    .slice(0, Math.max(1, Math.min(sentences, Math.floor(candidates.length / 3))))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
};
