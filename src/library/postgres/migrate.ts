import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { explained, placeOf } from './errors.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** The same for every process that migrates: one at a time. */
const LOCK = 7_243_392_411;
/** The oldest version that is tried, as `server_version_num`. */
const OLDEST = 150_000;

/** "001-library.sql" is the first. */
export const migrations = () =>
  readdirSync(FOLDER)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .sort();

/** Throws where the server can't hold a library, whatever is in the database. */
export const examine = async (client: pg.Client, where: string): Promise<void> => {
  const { rows } = await client.query<{ version: string; encoding: string; standby: boolean }>(`
    SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding,
      current_setting('transaction_read_only') = 'on' AS standby`);
  const [found] = rows;
  if (Number(found?.version) < OLDEST)
    throw new Error(
      `The database ${where} is of PostgreSQL ${Math.floor(Number(found?.version) / 10_000)}. Take 15 or newer.`,
    );
  if (found?.encoding !== 'UTF8')
    throw new Error(
      `The database ${where} can’t hold every letter (${found?.encoding}). Create one with ENCODING 'UTF8'.`,
    );
  if (found.standby)
    throw new Error(
      `The database ${where} is read-only. Name the primary server in its address (DATABASE_URL), not a replica.`,
    );
};

/** What was applied already; none in an empty database. Throws where the tables are another program's. */
const seenBy = async (client: pg.Client, where: string): Promise<string[]> => {
  const { rows } = await client.query<{ own: boolean; foreign: boolean }>(`
    SELECT to_regclass('onrecord_migration') IS NOT NULL AS own, to_regclass('article') IS NOT NULL AS foreign`);
  if (rows[0]?.own) {
    const applied = await client.query<{ name: string }>('SELECT name FROM onrecord_migration ORDER BY name');
    return applied.rows.map(({ name }) => name);
  }
  if (rows[0]?.foreign)
    throw new Error(`The database ${where} has another program’s tables. Create a database for On Record alone.`);
  await client.query(
    'CREATE TABLE onrecord_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  return [];
};

const EXTENSION = /extension/i;

/**
 * Brings a database to the newest schema: the numbered files that it has not seen, all in one transaction, one process at a
 * time. Throws one sentence where it was written by newer code, is another program's, too old, or read-only.
 */
export const migrate = async (client: pg.Client, url: string): Promise<void> => {
  const where = placeOf(url);
  try {
    await examine(client, where);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const seen = await seenBy(client, where);
    const known = migrations();
    const newer = seen.filter((name) => !known.includes(name));
    if (newer.length > 0)
      throw new Error(
        `The database ${where} was written by a newer On Record (${newer.at(-1)}). Update the bot, or name another database.`,
      );
    for (const name of known.filter((one) => !seen.includes(one))) {
      await client.query(readFileSync(new URL(name, FOLDER), 'utf8'));
      await client.query('INSERT INTO onrecord_migration (name) VALUES ($1)', [name]);
    }
    await client.query('COMMIT');
  } catch (error) {
    if (error instanceof Error && EXTENSION.test(error.message) && 'code' in error)
      throw new Error(
        `The database ${where} does not let this user add an extension. As its administrator, do once: CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin; (package postgresql-contrib).`,
        { cause: error },
      );
    throw explained(error, where);
  }
};
