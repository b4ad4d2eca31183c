/** Asks each site's robots.txt, and remembers for a while what it says. */
import { LRUCache } from 'lru-cache';
import type { Answer } from './exchange.ts';
import { Refused } from './fetch-refusal.ts';
import type { Turns } from './host-turns.ts';
import { parseRobots, type Robots } from './robots.ts';

/** Bytes that are read of one; RFC 9309, 2.5, asks for 500 KiB at least. */
export const MOST_ROBOTS = 512 * 1024;

/** Milliseconds; RFC 9309, 2.4, allows a day. */
const REMEMBERED = 60 * 60_000;
const REMEMBERED_TROUBLE = 5 * 60_000;

/** Bytes of all that are remembered. */
const MOST_REMEMBERED = 4 * 1024 * 1024;

const nothingSaid: Robots = { allows: () => true, size: 0 };

const robotsOf = async ({ status, bytes }: Answer): Promise<Robots | 'unavailable'> => {
  if (status >= 500) return 'unavailable';
  return status === 200 || status === 203 ? parseRobots(new TextDecoder().decode(bytes)) : nothingSaid;
};

/**
 * @returns a function that says nothing where an address may be fetched.
 * `ask` fetches a robots.txt, as safely as everything else; what it throws is thrown on, and asked again next time.
 * @throws Refused 'robots' where the site asks not to be fetched, 'robots-unavailable' where it has trouble telling.
 */
export const makeManners = (turns: Turns) => {
  const remembered = new LRUCache<string, { robots: Robots | 'unavailable' }>({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: ({ robots }) => (robots === 'unavailable' ? 0 : robots.size) + 200,
  });
  return async (url: URL, ask: (robots: URL) => Promise<Answer>): Promise<void> => {
    // Whoever asks second for the same site finds what the first one found.
    const robots = await turns(`${url.origin}/robots.txt`, async () => {
      const known = remembered.get(url.origin);
      if (known) return known.robots;
      const found = await robotsOf(await ask(new URL('/robots.txt', url)));
      remembered.set(url.origin, { robots: found }, { ttl: found === 'unavailable' ? REMEMBERED_TROUBLE : REMEMBERED });
      return found;
    });
    if (robots === 'unavailable') throw new Refused('robots-unavailable');
    if (!robots.allows(url.pathname + url.search)) throw new Refused('robots');
  };
};
