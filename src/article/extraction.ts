import type { Draft } from './article.ts';
import type { Pool } from './extraction/pool.ts';

/** Takes files apart in threads of their own. Bytes are given away: whoever gave them has none left. */
export type Extraction = {
  /** The article in a file: see `articleFromFile`. Throws `Unreadable`, also for what takes too long or too much memory. */
  file(bytes: Uint8Array, named: { name: string; type: string | null }): Promise<Draft>;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
};

/** How long a file may take, in milliseconds, a thread's start included. */
const PATIENCE = 20_000;

/**
 * The way to what pages and files hold. Nothing is loaded and no thread runs before the first of them comes.
 * @param patience milliseconds that each is given
 */
export const openExtraction = (patience = PATIENCE): Extraction => {
  let started: Promise<Pool> | null = null;
  const pool = () => {
    started ??= import('./extraction/pool.ts').then(({ startPool }) => startPool(patience));
    return started;
  };
  return {
    file: async (bytes, { name, type }) => {
      const done = await (await pool()).run({ bytes, name, type });
      return done.draft;
    },
    close: async () => (await started)?.close(),
  };
};
