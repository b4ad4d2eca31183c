import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../article/article.ts';
import { COMMON } from '../indexing/word-weights.ts';
import { onShelves, type Query } from './shelf-stems.ts';

/**
 * Counts the sentences of shelves that hold what is asked for, to one more than {@link COMMON}. What others keep does not show in
 * what is found here: whoever knows how words weigh could find out what they have.
 */
export const countingStems = (db: DatabaseSync) => {
  const count = db.prepare(`
    SELECT count(*) AS n FROM (SELECT 1 FROM sentence_stems WHERE sentence_stems MATCH ? LIMIT ${COMMON + 1})`);
  return (shelves: Article['scope'][], query: Query): number => Number(count.get(onShelves(shelves, query))?.n);
};
