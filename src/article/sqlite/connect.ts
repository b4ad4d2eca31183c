import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for another process to finish: long while the file is opened, short on the thread that must not stand still. */
const PATIENCE = { opening: 5_000, reading: 100 };

/** The connection that writes: WAL, so that readers never wait, and FULL, so that what is confirmed survives a power cut. */
export const openForWriting = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: PATIENCE.opening, enableForeignKeyConstraints: true });
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
