/** When sessions may begin (Discord documentation, Gateway: Session Start Limit Object, Max Concurrency, Identifying). */

/** @see Discord's `session_start_limit`; `reset_after` in milliseconds. */
type StartLimit = { total: number; remaining: number; reset_after: number; max_concurrency: number };

export type Starts = {
  limit(): StartLimit;
  /** Whether that shard may begin a session now; 'spent' where none was left. What is too soon takes none. */
  take(shard: number): 'begun' | 'too soon' | 'spent';
  /** Whether a session was asked for when none was left. Discord then takes the bot's token away. */
  exceeded(): boolean;
};

/**
 * @param total sessions that may begin in `resetAfter` milliseconds.
 * @param concurrency buckets in which one shard may begin each `pause` milliseconds, by the remainder of its number.
 * @param now milliseconds on a clock that only goes forward.
 */
export const makeStarts = (
  { total, resetAfter, pause, concurrency }: { total: number; resetAfter: number; pause: number; concurrency: number },
  now = () => performance.now(),
): Starts => {
  let remaining = total;
  let resets = now() + resetAfter;
  let exceeded = false;
  const last = new Map<number, number>();

  const renew = () => {
    if (now() < resets) return;
    remaining = total;
    resets = now() + resetAfter;
  };

  return {
    limit() {
      renew();
      const reset_after = Math.ceil(resets - now());
      return { total, remaining, reset_after, max_concurrency: concurrency };
    },
    take(shard) {
      renew();
      const bucket = shard % concurrency;
      const before = last.get(bucket);
      if (before !== undefined && now() - before < pause) return 'too soon';
      if (remaining === 0) {
        exceeded = true;
        return 'spent';
      }
      last.set(bucket, now());
      remaining -= 1;
      return 'begun';
    },
    exceeded: () => exceeded,
  };
};
