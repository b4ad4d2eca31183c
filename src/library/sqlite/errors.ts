/** What to do about SQLite's result codes (https://sqlite.org/rescode.html), by their lowest byte. */
const REMEDIES: Record<number, string> = {
  3: 'may not be opened. Give this user the right to read and write it and its folder.',
  5: 'is locked by another process. Stop the other process, or wait until it has finished.',
  6: 'is locked by another process. Stop the other process, or wait until it has finished.',
  8: 'is read-only. Give this user the right to write it and its folder.',
  10: 'could not be read or written. Check the disk, then restart the bot.',
  11: 'is damaged. Stop the bot, put back a backup (or delete the file to begin anew), and start it again.',
  13: 'has no room left on the disk. Free some space; what was confirmed before is safe.',
  14: 'cannot be opened. Check that its folder exists and that this user may write there.',
  26: 'is not a library of On Record. Choose another file.',
};

/** SQLite's result code, by its lowest byte; null for any other error. */
const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;

/** Whether another process holds the lock (SQLITE_BUSY): nothing was done, and it may be tried again. */
export const isLocked = (error: unknown): boolean => codeOf(error) === 5;

/** SQLite's errors as one sentence that says what to do; any other error as it is. */
export const explained = (error: unknown, file: string): unknown => {
  const remedy = REMEDIES[codeOf(error) ?? -1];
  return remedy === undefined ? error : new Error(`The library ${file} ${remedy}`, { cause: error });
};
