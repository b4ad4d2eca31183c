/**
 * What is worth a figure or a span, told on Node's diagnostics channels: whoever wants to know subscribes (`metrics.ts`,
 * `traces.ts`). Where nobody has, nothing is timed.
 */
import { channel, tracingChannel } from 'node:diagnostics_channel';
import type { Language } from '../language/reader/readers.ts';
import type { Store } from '../library/library.ts';
import type { Event } from '../router/event.ts';
import type { Span } from '../watching/otlp.ts';

/** An interaction on its way to its answer. */
export type Interaction = {
  kind: Event['kind'];
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
export const interactions = tracingChannel<Interaction, Span | null>('onrecord:interaction');
export const calls = tracingChannel<Call, Span | null>('onrecord:call');

/** Functions that give no promise: there is nothing to time. */
const AT_ONCE: ReadonlySet<string> = new Set(['counter', 'edition', 'encoderRuns', 'libraryFor', 'onBroken', 'wake']);

/** The same object; each call of its functions is told on {@link calls}. */
const watched = <T extends object>(to: Call['to'], target: T): T =>
  Object.fromEntries(
    Object.entries(target).map(([name, value]) => [
      name,
      typeof value !== 'function' || AT_ONCE.has(name)
        ? value
        : (...args: unknown[]) =>
            calls.tracePromise(async () => value.apply(target, args), { to, name, began: performance.now() }),
    ]),
  ) as T;

/** The same store, watched where somebody wants to know. */
export const watchedStore = (store: Store): Store =>
  calls.start.hasSubscribers
    ? {
        ...watched('store', store),
        jobs: watched('store', store.jobs),
        libraryFor: (scope) => watched('store', store.libraryFor(scope)),
      }
    : store;

/** The same reader, watched where somebody wants to know. */
export const watchedLanguage = (language: Language): Language =>
  calls.start.hasSubscribers ? watched('reader', language) : language;
