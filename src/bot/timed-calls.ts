/** The store and the reader with their calls reported on a diagnostics channel, where somebody listens. */
import { type Call, calls } from '../diagnostics/diagnostics.ts';
import type { Language } from '../language/reader/readers.ts';
import type { Store } from '../library/library.ts';

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
