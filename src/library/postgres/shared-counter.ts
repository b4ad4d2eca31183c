/** Counts what somebody does in a time, over all processes on the database. */
import { setTimeout as pause } from 'node:timers/promises';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { type Allowance, type Counter, counterInMemory, waitOf } from '../counter.ts';
import type { Database, Value } from './connect.ts';

/** Milliseconds that nobody waits longer for a count: then, and where the database is away, this process counts alone. */
const PATIENCE = 500;

type Query = { name: string; text: string; values: Value[] };

/** Who is over what is allowed is known here until their time is up: a flood asks the database for nothing. */
export const counting =
  (database: Pick<Database, 'all'>) =>
  (allowance: Allowance, away: (error: unknown) => void): Counter => {
    const { of, points, seconds } = allowance;
    const alone = counterInMemory(allowance);
    const query = async ({ name, text, values }: Query) => {
      const rows = await database.all({ name, text }, values);
      return { rows, rowCount: rows.length };
    };
    const limiter = new RateLimiterPostgres({
      storeClient: { query },
      storeType: 'client',
      tableName: 'counter',
      // By a migration.
      tableCreated: true,
      keyPrefix: of,
      points,
      duration: seconds,
      inMemoryBlockOnConsumed: points + 1,
    });
    return async (key) => {
      const patience = new AbortController();
      const late = pause(PATIENCE, null, { signal: patience.signal }).then(() => {
        throw new Error(`The database did not count within ${PATIENCE} ms.`);
      });
      late.catch(() => {});
      try {
        return await Promise.race([limiter.consume(key).then(() => 0, waitOf), late]);
      } catch (error) {
        away(error);
        return alone(key);
      } finally {
        patience.abort();
      }
    };
  };
