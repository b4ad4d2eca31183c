/** How a library is, found without changing anything in it. */
import { isAddress } from './open-store.ts';

export type Condition = {
  /** "PostgreSQL 18.1". */
  engine: string;
  /** Migrations that the next start will make. */
  waiting: number;
  /** How many articles there are; null where nothing was ever kept, and the next start will make it all. */
  articles: number | null;
  /** What the bot has noted in `outage-setting.ts`'s setting; null where the gateway was never away. */
  outage: string | null;
};

/**
 * @param place a file for SQLite, or the address of a PostgreSQL database.
 * @throws Error with one sentence that says what to do, as opening it would.
 */
export const check = async (place: string): Promise<Condition> => {
  const { check: look } = await (isAddress(place)
    ? import('./postgres/check-database.ts')
    : import('./sqlite/check-file.ts'));
  return look(place);
};
