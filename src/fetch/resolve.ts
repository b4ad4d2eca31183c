/** A name's addresses, asked for once and checked before any of them is used. */
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Refused } from './fetch-refusal.ts';
import { isPublic } from './public.ts';

/** All IPv4 and IPv6 addresses of a name; none if it has none. */
export type Resolve = (name: string, signal: AbortSignal) => Promise<string[]>;

/** What DNS answers for a name without addresses, or for what is no name. */
const NO_NAME = ['ENOTFOUND', 'ENODATA', 'EBADNAME', 'ENONAME', 'EFORMERR'];

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * Asks DNS itself, not the system: `getaddrinfo` can't be cancelled and holds one of the few threads that files and
 * decompression need, and names of this machine or network alone are none of a stranger's business.
 * @throws Refused 'unreachable' where DNS can't be asked.
 */
export const fromDns: Resolve = async (name, signal) => {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const addresses = asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const trouble = asked.find((answer) => answer.status === 'rejected' && !NO_NAME.includes(codeOf(answer.reason)));
    if (addresses.length === 0 && trouble) throw new Refused('unreachable');
    return addresses;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

/**
 * The addresses of an address's host, IPv4 first: where a machine has no IPv6 it learns so only by trying.
 * @throws Refused 'private' if any of them is not public: a site has no reason to have both, an attacker has.
 */
export const publicAddresses = async (url: URL, resolve: Resolve, signal: AbortSignal): Promise<string[]> => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolve(host, signal) : [host];
  if (addresses.length === 0) throw new Refused('no-site');
  if (!addresses.every(isPublic)) throw new Refused('private');
  return addresses.toSorted((one, other) => isIP(one) - isIP(other));
};
