/** Opens the library, whatever keeps it. */
import type { Store } from './library.ts';

/** Whether this is the address of a PostgreSQL database, not the name of a file. */
export const isAddress = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place);

/**
 * @param place a file for SQLite, or the address of a PostgreSQL database; only what is needed for it is loaded.
 * @throws Error with one sentence that says what to do.
 */
export const openStore = async (place: string): Promise<Store> => {
  const { openStore: open } = await (isAddress(place)
    ? import('./postgres/postgres.ts')
    : import('./sqlite/sqlite.ts'));
  return open(place);
};
