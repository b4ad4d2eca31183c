/** Whoever has seen a signed request can send it again, so each interaction is answered once. */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Allowance, Counter } from '../library/counter.ts';
import type { Receive } from './front-door.ts';
import { TOLERANCE } from './signature.ts';
import { madeAt } from './snowflake.ts';

/** For the counter that all replicas share. Twice the tolerance covers a clock that is off either way. */
export const ONCE: Allowance = { of: 'interaction', points: 1, seconds: 2 * TOLERANCE };

/** Ids that this process remembers by itself: some minutes of a busy bot. */
const REMEMBERED = 100_000;

const interactionSchema = z.object({ id: z.string().regex(/^\d{1,20}$/) });

/**
 * Passes each interaction on once, and none that is older than a signature may be. An id that is no snowflake is left to
 * the front door, which refuses it.
 * @param others counts an id over all replicas; 0 for its first time.
 */
export const answeredOnce = (receive: Receive, others: Counter): Receive => {
  const seen = new LRUCache<string, true>({ max: REMEMBERED });
  return (payload, deliverTo) => {
    const { data } = interactionSchema.safeParse(payload);
    if (!data) return receive(payload, deliverTo);
    if (seen.has(data.id) || Math.abs(Date.now() - madeAt(data.id)) > TOLERANCE * 1000) return null;
    seen.set(data.id, true);
    return others(data.id).then((wait) => (wait === 0 ? receive(payload, deliverTo) : undefined));
  };
};
