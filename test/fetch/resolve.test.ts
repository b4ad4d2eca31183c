/** What DNS says of a name, asked of a DNS server of the test's own (RFC 1035). */
import { createSocket, type Socket } from 'node:dgram';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fromDns } from '../../src/fetch/resolve.ts';

const port = vi.hoisted(() => ({ number: 0 }));
vi.mock('node:dns/promises', async (original) => {
  const dns = await original<typeof import('node:dns/promises')>();
  class Resolver extends dns.Resolver {
    constructor(options: object) {
      super(options);
      this.setServers([`127.0.0.1:${port.number}`]);
    }
  }
  return { ...dns, Resolver };
});

const A = 1;
const NO_SUCH_NAME = 3;
const SERVER_FAILURE = 2;

type Answer = { code?: number; addresses?: number[][] };
const known: Record<string, (type: number) => Answer | null> = {
  'both.example': (type) => ({
    addresses:
      type === A
        ? [
            [93, 184, 215, 14],
            [10, 0, 0, 1],
          ]
        : [[0x26, 6, 0x47, ...Array(12).fill(0), 1]],
  }),
  'four.example': (type) => ({ addresses: type === A ? [[93, 184, 215, 14]] : [] }),
  'half.example': (type) => (type === A ? { addresses: [[93, 184, 215, 14]] } : { code: SERVER_FAILURE }),
  'nothing.example': () => ({}),
  'failing.example': () => ({ code: SERVER_FAILURE }),
  'silent.example': () => null,
};

const reply = (query: Buffer): Buffer | null => {
  const labels: string[] = [];
  let at = 12;
  while (query[at]) {
    const length = query[at] ?? 0;
    labels.push(String(query.subarray(at + 1, at + 1 + length)));
    at += 1 + length;
  }
  const type = query.readUInt16BE(at + 1);
  const unknown: Answer = { code: NO_SUCH_NAME };
  const find = known[labels.join('.')];
  const answer = find ? find(type) : unknown;
  if (!answer) return null;
  const { code = 0, addresses = [] } = answer;
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 + code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(addresses.length, 6);
  const records = addresses.map((bytes) =>
    Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes]),
  );
  return Buffer.concat([head, query.subarray(12, at + 5), ...records]);
};

let server: Socket;
beforeAll(async () => {
  server = createSocket('udp4', (query, from) => {
    const bytes = reply(query);
    if (bytes) server.send(bytes, from.port, from.address);
  });
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  port.number = server.address().port;
});
afterAll(() => server.close());

const never = new AbortController().signal;

test.each([
  ['both.example', ['93.184.215.14', '10.0.0.1', '2606:4700::1']],
  ['four.example', ['93.184.215.14']],
  ['half.example', ['93.184.215.14']],
  ['nothing.example', []],
  ['unknown.example', []],
  [`${'a'.repeat(64)}.example`, []],
])('%s', async (name, addresses) => {
  expect(await fromDns(name, never)).toEqual(addresses);
});

test('a DNS server in trouble is no missing name', async () => {
  await expect(fromDns('failing.example', never)).rejects.toMatchObject({ reason: 'unreachable' });
});

test('waiting for one that is silent can be ended', async () => {
  const ending = new AbortController();
  const asked = fromDns('silent.example', ending.signal);
  setTimeout(() => ending.abort(), 50);
  await expect(asked).rejects.toMatchObject({ reason: 'unreachable' });
});
