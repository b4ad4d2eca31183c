/** A worker of `openThreads()` with a fault such as a parser may have. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from '../../src/fetch/exchange.ts';
import type { Told } from '../../src/fetch/fetch-worker.ts';

export default async ({ url }: Request): Promise<Told> => {
  if (url.endsWith('/fault')) {
    setImmediate(() => {
      throw new Error('assert(!this.paused)');
    });
    await pause(60_000);
  }
  if (url.endsWith('/hang')) for (;;);
  await pause(500);
  return { refused: 'missing' };
};
