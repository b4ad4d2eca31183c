/** How long things are kept, and what is deleted when its time has come or somebody wants it. */
import type { Scope } from '../../article/article.ts';
import type { KeptAbout } from '../library.ts';
import type { Database } from './connect.ts';
import { statement } from './statement.ts';

/** Articles deleted in one transaction: other writes wait for no more than these. */
const BATCH = 50;

/** What hangs on a scope besides its articles, which take all of theirs with them. */
const BESIDE = ['talk', 'link', 'correction', 'without_bundled', 'job', 'server'].map((table) =>
  statement(`DELETE FROM ${table} WHERE scope = $1`),
);

/** One step in the index for each scope, however many articles they have. */
const SERVERS = statement(`
  WITH RECURSIVE each (scope) AS (
    SELECT min(scope) FROM article
    UNION ALL
    SELECT (SELECT min(scope) FROM article WHERE scope > each.scope) FROM each WHERE each.scope IS NOT NULL)
  SELECT substr(scope, 8) AS id FROM each WHERE scope LIKE 'server:%'`);
const HERE = statement(`
  INSERT INTO server (scope) SELECT 'server:' || id FROM unnest($1::text[]) AS id ORDER BY id
  ON CONFLICT (scope) DO UPDATE SET gone_since = NULL WHERE server.gone_since IS NOT NULL`);
// One that was never seen may have the bot's commands without the bot itself being a member.
const GONE = statement(`
  UPDATE server SET gone_since = $2 WHERE gone_since IS NULL AND scope IN (SELECT 'server:' || id FROM unnest($1::text[]) AS id)`);
const LONG_GONE = statement('SELECT scope FROM server WHERE gone_since < $1 LIMIT 1');
const OF_SCOPE = statement(`
  DELETE FROM article WHERE number IN (SELECT number FROM article WHERE scope = $1 LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`);
const OLDER = statement(`
  DELETE FROM article WHERE number IN (
    SELECT number FROM article WHERE scope <> 'bot' AND added_at < $1 LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`);
const DONE_JOBS = statement("DELETE FROM job WHERE state IN ('done', 'failed') AND NOT aside AND changed_at < $1");
const LINKS = statement('DELETE FROM link WHERE used_at < $1');

const ABOUT = statement(`
  SELECT
    (SELECT count(*)::int FROM article WHERE added_by = $1 AND scope <> 'user:' || $1) AS added,
    (SELECT count(*)::int FROM correction WHERE made_by = $1) AS corrected,
    (SELECT count(*)::int FROM job WHERE asked_by = $1) AS asked,
    (SELECT count(*)::int FROM article WHERE scope = 'user:' || $1) AS own`);
const UNSIGN = statement('UPDATE article SET added_by = NULL WHERE added_by = $1');
const UNSIGN_CORRECTIONS = statement("UPDATE correction SET made_by = '' WHERE made_by = $1");
const JOBS_OF = statement('DELETE FROM job WHERE asked_by = $1');

export const keeping = (database: Database) => {
  /** Everything of a scope, some of it at a time. */
  const clear = async (scope: Scope): Promise<void> => {
    const some = () =>
      database.inTransaction(async (session) => {
        if ((await session.run(OF_SCOPE, [scope])) > 0) return true;
        for (const table of BESIDE) await session.run(table, [scope]);
        return false;
      });
    while (await some());
  };

  return {
    servers: async (): Promise<string[]> => (await database.all(SERVERS)).map(({ id }) => String(id)),
    here: async (ids: string[]): Promise<void> => {
      await database.run(HERE, [ids]);
    },
    gone: async (ids: string[], now: string): Promise<void> => {
      await database.run(GONE, [ids, now]);
    },
    /** What was kept before these times. */
    prune: async (before: { links: string; jobs: string; servers: string; articles: string | null }): Promise<void> => {
      await database.run(LINKS, [before.links]);
      await database.run(DONE_JOBS, [before.jobs]);
      for (;;) {
        const [server] = await database.all(LONG_GONE, [before.servers]);
        if (!server) break;
        await clear(server.scope as Scope);
      }
      while (before.articles !== null && (await database.run(OLDER, [before.articles])) === BATCH);
    },
    /** What is kept about a person, in all servers. */
    keptAbout: async (user: string): Promise<KeptAbout> => (await database.all(ABOUT, [user]))[0] as KeptAbout,
    /** Their name is taken from what they did in servers; their own shelf goes. */
    forgetPerson: async (user: string): Promise<void> => {
      await database.inTransaction(async (session) => {
        await session.run(UNSIGN, [user]);
        await session.run(UNSIGN_CORRECTIONS, [user]);
        await session.run(JOBS_OF, [user]);
      });
      await clear(`user:${user}`);
    },
  };
};
