import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Condition, OUTAGE } from '../condition.ts';
import { isForeign, openForReading } from './connect.ts';
import { explained } from './errors.ts';
import { migrations } from './migrate.ts';

/** @throws Error with one sentence where the file can't be a library of this version. */
export const check = async (file: string): Promise<Condition> => {
  const known = migrations().length;
  const engine = `SQLite ${process.versions.sqlite}`;
  const path = resolve(file);
  if (!existsSync(path)) return { engine, waiting: known, articles: null, outage: null };
  try {
    const db = openForReading(path);
    try {
      if (isForeign(db)) throw new Error(`${path} is not a library of On Record. Choose another file.`);
      const seen = Number(db.prepare('PRAGMA user_version').get()?.user_version);
      if (seen > known)
        throw new Error(
          `The library ${path} was written by a newer On Record (schema ${seen}; this one knows ${known}). Update the bot, or choose another file.`,
        );
      const waiting = known - seen;
      if (seen === 0) return { engine, waiting, articles: null, outage: null };
      const articles = Number(db.prepare('SELECT count(*) AS n FROM article').get()?.n);
      const outage = db.prepare('SELECT value FROM setting WHERE key = ?').get(OUTAGE)?.value ?? null;
      return { engine, waiting, articles, outage: outage === null ? null : String(outage) };
    } finally {
      db.close();
    }
  } catch (error) {
    throw explained(error, path);
  }
};
