import type { Article, Card } from '../../article/article.ts';
import type { Correction } from '../../article/corrections.ts';
import type { Row } from './connect.ts';

/** Columns of `article` as they are called in this code. */
export const CARD =
  'article.id, title, came, claimed, publisher, published, url, added_by AS "addedBy", added_at AS "addedAt", article.scope';
export const ARTICLE = `${CARD}, byline, updated, language, picture, partial, earlier, text`;

/** Columns of `correction`. */
export const CORRECTION = 'from_offset AS start, to_offset AS "end", name, made_by AS "by", made_at AS "at"';

/** In place of the reader's version where a reading was found broken. */
export const BROKEN = 0;

/** An index takes no longer name, and nobody has one. */
const LONGEST_NAME = 300;
export const bounded = (name: string): string => name.slice(0, LONGEST_NAME);

export const cardOf = (row: Row): Card => row as Card;
export const articleOf = (row: Row): Article => row as Article;
export const correctionOf = (row: Row): Correction => {
  const { start, end, name, by, at } = row as Omit<Correction, 'place'> & Correction['place'];
  return { place: { start, end }, name, by, at };
};

/** The ids in rows of one. */
export const idsOf = (rows: Row[]): string[] => rows.map(({ id }) => String(id));
