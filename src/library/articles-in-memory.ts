import { LRUCache } from 'lru-cache';
import type { Kept } from '../article/article.ts';

/** Letters of all articles whose readings stay in memory, parsed: a few hundred articles. */
const LETTERS = 500_000;

/** Articles by their ids, those that were used last. The longest of them has its place too, if alone. */
export const articlesAtHand = (): LRUCache<string, Kept> =>
  new LRUCache<string, Kept>({
    maxSize: LETTERS,
    sizeCalculation: ({ article }) => Math.min(LETTERS, 1 + article.text.length),
  });

/** Everything about a stored article that can change. */
export type State = { version: number; addedBy: string | null; hasQuestions: boolean };

/** Whether an article in memory is as it is stored now. */
export const isCurrent = ({ article, reading }: Kept, { version, addedBy, hasQuestions }: State): boolean =>
  reading.version === version && article.addedBy === addedBy && (reading.questions !== null) === hasQuestions;
