/** How long things are kept, and what is deleted when its time has come or somebody wants it. */
import type { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../../article/article.ts';
import type { KeptAbout } from '../library.ts';
import { inTransaction } from './connect.ts';

/** Articles deleted in one transaction: other writes wait for no more than these. */
const BATCH = 50;

/** What hangs on a scope besides its articles, which take all of theirs with them. */
const BESIDE = ['talk', 'link', 'correction', 'without_bundled', 'job', 'server'];

export const keeping = (db: DatabaseSync) => {
  // One step in the index for each server, however many articles they have.
  const servers = db.prepare(`
    WITH RECURSIVE server (scope) AS (
      SELECT min(scope) FROM article WHERE scope >= 'server:' AND scope < 'server;'
      UNION ALL
      SELECT (SELECT min(scope) FROM article WHERE scope > server.scope AND scope < 'server;')
      FROM server WHERE server.scope IS NOT NULL)
    SELECT scope FROM server WHERE scope IS NOT NULL`);
  const here = db.prepare(`
    INSERT INTO server (scope) VALUES (?) ON CONFLICT (scope) DO UPDATE SET gone_since = NULL WHERE gone_since IS NOT NULL`);
  // One that was never seen may have the bot's commands without the bot itself being a member.
  const gone = db.prepare('UPDATE server SET gone_since = ? WHERE scope = ? AND gone_since IS NULL');
  const longGone = db.prepare('SELECT scope FROM server WHERE gone_since < ? LIMIT 1');
  const ofScope = db.prepare(
    `DELETE FROM article WHERE number IN (SELECT number FROM article WHERE scope = ? LIMIT ${BATCH})`,
  );
  const beside = BESIDE.map((table) => db.prepare(`DELETE FROM ${table} WHERE scope = ?`));
  const older = db.prepare(`
    DELETE FROM article WHERE number IN (SELECT number FROM article WHERE scope <> 'bot' AND added_at < ? LIMIT ${BATCH})`);
  const doneJobs = db.prepare("DELETE FROM job WHERE state IN ('done', 'failed') AND NOT aside AND changed_at < ?");
  const links = db.prepare('DELETE FROM link WHERE used_at < ?');

  const added = db.prepare("SELECT count(*) AS n FROM article WHERE added_by = ? AND scope <> 'user:' || added_by");
  const corrected = db.prepare('SELECT count(*) AS n FROM correction WHERE made_by = ?');
  const asked = db.prepare('SELECT count(*) AS n FROM job WHERE asked_by = ?');
  const own = db.prepare('SELECT count(*) AS n FROM article WHERE scope = ?');
  const unsign = db.prepare('UPDATE article SET added_by = NULL WHERE added_by = ?');
  const unsignCorrections = db.prepare("UPDATE correction SET made_by = '' WHERE made_by = ?");
  const jobsOf = db.prepare('DELETE FROM job WHERE asked_by = ?');

  /** Everything of a scope, some of it at a time; false when nothing of it is left. */
  const clear = (scope: Scope): boolean =>
    inTransaction(db, () => {
      if (ofScope.run(scope).changes > 0) return true;
      for (const statement of beside) statement.run(scope);
      return false;
    });

  return {
    /** Ids of the servers that keep an article. */
    servers: (): string[] => servers.all().map(({ scope }) => String(scope).slice('server:'.length)),
    here: (ids: string[]): void =>
      inTransaction(db, () => {
        for (const id of ids) here.run(`server:${id}`);
      }),
    gone: (ids: string[], now: string): void =>
      inTransaction(db, () => {
        for (const id of ids) gone.run(now, `server:${id}`);
      }),
    /** Some of what was kept before these times: true where there is more. */
    prune: (before: { links: string; jobs: string; servers: string; articles: string | null }): boolean => {
      links.run(before.links);
      doneJobs.run(before.jobs);
      const server = longGone.get(before.servers);
      if (server) {
        clear(String(server.scope) as Scope);
        return true;
      }
      return before.articles !== null && older.run(before.articles).changes === BATCH;
    },
    /** What is kept about a person, in all servers. */
    keptAbout: (user: string): KeptAbout => ({
      added: Number(added.get(user)?.n),
      corrected: Number(corrected.get(user)?.n),
      asked: Number(asked.get(user)?.n),
      own: Number(own.get(`user:${user}`)?.n),
    }),
    /** Their name is taken from what they did in servers; their own shelf, some of it at a time: true where there is more. */
    forgetPerson: (user: string): boolean => {
      inTransaction(db, () => {
        unsign.run(user);
        unsignCorrections.run(user);
        jobsOf.run(user);
      });
      return clear(`user:${user}`);
    },
  };
};
