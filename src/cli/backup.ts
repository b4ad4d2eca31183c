import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isAddress, openStore } from '../article/open.ts';

/** "library/onrecord-2026-11-25T10-30-00.db" */
const dated = (libraryFile: string): string =>
  join(dirname(libraryFile), `onrecord-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.db`);

/**
 * `npm run -s backup [-- FILE]`: copies the library into a new file, also while the bot is running, and prints its name. To
 * restore it, stop the bot and put the copy in the place of LIBRARY_FILE. Throws one clear line, which for a library in
 * PostgreSQL says how that is backed up; never writes over a file.
 */
export const backup = async (libraryFile: string, [to = dated(libraryFile)]: string[]): Promise<void> => {
  if (isAddress(libraryFile))
    throw new Error(
      'The library is in PostgreSQL, which has its own backup, also while the bot runs: pg_dump --format=custom --file=onrecord.dump "$DATABASE_URL". docs/postgres.md tells how to restore it.',
    );
  if (!existsSync(libraryFile))
    throw new Error(`There is no library at ${libraryFile} yet. Set LIBRARY_FILE to the one that the bot uses.`);
  const file = resolve(to);
  if (existsSync(file)) throw new Error(`${file} exists already. Name a file that doesn't.`);
  mkdirSync(dirname(file), { recursive: true });
  const store = await openStore(libraryFile);
  try {
    await store.backup(file);
  } finally {
    await store.close();
  }
  console.log(file);
};
