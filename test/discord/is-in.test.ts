import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isInServer } from '../../src/discord/is-in.ts';

test.each([
  [200, { id: '123', name: 'Harbour Street Library' }, true],
  [404, { code: 10_004, message: 'Unknown Guild' }, false],
  [403, { code: 50_001, message: 'Missing Access' }, false],
  [401, { code: 0, message: '401: Unauthorized' }, null],
  [500, {}, null],
])('where Discord says %i, the bot is in the server: %#', async (status, body, answer) => {
  const paths: unknown[] = [];
  const discord = createServer(({ url }, response) => {
    paths.push(url);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await once(discord.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void discord.close());
  const api = `http://127.0.0.1:${(discord.address() as AddressInfo).port}/api`;
  expect(await isInServer({ token: 'a.b.c', api }, '123')).toBe(answer);
  expect(paths[0]).toBe('/api/v10/guilds/123');
});

test('where Discord can’t be reached nobody can say', async () => {
  expect(await isInServer({ token: 'a.b.c', api: 'http://127.0.0.1:9/api' }, '123')).toBeNull();
});
