import { type Condition, OUTAGE } from '../condition.ts';
import { connect } from './connect.ts';
import { explained, placeOf } from './errors.ts';
import { examine, migrations } from './migrate.ts';

/** @throws Error with one sentence where the database can't be reached, or can't be a library of this version. */
export const check = async (url: string): Promise<Condition> => {
  const database = connect(url);
  const where = placeOf(url);
  try {
    const client = await database.connection();
    try {
      await examine(client, where);
      const { rows } = await client.query<{ version: string; own: boolean; foreign: boolean }>(`
        SELECT current_setting('server_version') AS version, to_regclass('onrecord_migration') IS NOT NULL AS own,
          to_regclass('article') IS NOT NULL AS foreign`);
      const [found] = rows;
      const engine = `PostgreSQL ${found?.version.split(' ')[0]}`;
      const known = migrations();
      if (!found?.own && found?.foreign)
        throw new Error(`The database ${where} has another program’s tables. Create a database for On Record alone.`);
      if (!found?.own) return { engine, waiting: known.length, articles: null, outage: null };
      const applied = await client.query<{ name: string }>('SELECT name FROM onrecord_migration ORDER BY name');
      const seen = applied.rows.map(({ name }) => name);
      const newer = seen.filter((name) => !known.includes(name)).at(-1);
      if (newer !== undefined)
        throw new Error(
          `The database ${where} was written by a newer On Record (${newer}). Update the bot, or name another database.`,
        );
      const counted = await client.query<{ n: string }>('SELECT count(*) AS n FROM article');
      const outage = await client.query<{ value: string }>('SELECT value FROM setting WHERE key = $1', [OUTAGE]);
      return {
        engine,
        waiting: known.length - seen.length,
        articles: Number(counted.rows[0]?.n),
        outage: outage.rows[0]?.value ?? null,
      };
    } catch (error) {
      throw explained(error, where);
    } finally {
      await client.end();
    }
  } finally {
    await database.close();
  }
};
