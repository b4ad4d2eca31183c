/** Counts invalid requests over all processes of a bot on one host, since Discord bans the host's address and not a process. */
import { DefaultRestOptions } from 'discord.js';
import type { Logger } from 'pino';
import type { Store } from '../library/library.ts';
import { isAddress } from '../library/open-store.ts';
import { INVALID_MINUTES, INVALID_MOST, rateLimitsOf } from './api-rate-limits.ts';
import { countedOnDisk } from './counted-on-disk.ts';

/** The database counts from the first request on: two such times can touch within ten minutes, so both together stay below 10,000. */
const IN_DATABASE = { of: 'invalid requests', points: INVALID_MOST - 500, seconds: INVALID_MINUTES * 60 };

type Shared = {
  /** Discord's API where it is not Discord's own. */
  api: string | null;
  /** The library's file, or its database's address. */
  library: string;
  /** The name of the machine whose address this process has. */
  host: string;
  store: Pick<Store, 'counter'>;
  log: Pick<Logger, 'warn'>;
};

/**
 * Shares this process' count of invalid requests through the library: in a folder beside the file, or in the database by host.
 * If that fails, the process counts alone and the log says so once.
 */
export const shareInvalidRequests = ({ api, library, host, store, log }: Shared): void => {
  let told = false;
  const alone = (err: unknown) => {
    if (!told)
      log.warn(
        { err },
        `Invalid requests (401, 403, 429) are counted by this process alone: ${isAddress(library) ? 'check that the database answers' : `make the folder of ${library} writable`}. Until then several processes behind one address can get it banned by Discord; see docs/scale.md.`,
      );
    told = true;
  };
  const inDatabase = () => {
    const count = store.counter(IN_DATABASE, alone);
    return () => count(host);
  };
  const count = isAddress(library)
    ? inDatabase()
    : countedOnDisk(`${library}-invalid-requests`, INVALID_MOST, INVALID_MINUTES);
  rateLimitsOf(api ?? DefaultRestOptions.api).share(() =>
    count().catch((error) => {
      alone(error);
      return 0;
    }),
  );
};
