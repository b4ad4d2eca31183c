import type { DatabaseSync } from 'node:sqlite';
import type { Article, Draft, Scope } from '../../article/article.ts';
import { addressOf } from '../../article/canonical-address.ts';
import { type Compared, type Counterpart, counterpartOf } from '../../article/compare-draft.ts';
import { MOST_ALIKE, sketchOf } from '../../article/likeness.ts';
import { readingFrom } from '../stored.ts';

/** Writes down what an article is known by when it comes again. */
export const indexingLikeness = (db: DatabaseSync) => {
  const insert = db.prepare('INSERT INTO likeness (scope, hash, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  return (article: number, scope: Article['scope'], sketch: number[]): void => {
    for (const hash of sketch) insert.run(scope, hash, article);
  };
};

/** Finds a scope's own articles with this address, or with a number of this sketch; those with the address first, each the newest first. */
export const findingAlike = (db: DatabaseSync) => {
  const find = db.prepare(`
    SELECT id FROM article JOIN (
      SELECT number, 1 AS same FROM article WHERE scope = $scope AND address = $address
      UNION ALL
      SELECT article, 0 FROM json_each($sketch) CROSS JOIN likeness WHERE scope = $scope AND hash = value
    ) USING (number)
    GROUP BY number ORDER BY max(same) DESC, count(*) DESC, number DESC LIMIT ${MOST_ALIKE}`);
  return (scope: Scope, address: string | null, sketch: number[]): string[] =>
    find.all({ scope, address, sketch: JSON.stringify(sketch) }).map(({ id }) => String(id));
};

/** Finds the article of a scope that a text, with what was read in it, is the same as or a new version of. */
export const findingCounterpart = (db: DatabaseSync) => {
  const alike = findingAlike(db);
  const whole = db.prepare(`
    SELECT url, partial, text, version, content FROM article JOIN reading ON article = number
    WHERE scope = ? AND id = ?`);
  return (scope: Scope, draft: Pick<Draft, 'url' | 'partial'>, made: Compared): Counterpart | null => {
    for (const id of alike(scope, addressOf(draft.url), sketchOf(made.text))) {
      const row = whole.get(scope, id);
      const read =
        row &&
        readingFrom({ content: String(row.content), version: Number(row.version), questions: null }, String(row.text));
      if (!row || !read) continue;
      const kept = { id, url: row.url === null ? null : String(row.url), partial: Boolean(row.partial) };
      const found = counterpartOf(kept, read, draft, made);
      if (found) return found;
    }
    return null;
  };
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
