import type { Article, Card } from '../article.ts';
import type { Correction } from '../corrections.ts';

/** Columns of `article` as they are called in this code. The tables are STRICT, so a row has the types written here. */
export const CARD = 'id, title, publisher, published, url, added_at AS addedAt, scope';
export const ARTICLE = `${CARD}, byline, language, added_by AS addedBy, text`;

/** Columns of `correction`. */
export const CORRECTION = 'from_offset AS start, to_offset AS "end", name, made_by AS "by", made_at AS "at"';

/** In place of the reader's version where a reading was found broken. */
export const BROKEN = 0;

// Rows come from node:sqlite without a prototype; copies are ordinary objects, equal to what was kept.
export const cardOf = (row: object): Card => ({ ...(row as Card) });
export const articleOf = (row: object): Article => ({ ...(row as Article) });
export const correctionOf = (row: object): Correction => {
  const { start, end, name, by, at } = row as Omit<Correction, 'place'> & Correction['place'];
  return { place: { start, end }, name, by, at };
};
