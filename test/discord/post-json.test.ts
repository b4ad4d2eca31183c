import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { poster } from '../../src/discord/post-json.ts';

test('where everything hangs, a thousand connections are open at most, and the others wait for one', async () => {
  const hung: ServerResponse[] = [];
  let hangs = true;
  const server = createServer((_, response) => {
    if (hangs) hung.push(response);
    else response.end('{}');
  });
  let open = 0;
  server.on('connection', (socket) => {
    open += 1;
    socket.on('error', () => {}).on('close', () => (open -= 1));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', 4_000, listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const post = poster(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const body = Buffer.from('{}');
  const answers = Promise.all(Array.from({ length: 1_300 }, () => post('/', body, performance.now() + 110_000)));
  await expect.poll(() => hung.length, { timeout: 60_000, interval: 50 }).toBeGreaterThanOrEqual(1_000);
  // One whose time is short ends while all connections are taken.
  expect(await post('/', body, performance.now() + 1_000)).toMatchObject({ status: 0 });
  await setTimeout(1_000);
  expect(open).toBeLessThanOrEqual(1_000);
  hangs = false;
  for (const response of hung) response.end('{}');
  expect(new Set((await answers).map(({ status }) => status))).toEqual(new Set([200]));
}, 120_000);
