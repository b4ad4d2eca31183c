import { type StandIn, startStandIn } from './stand-in.ts';

/** Ports tried, one after the other, before giving up. */
const TRIES = 20;
const HIGHEST = 65_535;

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/**
 * Opens the playground at `port`, or at the next one that is free.
 * @throws Error with one sentence that says what to do, where none of them is.
 */
export const openPlayground = async ({ port = 3141 }: { port?: number } = {}): Promise<StandIn> => {
  const last = Math.min(port + TRIES, HIGHEST);
  for (let tried = port; tried <= last; tried += 1) {
    try {
      return await startStandIn({ port: tried });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  const taken = port === last ? `Port ${port} is` : `All ports from ${port} to ${last} are`;
  throw new Error(`${taken} taken. Set PLAYGROUND_PORT to another one.`);
};
