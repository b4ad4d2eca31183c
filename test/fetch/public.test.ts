/** Which addresses are public; those that are not stand in `hostile.ts`. */
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test, vi } from 'vitest';
import { isPublic } from '../../src/fetch/public.ts';

/** This machine's addresses may be public. */
vi.mock('node:os', () => ({
  networkInterfaces: () => ({
    eth0: [{ address: '93.184.215.77' }, { address: '2606:4700:0:0::77' }, { address: 'fe80::1%eth0' }],
    none: undefined,
  }),
}));

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.215.14',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '192.169.0.1',
  '169.253.0.1',
  '198.17.0.1',
  '223.255.255.255',
  '2606:4700::1111',
  '2a00:1450:4001:80b::200e',
])('%s is', (address) => {
  expect(isPublic(address)).toBe(true);
});

test.each([
  '93.184.215.77',
  '2606:4700::77',
  '2606:4700:0000::0077',
  '',
  'localhost',
  '0x7f.1',
  '127.1',
  '1.1.1',
  '01.1.1.1',
  '2606:4700::1%eth0',
  ' 1.1.1.1',
])('"%s" is not', (address) => {
  expect(isPublic(address)).toBe(false);
});

test('no way to write an IPv4 address inside an IPv6 one is', () => {
  const bytes = fc.uint8Array({ minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(bytes, (four) => {
      const [a = 0, b = 0, c = 0, d = 0] = four;
      const [high, low] = [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
      for (const address of [
        `::ffff:${high}:${low}`,
        `::${high}:${low}`,
        `::ffff:0:${high}:${low}`,
        `64:ff9b::${high}:${low}`,
        `2002:${high}:${low}::1`,
        `2001:0:0:0:0:0:${high}:${low}`,
        `2a00:1:2:3:200:5efe:${high}:${low}`,
      ])
        expect(isPublic(address)).toBe(false);
    }),
  );
});

/** IANA's registries say so of these ranges; no address in one of them is public. */
test('nothing in a range of its own is', () => {
  const ranges = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...ranges), fc.nat(0xffffffff), (range, any) => {
      const [start, bits] = ipaddr.IPv4.parseCIDR(range);
      const from = start.toByteArray().reduce((sum, byte) => sum * 256 + byte, 0);
      const address = from + (any % 2 ** (32 - bits));
      expect(isPublic([24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.'))).toBe(false);
    }),
  );
});
