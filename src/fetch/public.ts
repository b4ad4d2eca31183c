/** Which addresses are the public internet's, and so may be fetched from. */
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** IANA gives addresses out from 2000::/3 alone; `::127.0.0.1`, which has no range of its own, is outside of it too. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Azure's WireServer: metadata on an address that looks public. Those of the other clouds are link-local or reserved. */
const METADATA = ['168.63.129.16'];

/** ISATAP (RFC 5214, section 6.1): the last four bytes are an IPv4 address to tunnel to. */
const isIsatap = ({ parts }: ipaddr.IPv6) => ((parts[4] ?? 0) & ~0x200) === 0 && parts[5] === 0x5efe;

const normal = (address: string) => ipaddr.parse(address).toNormalizedString();

/** This machine's, which may be public and yet reach what listens for the machine alone. */
const isOwn = (address: string) =>
  Object.values(networkInterfaces())
    .flatMap((interfaces) => interfaces ?? [])
    .some((own) => normal(own.address.replace(/%.*$/, '')) === address);

/**
 * Whether an address, as DNS or `URL` writes it, is an ordinary one of the public internet. Everything that has a use of
 * its own (IANA's registries of special-purpose addresses, RFC 6890) is none, and so is every way to write an IPv4
 * address inside an IPv6 one.
 */
export const isPublic = (address: string): boolean => {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6 && (!parsed.match(GLOBAL) || isIsatap(parsed))) return false;
  return !METADATA.includes(address) && !isOwn(parsed.toNormalizedString());
};
