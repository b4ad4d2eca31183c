import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for another process to finish: long while the file is opened, short on the thread that must not stand still. */
const PATIENCE = { opening: 5_000, reading: 100 };

/** Whether a file has tables, but not ours: another program's database. */
export const isForeign = (db: DatabaseSync): boolean => {
  const found = db
    .prepare(`
      SELECT count(*) AS tables, total(name IN ('article_words', 'text_words')) AS own,
        (SELECT user_version FROM pragma_user_version) AS version
      FROM sqlite_schema`)
    .get();
  return Number(found?.tables) > 0 && (found?.own === 0 || found?.version === 0);
};

/**
 * The connection that writes: WAL, so that readers never wait, and FULL, so that what is confirmed survives a power cut.
 * Throws where the file is another program's, before anything in it changes.
 */
export const openForWriting = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: PATIENCE.opening, enableForeignKeyConstraints: true });
  if (isForeign(db)) {
    db.close();
    throw new Error(`${file} is not a library of On Record. Choose another file.`);
  }
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return db;
};

/** A connection for reading only. The file must exist and be migrated. */
export const openForReading = (file: string): DatabaseSync =>
  new DatabaseSync(file, { timeout: PATIENCE.reading, readOnly: true });

/** Runs `work` in a transaction that takes the write lock at once; whole or not at all. */
export const inTransaction = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back after some errors, a full disk for one.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};
