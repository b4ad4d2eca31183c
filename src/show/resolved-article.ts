import type { Card, Kept } from '../article/article.ts';
import type { Again } from './link.ts';

/** Why an article was taken that nobody named. */
export type Why = 'pinned' | 'talked-about' | 'newest';

/** The article that a call means. */
export type Meant = Kept & {
  /** The call, with the article's id: for links that repeat it. */
  again: Again;
  /** Why this article was taken where none was named, and the newest of the others. */
  assumed: { why: Why; others: Card[] } | null;
};
