/** Links too long for a custom id. */
import { LRUCache } from 'lru-cache';
import type { Scope } from '../../article/article.ts';
import { linkId } from '../ids.ts';
import type { StoredLink } from '../library.ts';
import { expiry, isFresh, linksToGo } from '../retention.ts';
import { linkFrom, storedLink } from '../stored.ts';
import type { Database } from './connect.ts';
import { statement } from './statement.ts';

/** Links of which it is remembered when they were used last. */
const MOST = 20_000;

const KEEP = statement(`
  INSERT INTO link (scope, id, content, used_at)
  SELECT $1, id, content, $4 FROM unnest($2::text[], $3::text[]) AS link (id, content) ORDER BY id
  ON CONFLICT (scope, id) DO UPDATE SET content = excluded.content, used_at = excluded.used_at`);
const TOUCH = statement('UPDATE link SET used_at = $3 WHERE scope = $1 AND id = $2');
const COUNT = statement('SELECT count(*)::int AS n FROM link WHERE scope = $1');
const LEAST_USED = statement(`
  DELETE FROM link WHERE scope = $1 AND id IN (
    SELECT id FROM link WHERE scope = $1 ORDER BY used_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id`);
const FIND = statement('SELECT content, used_at FROM link WHERE scope = $1 AND id = $2');

export const linking = (database: Database) => {
  const usedAt = new LRUCache<string, string>({ max: MOST });

  /** Another process may still take for kept what goes here, for a day: a button that has expired, where there are that many. */
  const makeRoom = async (scope: Scope): Promise<void> => {
    const most = linksToGo(Number((await database.all(COUNT, [scope]))[0]?.n));
    if (most === 0) return;
    for (const { id } of await database.all(LEAST_USED, [scope, most])) usedAt.delete(`${scope} ${id}`);
  };
  const isKept = (scope: Scope, id: string) => isFresh(usedAt.get(`${scope} ${id}`) ?? '');

  return {
    /** The ids of the links, all or none kept. */
    keepLinks: async (scope: Scope, links: StoredLink[]): Promise<string[]> => {
      const rows = links.map((link) => ({ id: linkId(scope, link), content: storedLink(link) }));
      const stale = new Map(rows.filter(({ id }) => !isKept(scope, id)).map(({ id, content }) => [id, content]));
      if (stale.size > 0) {
        const now = new Date().toISOString();
        await database.run(KEEP, [scope, [...stale.keys()], [...stale.values()], now]);
        for (const id of stale.keys()) usedAt.set(`${scope} ${id}`, now);
        await makeRoom(scope);
      }
      return rows.map(({ id }) => id);
    },
    /** null where it is unknown in this scope, broken or has expired. */
    link: async (scope: Scope, id: string): Promise<StoredLink | null> => {
      const [row] = await database.all(FIND, [scope, id]);
      const found = row ? linkFrom(String(row.content)) : null;
      const last = String(row?.used_at ?? '');
      if (found === null || last < expiry()) {
        usedAt.delete(`${scope} ${id}`);
        return null;
      }
      if (!isFresh(last)) {
        const now = new Date().toISOString();
        // Once a day; it only lengthens the link's life, so a failure costs nothing now.
        await database.run(TOUCH, [scope, id, now]).catch(() => {});
      }
      return found;
    },
  };
};
