/**
 * What is worth a figure or a span, told on Node's diagnostics channels: whoever wants to know subscribes (`metrics.ts`,
 * `traces.ts`). Where nobody has, nothing is timed.
 */
import { tracingChannel } from 'node:diagnostics_channel';
import type { Store } from '../article/library.ts';
import type { Event } from '../event.ts';
import type { Language } from '../language/thread.ts';
import type { Span } from './otlp.ts';

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

export const interactions = tracingChannel<Interaction, Span | null>('onrecord:interaction');
export const calls = tracingChannel<Call, Span | null>('onrecord:call');

/** Functions that give no promise: there is nothing to time. */
const AT_ONCE: ReadonlySet<string> = new Set(['counter', 'edition', 'libraryFor', 'onBroken']);

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
