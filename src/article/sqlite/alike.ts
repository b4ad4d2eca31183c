import type { DatabaseSync } from 'node:sqlite';
import type { Article, Scope } from '../article.ts';

/** Writes down what an article is known by when it comes again. */
export const indexingLikeness = (db: DatabaseSync) => {
  const insert = db.prepare('INSERT INTO likeness (scope, hash, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  return (article: number, scope: Article['scope'], sketch: number[]): void => {
    for (const hash of sketch) insert.run(scope, hash, article);
  };
};

/** More are hardly alike in one scope but for a text of boilerplate. */
const MOST = 10;

/** Finds a scope's own articles with this address, or with a number of this sketch; those with the address first, each the newest first. */
export const findingAlike = (db: DatabaseSync) => {
  const find = db.prepare(`
    SELECT id FROM article JOIN (
      SELECT number, 1 AS same FROM article WHERE scope = $scope AND address = $address
      UNION ALL
      SELECT article, 0 FROM json_each($sketch) CROSS JOIN likeness WHERE scope = $scope AND hash = value
    ) USING (number)
    GROUP BY number ORDER BY max(same) DESC, count(*) DESC, number DESC LIMIT ${MOST}`);
  return (scope: Scope, address: string | null, sketch: number[]): string[] =>
    find.all({ scope, address, sketch: JSON.stringify(sketch) }).map(({ id }) => String(id));
};

/** Counts a scope's own articles, and those that one person added. */
export const counting = (db: DatabaseSync) => {
  const all = db.prepare('SELECT count(*) AS n FROM article WHERE scope = ?');
  const own = db.prepare('SELECT count(*) AS n FROM article WHERE scope = ? AND added_by = ?');
  return (scope: Scope, user: string): { all: number; own: number } => ({
    all: Number(all.get(scope)?.n),
    own: Number(own.get(scope, user)?.n),
  });
};
