/**
 * What the bot's rooms report about themselves, on Node's diagnostics channels. `watching/` subscribes where the configuration asks
 * for it; without a subscriber nothing is timed.
 */
import { channel, tracingChannel } from 'node:diagnostics_channel';

/** An interaction on its way to its answer. */
export type Interaction = {
  kind: 'call' | 'press' | 'complete';
  /** A name of the bot's own, never what somebody typed; null where no command is meant. */
  command: string | null;
  /** What came of it, known at the end. */
  outcome: string;
  /** By `performance.now()`. */
  began: number;
};

/** A call of what the bot rests on, by the function's name. */
export type Call = { to: 'store' | 'reader'; name: string; began: number };

/** Discord has told a request to wait for so many milliseconds. `scope` is user, shared, global, or address: all of this machine's. */
export type RateLimit = { route: string; scope: string; wait: number };

/** A request that Discord counts as invalid; `count` in the last ten minutes, `isSpent` where no more is sent for now. */
export type InvalidRequest = { count: number; isSpent: boolean };

/** The processes of this host have had too many invalid requests together: this one sends nothing for so many milliseconds. */
export type SpentByHost = { wait: number };

/** A channel whose messages are of one type. */
type Typed<T> = {
  readonly hasSubscribers: boolean;
  publish(message: T): void;
  subscribe(hear: (message: T) => void): void;
  unsubscribe(hear: (message: T) => void): void;
};

// Node's types let a channel carry anything.
const typed = <T>(name: string) => channel(name) as unknown as Typed<T>;

export const rateLimits = typed<RateLimit>('onrecord:rate-limit');
export const invalidRequests = typed<InvalidRequest>('onrecord:invalid-request');
export const spentByHost = typed<SpentByHost>('onrecord:invalid-requests-of-host');
export const interactions = tracingChannel<Interaction, object | null>('onrecord:interaction');
export const calls = tracingChannel<Call, object | null>('onrecord:call');
