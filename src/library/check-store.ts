import type { Condition } from './condition.ts';
import { isAddress } from './open-store.ts';

/**
 * Looks how a library is, without changing anything in it.
 * @param place a file for SQLite, or the address of a PostgreSQL database.
 * @throws Error with one sentence that says what to do, as opening it would.
 */
export const check = async (place: string): Promise<Condition> => {
  const { check: look } = await (isAddress(place)
    ? import('./postgres/check-database.ts')
    : import('./sqlite/check-file.ts'));
  return look(place);
};
