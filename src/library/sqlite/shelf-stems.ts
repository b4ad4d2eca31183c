/**
 * Stems as the index of sentences has them: each with its shelf before it, so that a query goes through what stands on that
 * shelf and through nothing that others keep.
 */
import type { Article } from '../../article/article.ts';

/** Between a shelf and a stem. Neither has it, and FTS5's tokenizer "ascii" takes it for a letter. */
const BETWEEN = '·';

/** A stem that stands on a shelf, or its beginning; one token of the index. */
export const stemOn = (shelf: Article['scope'], stem: string): string => `${shelf.replace(':', '')}${BETWEEN}${stem}`;

/** The stem of a token. */
export const stemIn = (token: string): string => token.slice(token.indexOf(BETWEEN) + 1);

/** What sentences of a shelf have to hold, in FTS5's own language. */
export type Query = (shelf: Article['scope']) => string;

export const holds =
  (stem: string): Query =>
  (shelf) =>
    `"${stemOn(shelf, stem)}"`;

export const holdsAll =
  (queries: Query[]): Query =>
  (shelf) =>
    `(${queries.map((query) => query(shelf)).join(' AND ')})`;

export const holdsAny =
  (queries: Query[]): Query =>
  (shelf) =>
    `(${queries.map((query) => query(shelf)).join(' OR ')})`;

/** Sentences of any of these shelves. */
export const onShelves = (shelves: Article['scope'][], query: Query): string => shelves.map(query).join(' OR ');
