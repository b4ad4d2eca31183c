/** Where attachments are kept: at Discord's CDN, or at the playground on this machine. */

import { Refused } from './fetch-refusal.ts';
import { webAddress } from './web-address.ts';

/** Only what the configuration itself names may be on this machine. */
const LOOPBACK: Record<string, string[]> = {
  '127.0.0.1': ['127.0.0.1'],
  '[::1]': ['::1'],
  localhost: ['127.0.0.1', '::1'],
};

/**
 * @param origins exactly as `URL.origin` has them.
 * @returns a function that gives an attachment's address, and those of its host where that is this machine.
 * @throws Error for what is no origin; the function, Refused for an address elsewhere.
 */
export const attachmentOrigins = (origins: string[]) => {
  for (const origin of origins)
    if (URL.parse(origin)?.origin !== origin)
      throw new Error(`${origin} is not an origin, such as https://example.org`);
  return (given: string): { url: URL; addresses?: string[] } => {
    const url = webAddress(given);
    if (!origins.includes(url.origin)) throw new Refused('attachment');
    const addresses = LOOPBACK[url.hostname];
    return { url, ...(addresses ? { addresses } : {}) };
  };
};
