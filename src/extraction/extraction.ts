import type { Draft } from '../article/article.ts';
import type { Page } from './page/page.ts';
import type { Pool } from './threads/pool.ts';

/** Takes pages and files apart in threads of their own. Bytes are given away: whoever gave them has none left. */
export type Extraction = {
  /** Loads what the first page or file needs of the caller's thread. */
  load(): Promise<unknown>;
  /** The article on a page: see `articleFromPage`. Throws `Unreadable` for what takes too long or too much memory. */
  page(bytes: Uint8Array, from: { type: string | null; url: string }): Promise<Page>;
  /** The article in a file: see `articleFromFile`. Throws `Unreadable`, also for what takes too long or too much memory. */
  file(bytes: Uint8Array, named: { name: string; type: string | null }): Promise<Draft>;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
};

/** How long one may be at work, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The way to what pages and files hold. Nothing is loaded before the first of them comes or `load` is called, and no thread runs before the first.
 * @param patience milliseconds that each is given
 */
export const openExtraction = (patience = PATIENCE): Extraction => {
  let started: Promise<Pool> | null = null;
  const pool = () => {
    started ??= import('./threads/pool.ts').then(({ startPool }) => startPool(patience));
    return started;
  };
  return {
    load: pool,
    page: async (bytes, { url, type }) => {
      const done = await (await pool()).run({ bytes, url, type });
      if (!('page' in done)) throw new Error('A thread took a page for a file.');
      return done.page;
    },
    file: async (bytes, { name, type }) => {
      const done = await (await pool()).run({ bytes, name, type });
      if (!('draft' in done)) throw new Error('A thread took a file for a page.');
      return done.draft;
    },
    close: async () => (await started)?.close(),
  };
};
