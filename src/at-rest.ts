/** What the first article needs of the gateway's thread, loaded when the bot has started and nobody waits. */
import { setTimeout as pause } from 'node:timers/promises';

/** Each loads in a few milliseconds where those before it are loaded: all at once, they would keep replies waiting. */
const PIECES = [
  () => import('ipaddr.js'),
  () => import('./fetch/public.ts'),
  () => import('./fetch/resolve.ts'),
  () => import('./fetch/connect.ts'),
  () => import('./fetch/exchange.ts'),
  () => import('./fetch/manners.ts'),
  () => import('./fetch/fetcher.ts'),
  () => import('piscina'),
  () => import('./article/extraction/pool.ts'),
  () => import('./announce.ts'),
];

/** Milliseconds between two of them, in which whoever waits is answered. */
const BETWEEN = 20;

export const loadAtRest = async (): Promise<void> => {
  for (const load of PIECES) {
    await load();
    await pause(BETWEEN, undefined, { ref: false });
  }
};
