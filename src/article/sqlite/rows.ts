import type { Article, Card } from '../article.ts';

/** Columns of `article` as they are called in this code. The tables are STRICT, so a row has the types written here. */
export const CARD = 'id, title, publisher, published, url, added_at AS addedAt, scope';
export const ARTICLE = `${CARD}, byline, language, added_by AS addedBy, text`;

/** In place of the reader's version where a reading was found broken. */
export const BROKEN = 0;

// Rows come from node:sqlite without a prototype; copies are ordinary objects, equal to what was kept.
export const cardOf = (row: object): Card => ({ ...(row as Card) });
export const articleOf = (row: object): Article => ({ ...(row as Article) });
