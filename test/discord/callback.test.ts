import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { callbacks } from '../../src/discord/callback.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const idAt = (time: number) => String(BigInt(time - 1_420_070_400_000) << 22n);

type Act = (response: ServerResponse, tries: number, url: string) => void;
const json = { 'content-type': 'application/json' };
const says =
  (status: number, body = '', headers = {}): Act =>
  (response) =>
    response.writeHead(status, { ...json, ...headers }).end(body);
const taken = '{"code":40060,"message":"Interaction has already been acknowledged."}';

/** A Discord that does these one after the other for each address, the last again and again; and what it was sent. */
const discord = async (...acts: Act[]) => {
  const seen: { url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const tries = new Map<string, number>();
  server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    const chunks = await request.toArray();
    seen.push({ url, headers, body: Buffer.concat(chunks).toString() });
    const already = tries.get(url) ?? 0;
    tries.set(url, already + 1);
    (acts[already] ?? acts.at(-1))?.(response, already + 1, url);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const to = callbacks(`http://127.0.0.1:${port}/api`);
  const deliver = (token = 't', id = idAt(Date.now())) => to({ id, token })(Buffer.from('{"type":6}'));
  return { seen, deliver };
};

describe('the first answer', () => {
  it('goes to the callback route as JSON, with the user agent that Discord asks for', async () => {
    const { seen, deliver } = await discord(says(204));
    await deliver('t', '1');
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
  });

  it.each([
    [404, '{"code":10062,"message":"Unknown interaction"}', '(404): 10062 Unknown interaction'],
    [400, 'not JSON', '(400): no reason given'],
  ])('that is refused (%i) is an error, and is not sent again', async (status, body, message) => {
    const { seen, deliver } = await discord(says(status, body));
    await expect(deliver()).rejects.toThrow(`Discord refused the answer ${message}`);
    expect(seen).toHaveLength(1);
  });

  it.each([500, 502, 503])('is sent again while Discord fails: %i', async (status) => {
    const { seen, deliver } = await discord(says(status), says(status), says(status), says(204));
    await deliver();
    expect(seen).toHaveLength(4);
  });

  it('is sent again where the connection is cut, and is no error where Discord has it by then', async () => {
    const { seen, deliver } = await discord((response) => response.destroy(), says(400, taken));
    await deliver();
    expect(seen).toHaveLength(2);
  });

  it('is given up when its three seconds are over', async () => {
    const { deliver } = await discord(says(500));
    await expect(deliver('t', idAt(Date.now() - 2_500))).rejects.toThrow('within three seconds');
    await expect(callbacks('http://127.0.0.1:9/api')({ id: '1', token: 't' })(Buffer.from('{}'))).rejects.toThrow();
  });

  it('that hangs costs nobody but itself', async () => {
    const hangs: Act = (response, _, url) => {
      if (!url.includes('hung')) response.writeHead(204).end();
    };
    const { deliver } = await discord(hangs);
    const late = idAt(Date.now() - 2_500);
    const hung = Array.from({ length: 135 }, (_, at) =>
      deliver(`hung${at}`, late).catch((error: Error) => error.message),
    );
    await expect(Promise.all(Array.from({ length: 20 }, (_, at) => deliver(`t${at}`)))).resolves.toHaveLength(20);
    expect(new Set(await Promise.all(hung))).toEqual(
      new Set(['Discord did not take the first answer within three seconds.']),
    );
  });

  it('waits as long as a rate limit of its own says, and others go on', async () => {
    const own = says(429, '{}', { 'retry-after': '0.3', 'x-ratelimit-scope': 'user' });
    const busy: Act = (response, tries, url) =>
      url.includes('limited') && tries === 1 ? own(response, tries, url) : response.writeHead(204).end();
    const { seen, deliver } = await discord(busy);
    const order: string[] = [];
    await Promise.all([
      deliver('limited').then(() => order.push('limited')),
      deliver('free').then(() => order.push('free')),
    ]);
    expect(order).toEqual(['free', 'limited']);
    expect(seen).toHaveLength(3);
  });

  it('waits for a limit on the whole bot with all others, which ask once each', async () => {
    let isOpen = false;
    const all: Act = (response, tries, url) => {
      const limited = says(429, '{}', { 'retry-after': '1', 'x-ratelimit-global': 'true' });
      return isOpen ? response.writeHead(204).end() : limited(response, tries, url);
    };
    const { seen, deliver } = await discord(all);
    const first = deliver('first');
    await expect.poll(() => seen.length).toBe(1);
    isOpen = true;
    await Promise.all([first, ...Array.from({ length: 4 }, (_, at) => deliver(`t${at}`))]);
    expect(seen).toHaveLength(6);
  });
});
