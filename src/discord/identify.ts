/**
 * When a shard may identify: Discord lets one of each bucket in every five seconds (documentation, Gateway: Max Concurrency),
 * and so many a day (Session Start Limit); whoever goes beyond has their token taken away.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler, type WebSocketOptions } from 'discord.js';
import type { Logger } from 'pino';
import type { Counter } from '../library/counter.ts';

/** Discord's `session_start_limit`; `reset_after` in milliseconds. */
type Limit = { remaining: number; reset_after: number };

/** What connects a discord.js client to the gateway. discord.js exports another class as WebSocketManager. */
export type Gateway = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

export type StartBudget = {
  /** Discord has said how many starts are left. */
  seen(limit: Limit): void;
  /** Resolves when there is a start, which is taken; rejects when `signal` aborts. @param ask what Discord says now. */
  take(ask: () => Promise<Limit>, signal: AbortSignal): Promise<void>;
};

/** Milliseconds for which Discord's word counts; other processes start by the same budget. */
const FRESH = 5_000;
/** Milliseconds from one question to the next while none is left. */
const LOOK = 60_000;
/** Milliseconds that are waited beyond what is needed, at most: not everybody asks again at the same moment. */
const JITTER = 500;

export const startBudget = (log: Logger): StartBudget => {
  let known = { remaining: 0, at: 0, resets: 0 };
  /** Until when the log has said that there is none. */
  let told = 0;
  const seen = ({ remaining, reset_after }: Limit) => {
    known = { remaining, at: Date.now(), resets: Date.now() + reset_after };
  };
  const tell = () => {
    if (Date.now() < told) return;
    told = known.resets;
    const until = new Date(known.resets).toISOString();
    log.error({ until }, `Discord lets this bot start no more sessions today; it waits until ${until}.`);
  };
  return {
    seen,
    take: async (ask, signal) => {
      for (;;) {
        // Where it can't be asked, what was known counts.
        if (Date.now() - known.at > FRESH) await ask().then(seen, () => {});
        if (known.remaining > 0 || Date.now() >= known.resets) break;
        tell();
        const wait = Math.min(known.resets - Date.now(), LOOK);
        await pause(wait + Math.random() * JITTER, null, { signal });
      }
      known.remaining -= 1;
    },
  };
};

/** Turns that several processes take, by a counter that they share. */
const sharedTurns = (turn: Counter, buckets: number): IIdentifyThrottler => ({
  waitForIdentify: async (shard, signal) => {
    const bucket = String(shard % buckets);
    for (let wait = await turn(bucket); wait > 0; wait = await turn(bucket))
      await pause(wait + Math.random() * JITTER, null, { signal });
  },
});

/**
 * discord.js's `ws.buildIdentifyThrottler`.
 * @param turn for where others beside this process identify: counts a bucket's turn, and how many milliseconds it is until the next.
 */
export const throttle = async (
  gateway: Gateway,
  budget: StartBudget,
  turn: Counter | undefined,
): Promise<IIdentifyThrottler> => {
  const { session_start_limit: limit } = await gateway.fetchGatewayInformation();
  const turns = turn ? sharedTurns(turn, limit.max_concurrency) : new SimpleIdentifyThrottler(limit.max_concurrency);
  const ask = async () => (await gateway.fetchGatewayInformation(true)).session_start_limit;
  return {
    waitForIdentify: async (shard, signal) => {
      await budget.take(ask, signal);
      await turns.waitForIdentify(shard, signal);
    },
  };
};
