/** What the first article needs of the gateway's thread, done when the bot has started and nobody waits. */
import { setTimeout as pause } from 'node:timers/promises';

type Piece = () => Promise<unknown>;

/**
 * Each takes a few milliseconds where those before it are done: all at once, they would keep replies waiting. What is called
 * for nothing has patterns that are compiled at their first use.
 */
const PIECES: Piece[] = [
  () => import('ipaddr.js'),
  async () => (await import('./fetch/public.ts')).isPublic('2000::'),
  () => import('./fetch/resolve.ts'),
  () => import('./fetch/connect.ts'),
  () => import('./fetch/exchange.ts'),
  () => import('./fetch/manners.ts'),
  () => import('./fetch/fetcher.ts'),
  () => import('piscina'),
  () => import('./article/extraction/pool.ts'),
  () => import('./announce.ts'),
  async () => (await import('./article/address.ts')).addressOf('https://news.example/'),
];

/** Milliseconds between two of them, in which whoever waits is answered. */
const BETWEEN = 20;

/** @param ways of those that are opened, what makes them ready. */
export const loadAtRest = async (ways: Piece[]): Promise<void> => {
  for (const piece of [...PIECES, ...ways]) {
    await piece();
    await pause(BETWEEN, undefined, { ref: false });
  }
};
