/** How long shards were without the gateway, for the log and for whoever asks. */
import type { Logger } from 'pino';
import { z } from 'zod';
import { OUTAGE } from '../library/condition.ts';
import type { Store } from '../library/library.ts';

/** A shard's outages since the process began: how many, and milliseconds in all, of one that goes on up to now. */
export type Away = { outages: number; away: number };

/** One of them. `until` is null while it goes on; both are milliseconds since the epoch. */
export type Outage = { shard: number; from: number; until: number | null };

export type Outages = {
  went(shard: number, code: number): void;
  back(shard: number, how: 'resumed' | 'new session'): void;
  of(shard: number): Away;
};

/** @param note is given each outage when it begins, and again when it is over. */
export const watchOutages = (log: Logger, note: (outage: Outage) => void): Outages => {
  const since = new Map<number, number>();
  const past = new Map<number, Away>();
  const of = (shard: number): Away => {
    const { outages, away } = past.get(shard) ?? { outages: 0, away: 0 };
    const from = since.get(shard);
    return from === undefined ? { outages, away } : { outages: outages + 1, away: away + Date.now() - from };
  };
  return {
    went: (shard, code) => {
      if (since.has(shard)) return;
      const from = Date.now();
      since.set(shard, from);
      log.warn({ shard, code }, 'Gateway connection lost; reconnecting.');
      note({ shard, from, until: null });
    },
    back: (shard, how) => {
      const from = since.get(shard);
      if (from === undefined) return;
      past.set(shard, of(shard));
      since.delete(shard);
      const until = Date.now();
      const seconds = (until - from) / 1000;
      log.warn({ shard, seconds, how }, `Gateway connection back after ${seconds.toFixed(1)} s.`);
      note({ shard, from, until });
    },
    of,
  };
};

const outageSchema = z.object({ shard: z.int(), from: z.number(), until: z.number().nullable() });

/** Keeps the last one where the doctor finds it. */
export const noteOutage = (store: Pick<Store, 'setSetting'>, outage: Outage): Promise<void> =>
  store.setSetting(OUTAGE, JSON.stringify(outage));

/** What {@link noteOutage} has kept; null where that is nothing. */
export const outageOf = (noted: string | null): Outage | null =>
  noted === null ? null : outageSchema.parse(JSON.parse(noted));
