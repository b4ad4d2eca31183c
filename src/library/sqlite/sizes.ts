/** What articles take on the disk, and what their shelves and people take together. */
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../article/article.ts';
import type { Taken } from '../quota.ts';

/** Writes down what an article takes. */
export const indexingSize = (db: DatabaseSync) => {
  const put = db.prepare(`
    INSERT INTO size (article, scope, bytes) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes`);
  return (article: number, scope: Article['scope'], bytes: number): void => {
    put.run(article, scope, bytes);
  };
};

/** Counts the bytes on a shelf, those of what one person added there, and those on all shelves but the bot's. */
export const measuring = (db: DatabaseSync) => {
  const taken = db.prepare(`
    SELECT
      coalesce((SELECT bytes FROM shelf_size WHERE scope = $scope), 0) AS shelf,
      (SELECT coalesce(sum(bytes), 0) FROM article JOIN size ON article = number
        WHERE article.scope = $scope AND added_by = $user) AS own,
      (SELECT coalesce(sum(bytes), 0) FROM shelf_size WHERE scope <> 'bot') AS inAll`);
  return (scope: Article['scope'], user: string | null): Taken => ({ ...(taken.get({ scope, user }) as Taken) });
};
