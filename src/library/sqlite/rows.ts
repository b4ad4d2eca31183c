import type { Article, Card } from '../../article/article.ts';
import type { Correction } from '../../article/corrections.ts';

/** Columns of `article` as they are called in this code. The tables are STRICT, so a row has the types written here. */
export const CARD =
  'id, title, came, claimed, publisher, published, url, added_by AS addedBy, added_at AS addedAt, scope';
export const ARTICLE = `${CARD}, byline, updated, language, picture, partial, earlier, text`;

/** Columns of `correction`. */
export const CORRECTION = 'from_offset AS start, to_offset AS "end", name, made_by AS "by", made_at AS "at"';

/** What a scope sees, for `scope IN …`: its own shelf, and the bot's where it is not left out. */
export const SHELVES = `(
  $scope,
  CASE WHEN EXISTS (SELECT 1 FROM without_bundled WHERE without_bundled.scope = $scope) THEN '' ELSE 'bot' END
)`;

/** In place of the reader's version where a reading was found broken. */
export const BROKEN = 0;

// Rows come from node:sqlite without a prototype; copies are ordinary objects, equal to what was kept.
export const cardOf = (row: object): Card => ({ ...(row as Card) });
export const articleOf = (row: object): Article => ({
  ...(row as Article),
  partial: Boolean((row as Article).partial),
});
export const correctionOf = (row: object): Correction => {
  const { start, end, name, by, at } = row as Omit<Correction, 'place'> & Correction['place'];
  return { place: { start, end }, name, by, at };
};
