/** What is kept, and for how long, whatever keeps it. */

import type { Article, Draft } from '../article/article.ts';
import { articleText, cleanDetails, oneLine } from '../article/clean-text.ts';
import { cameBy } from '../article/provenance.ts';
import type { Reading } from '../language/reading.ts';

const DAY = 24 * 60 * 60_000;

/** Which day it is (UTC), as a number. */
export const today = (): number => Math.floor(Date.now() / DAY);

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

/** What was used last before this has expired: links, jobs that are over, and what servers kept that the bot has left. */
export const expiry = (): string => daysAgo(30);

/**
 * The times before which what is kept goes, where articles are kept for so many days (null for ever). What came of a job may
 * hold a whole article: it stays no longer than articles do.
 */
export const pruning = (days: number | null) => {
  const month = expiry();
  const articles = days === null ? null : daysAgo(days);
  return { links: month, jobs: articles !== null && articles > month ? articles : month, servers: month, articles };
};

/** A use is noted once a day: noting each would be a write for every press. */
export const isFresh = (usedAt: string) => usedAt > new Date(Date.now() - DAY).toISOString();

/** Long links that are kept for each scope: buttons of its last weeks. Whoever makes ever new ones fills no disk. */
const MOST_LINKS = 20_000;

/** Of so many links of a scope, how many go, those used least lately; some more at once, so that the next ones find room. */
export const linksToGo = (kept: number): number => (kept > MOST_LINKS ? kept - MOST_LINKS + MOST_LINKS / 10 : 0);

/** What is kept of a draft. Throws where `reading` was made from another text, since its offsets would then be wrong. */
export const articleFrom = (
  draft: Draft,
  reading: Reading,
  kept: Pick<Article, 'id' | 'scope' | 'addedBy' | 'addedAt' | 'earlier'>,
): Article => {
  const text = articleText(draft);
  if (reading.text !== text)
    throw new Error('This reading belongs to another text: read articleText(draft), then keep.');
  const known = cameBy({ ...draft, ...cleanDetails(draft) }, kept.scope === 'bot' ? 'bundled' : draft.came);
  return { ...known, claimed: known.claimed && (oneLine(known.claimed) || null), ...kept, text };
};
