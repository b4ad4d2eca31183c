/** Names that moderators found wrong: no longer given as the speaker in their server, and kept for export. */

import { LRUCache } from 'lru-cache';
import type { Quote, Reading, Span, Suggestion } from '../language/reading.ts';
import { extentOf } from '../language/statements/place-and-speaker.ts';
import { overlaps } from '../language/text/spans.ts';
import type { Article, Kept, Scope } from './article.ts';

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
const corrected = (reading: Reading, corrections: Correction[]): Reading => {
  const without = (quote: Quote): Quote => {
    const { speaker } = quote;
    const isWrong = corrections.some(({ place, name }) => speaker?.name === name && overlaps(extentOf(quote), place));
    return speaker && isWrong ? { ...quote, speaker: null, confidence: 0, withdrawn: speaker } : quote;
  };
  const quotes = reading.quotes.map(without);
  const withdrawn = quotes.filter((quote) => quote.withdrawn);
  // "What did … say?" and "Who said …?" would give the name away again.
  const claims = ({ answer }: Suggestion) =>
    withdrawn.some((quote) => [extentOf(quote), quote.withdrawn].some((span) => span && overlaps(answer, span)));
  return { ...reading, quotes, questions: reading.questions?.filter((one) => !claims(one)) ?? null };
};

/** Corrected readings that stay in memory. */
const MOST = 100;

/**
 * Applies a scope's corrections to an article. The same article with the same corrections gives the same object each time, so that
 * answers remembered for it stay good.
 */
export const correcting = (): ((scope: Scope, of: Kept, corrections: Correction[]) => Kept) => {
  const known = new LRUCache<string, { of: Kept; by: string; kept: Kept }>({ max: MOST });
  return (scope, of, corrections) => {
    if (corrections.length === 0) return of;
    const key = `${scope} ${of.article.id}`;
    const by = JSON.stringify(corrections);
    const before = known.get(key);
    if (before?.of === of && before.by === by) return before.kept;
    const kept = { ...of, reading: corrected(of.reading, corrections) };
    known.set(key, { of, by, kept });
    return kept;
  };
};
