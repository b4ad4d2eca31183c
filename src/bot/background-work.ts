/** Background work on articles. It goes on until all is done, and steps back for people's questions. */
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Milliseconds between two looks for articles added meanwhile, here or by another process. */
const PAUSE = 5_000;

/** Does a piece of work, then rests for as long as it took. @throws when `signal` aborts */
export const thenRest = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  signal.throwIfAborted();
  const began = performance.now();
  const done = await work();
  await setTimeout(performance.now() - began, undefined, { signal, ref: false });
  return done;
};

/** What one kind of background work needs; an `Article` is whatever `find` gives. */
export type Backlog<Article extends { id: string }> = {
  /** At most `limit` articles that still need the work. */
  find(limit: number): Promise<Article[]>;
  /** Does the work and stores it, so that `find` no longer gives the article. */
  prepare(article: Article): Promise<void>;
  /** Called with the error if the first article fails. Rejects if the encoder is to blame and not the article. */
  prove(error: unknown): Promise<unknown>;
  /** Articles found at a time. */
  batch: number;
  /** Ids of articles that failed; they are skipped until the next start. */
  passed: Set<string>;
  /** The log line for an article that failed. */
  failed: string;
};

/**
 * Prepares every article that needs it. What is stored stays, so the next call goes on from there.
 * @throws if the encoder fails; an article that fails alone is skipped
 */
export const workOff = async <Article extends { id: string }>(
  { find, prepare, prove, batch, passed, failed }: Backlog<Article>,
  log: Logger,
  signal: AbortSignal,
): Promise<void> => {
  let isProven = false;
  for (;;) {
    const articles = (await find(batch + passed.size)).filter(({ id }) => !passed.has(id));
    if (articles.length === 0) return;
    for (const article of articles) {
      signal.throwIfAborted();
      try {
        await prepare(article);
        isProven = true;
      } catch (error) {
        if (signal.aborted) throw error;
        if (!isProven) await prove(error);
        isProven = true;
        passed.add(article.id);
        log.error({ article: article.id, err: error }, failed);
      }
    }
  }
};

/**
 * Calls `work` again and again until it is stopped. Failures are logged once, as `trouble`, until it works again.
 * @returns `stop` resolves when nothing runs any more
 */
export const keepUp = (
  work: (signal: AbortSignal) => Promise<void>,
  trouble: string,
  log: Logger,
): { stop(): Promise<void> } => {
  const stopped = new AbortController();
  const { signal } = stopped;
  let isTold = false;
  const run = async () => {
    while (!signal.aborted) {
      try {
        await work(signal);
        isTold = false;
      } catch (error) {
        if (signal.aborted) return;
        if (!isTold) log.warn({ err: error }, trouble);
        isTold = true;
      }
      await setTimeout(PAUSE, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};
