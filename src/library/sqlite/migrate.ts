import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './connect.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** "001-library.sql" is the first. */
export const migrations = () =>
  readdirSync(FOLDER)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .sort();

/**
 * Brings a database to the newest schema: the numbered files that it has not seen, all in one transaction.
 * The number of the last one stands in `user_version`. Throws where the file was written by newer code.
 */
export const migrate = (db: DatabaseSync, file: string): void => {
  const names = migrations();
  inTransaction(db, () => {
    const seen = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (seen > names.length)
      throw new Error(
        `The library ${file} was written by a newer On Record (schema ${seen}; this one knows ${names.length}). Update the bot, or choose another file.`,
      );
    for (const name of names.slice(seen)) db.exec(readFileSync(new URL(name, FOLDER), 'utf8'));
    db.exec(`PRAGMA user_version = ${names.length}`);
  });
};
