import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isAddress, openStore } from '../library/open-store.ts';
import { makeFolderFor } from './folder-for.ts';
import { print } from './print.ts';

/** "library/onrecord-2026-11-25T10-30-00.db" */
const dated = (library: string): string =>
  join(dirname(library), `onrecord-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.db`);

/**
 * `npm run -s backup [-- FILE]`: copies the library into a new file, also while the bot is running, and prints its name. To
 * restore it, stop the bot and put the copy in the place of LIBRARY_FILE. Throws one clear line, which for a library in
 * PostgreSQL says how that is backed up; never writes over a file.
 */
export const backup = async (library: string, [to = dated(library)]: string[]): Promise<void> => {
  if (isAddress(library))
    throw new Error(
      'The library is in PostgreSQL, which has its own backup, also while the bot runs: pg_dump --format=custom --file=onrecord.dump "$DATABASE_URL". docs/postgres.md tells how to restore it.',
    );
  if (!existsSync(library))
    throw new Error(`There is no library at ${library} yet. Set LIBRARY_FILE to the one that the bot uses.`);
  const file = resolve(to);
  if (existsSync(file)) throw new Error(`${file} exists already. Name a file that doesn't.`);
  makeFolderFor(file);
  const store = await openStore(library);
  try {
    await store.backup(file);
  } finally {
    await store.close();
  }
  print([file]);
};
