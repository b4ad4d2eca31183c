import { type StandIn, startStandIn } from './stand-in.ts';

/** Ports tried, one after the other, before giving up. */
const TRIES = 20;

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Opens the playground at `port`, or at the next one that is free. */
export const openPlayground = async ({ port = 3141 }: { port?: number } = {}): Promise<StandIn> => {
  for (let tried = port; ; tried += 1) {
    try {
      return await startStandIn({ port: tried });
    } catch (error) {
      if (!isTaken(error) || tried >= port + TRIES) throw error;
    }
  }
};
