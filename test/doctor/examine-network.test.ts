import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examineNetwork } from '../../src/doctor/examine-network.ts';
import { freePort } from '../free-port.ts';

/** Seconds by which the server's clock differs from ours; null where it has none. */
let ahead: number | null = 0;
let server: Server;
let here: string;
let nowhere: string;

beforeAll(async () => {
  server = createServer((_, response) => {
    response.sendDate = false;
    if (ahead !== null) response.setHeader('date', new Date(Date.now() + ahead * 1000).toUTCString());
    // Whatever it thinks of the question, it is there.
    response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  nowhere = `http://127.0.0.1:${await freePort()}`;
});
afterAll(() => server.close());

const examine = async (api: string, page: string) =>
  (await examineNetwork({ api: `${api}/api`, page })).map(({ ok, line }) => [ok, line]);

it.each([
  [0, true, /^The clock is right/],
  [20, true, /^The clock is right/],
  [-20, true, /^The clock is right/],
  [3600, false, /^The clock is 3[56]\d\d seconds behind\. Set it/],
  [-90, false, /^The clock is (89|90|91) seconds ahead\. Set it/],
  [null, false, /has no date/],
])('by a server’s clock that is %s s ahead of ours', async (seconds, ok, line) => {
  ahead = seconds;
  expect(await examine(here, here)).toEqual([
    [true, 'Discord can be reached.'],
    [ok, expect.stringMatching(line)],
    [true, expect.stringContaining('The web can be reached')],
  ]);
});

it('each way out is told of by itself', async () => {
  ahead = 0;
  expect(await examine(nowhere, here)).toEqual([
    [
      false,
      expect.stringMatching(/^Discord can’t be reached \(ECONNREFUSED\)\. Let this machine out to 127\.0\.0\.1:\d+/),
    ],
    [true, expect.stringContaining('The web can be reached')],
  ]);
  expect((await examine(here, nowhere)).at(-1)).toEqual([
    false,
    expect.stringMatching(/^The web can’t be reached \(ECONNREFUSED at/),
  ]);
});
