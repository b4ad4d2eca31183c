/** Names that moderators found wrong: no longer given as the speaker in their server, and kept for export. */
import { extentOf } from '../language/extent.ts';
import type { Quote, Reading, Span } from '../language/reading.ts';
import { overlaps } from '../language/spans.ts';
import type { Article, Scope } from './article.ts';

/** "This name is wrong for the quote that stands here." */
export type Correction = {
  /** The quote's extent. */
  place: Span;
  /** The speaker's name that was shown. */
  name: string;
  /** The moderator's Discord id. */
  by: string;
  /** ISO 8601. */
  at: string;
};

/** A correction for whoever wants to learn from it, with the article's words at its place. */
export type Corrected = Correction & { scope: Scope; article: Article['id']; words: string };

/**
 * The reading with every name withdrawn that was found wrong. A newer reading may draw the quote's borders elsewhere, so
 * what overlaps the place counts; should it name somebody else there, that is another claim, and stands.
 */
export const corrected = (reading: Reading, corrections: Correction[]): Reading => {
  const without = (quote: Quote): Quote => {
    const { speaker } = quote;
    const isWrong = corrections.some(({ place, name }) => speaker?.name === name && overlaps(extentOf(quote), place));
    return speaker && isWrong ? { ...quote, speaker: null, confidence: 0, withdrawn: speaker } : quote;
  };
  return { ...reading, quotes: reading.quotes.map(without) };
};
