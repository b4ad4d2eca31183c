import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiscordAPIError } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { callbacks } from '../../src/discord/callback.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A Discord that answers with `status`; what it was sent, and what came the second way. */
const discord = async (status: number, body = '') => {
  const seen: { url: string | undefined; headers: IncomingHttpHeaders; body: string }[] = [];
  server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    seen.push({ url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const again: string[] = [];
  const rest = { post: async (route: string) => void again.push(route) };
  const { port } = server.address() as AddressInfo;
  const deliver = callbacks(`http://127.0.0.1:${port}/api`, rest)({ id: '1', token: 't' });
  return { seen, again, deliver: () => deliver(Buffer.from('{"type":6}')) };
};

describe('the first answer', () => {
  it('goes to the callback route as JSON, with the user agent that Discord asks for', async () => {
    const { seen, again, deliver } = await discord(204);
    await deliver();
    expect(seen).toEqual([
      {
        url: '/api/v10/interactions/1/t/callback',
        headers: expect.objectContaining({
          'content-type': 'application/json',
          'user-agent': expect.stringMatching(/^DiscordBot \(.+\)/),
        }),
        body: '{"type":6}',
      },
    ]);
    expect(again).toEqual([]);
  });

  it.each([429, 500, 503])('goes once more the longer way where Discord is too busy: %i', async (status) => {
    const { seen, again, deliver } = await discord(status);
    await deliver();
    expect(seen).toHaveLength(1);
    expect(again).toEqual(['/interactions/1/t/callback']);
  });

  it.each([
    [
      404,
      '{"code":10062,"message":"Unknown interaction"}',
      'Discord refused the answer (404): 10062 Unknown interaction',
    ],
    [400, 'not JSON', 'Discord refused the answer (400): no reason given'],
  ])('that is refused (%i) is an error, and is not sent again', async (status, body, message) => {
    const { seen, again, deliver } = await discord(status, body);
    await expect(deliver()).rejects.toThrow(message);
    expect([seen.length, again.length]).toEqual([1, 0]);
  });

  it('that got there though nobody said so is no error when it comes again', async () => {
    const taken = new DiscordAPIError({ code: 40_060, message: 'No.' }, 40_060, 400, 'POST', '/', {
      body: undefined,
      files: undefined,
    });
    const deliver = (error: Error) =>
      callbacks('http://127.0.0.1:9/api', { post: () => Promise.reject(error) })({ id: '1', token: 't' })(
        Buffer.from(''),
      );
    await expect(deliver(taken)).resolves.toBeUndefined();
    await expect(deliver(new Error('No network.'))).rejects.toThrow('No network.');
  });

  it('is tried again where the longer way is cut off too, and given up while the asker still waits', async () => {
    const cut = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    const tries = async (cuts: number) => {
      let sent = 0;
      const post = async () => {
        sent += 1;
        if (sent <= cuts) throw cut;
      };
      const done = callbacks('http://127.0.0.1:9/api', { post })({ id: '1', token: 't' })(Buffer.from('{}'));
      return [
        await done.then(
          () => 'given',
          () => 'cut',
        ),
        sent,
      ];
    };
    expect(await Promise.all([tries(0), tries(3), tries(9)])).toEqual([
      ['given', 1],
      ['given', 4],
      ['cut', 4],
    ]);
  });

  it('goes the longer way where Discord cannot be reached', async () => {
    const again: string[] = [];
    const rest = { post: async (route: string) => void again.push(route) };
    await callbacks('http://127.0.0.1:9/api', rest)({ id: '1', token: 't' })(Buffer.from('{}'));
    expect(again).toEqual(['/interactions/1/t/callback']);
  });
});
