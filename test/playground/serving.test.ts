import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, createServer } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { ToPage } from '../../src/playground/protocol.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { openPlayground } from '../../src/playground/start.ts';
import { stripTypes } from '../../src/playground/strip-types.ts';
import { loggedIn, standInForTest } from './bot.ts';

/** A request with headers that fetch would not let one set. */
const send = (standIn: StandIn, path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const asked = httpRequest(standIn.page, { path, method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
    });
    asked.on('error', reject).end();
  });
const origin = (standIn: StandIn) => new URL(standIn.page).origin;
/** What is answered to a socket that is opened on exactly this path. */
const upgrade = (standIn: StandIn, path: string, headers: Record<string, string> = {}) =>
  send(standIn, path, {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  });

describe('the page', () => {
  test('comes with a strict policy, its scripts as JavaScript', async () => {
    const standIn = await standInForTest();
    const page = await fetch(standIn.page);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const [, script = ''] = /<script[^>]* src="([^"]+\.ts)"/.exec(await page.text()) ?? [];
    const served = await fetch(new URL(script, standIn.page));
    expect(served.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await served.text()).not.toMatch(/^import type/m);
  });

  test.each([
    '/stand-in.ts',
    '/page/../stand-in.ts',
    '/page/%2e%2e/stand-in.ts',
    '/page/..%2fstand-in.ts',
    '/page/nothing.ts',
    '/page/',
    '/package.json',
  ])('%s is not served', async (path) => {
    const standIn = await standInForTest();
    expect((await send(standIn, path, {})).status).toBe(404);
  });

  test('types are taken away without a warning', () => {
    const warned = vi.spyOn(process, 'emitWarning');
    expect(stripTypes('const one: number = 1;')).toBe('const one         = 1;');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('who is let in', () => {
  test('another host name is not, localhost is sent on', async () => {
    const standIn = await standInForTest();
    const { port, host } = new URL(standIn.page);
    expect((await send(standIn, '/', { host: `evil.example:${port}` })).status).toBe(403);
    expect((await send(standIn, '/api/v10/gateway/bot', { host: `evil.example:${port}` })).status).toBe(403);
    expect(await send(standIn, '/', { host: `localhost:${port}` })).toEqual({ status: 302, location: standIn.page });
    expect((await send(standIn, '/', { host })).status).toBe(200);
  });

  test.each(['//', '//evil.example/', '///', '/\\\\evil.example/', 'http://evil.example/', '*', '//[/', '/gateway//'])(
    'no socket and no other origin by the path %s',
    async (path) => {
      const standIn = await standInForTest();
      const { port } = new URL(standIn.page);
      const foreign = { origin: 'https://evil.example' };
      expect((await upgrade(standIn, path)).status).toBe(403);
      expect((await upgrade(standIn, path, foreign)).status).toBe(403);
      const { status, location } = await send(standIn, path, { host: `localhost:${port}` });
      expect([302, 400]).toContain(status);
      if (location !== undefined) expect(new URL(location).origin).toBe(origin(standIn));
      expect((await fetch(standIn.page)).status).toBe(200);
    },
  );

  test('a socket that is cut while it is refused', async () => {
    const standIn = await standInForTest();
    const { port, hostname } = new URL(standIn.page);
    for (let n = 0; n < 20; n += 1) {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.write('GET // HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
      socket.resetAndDestroy();
    }
    expect((await fetch(standIn.page)).status).toBe(200);
  });

  test('nothing that comes from a web page reaches the API or the gateway', async () => {
    const standIn = await standInForTest();
    for (const from of ['https://evil.example', 'null', origin(standIn)]) {
      expect((await send(standIn, '/api/v10/webhooks/1/x', { origin: from }, 'POST')).status).toBe(403);
      expect((await upgrade(standIn, '/gateway/?v=10', { origin: from })).status).toBe(403);
    }
    expect(standIn.refused).toEqual([]);
  });

  test('a picture on another site’s page is no request of the bot’s, and counts for none', async () => {
    const standIn = await standInForTest();
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
    expect((await send(standIn, '/api/v10/users/@me', headers)).status).toBe(403);
    expect(standIn.refused).toEqual([]);
  });

  test('an upload comes from the page', async () => {
    const standIn = await standInForTest();
    const path = '/playground/upload?name=a.txt';
    expect((await send(standIn, path, {}, 'POST')).status).toBe(403);
    expect((await send(standIn, path, { origin: 'https://evil.example' }, 'POST')).status).toBe(403);
    expect((await send(standIn, path, { origin: origin(standIn) }, 'POST')).status).toBe(200);
  });

  test('so does a socket', async () => {
    const standIn = await standInForTest();
    const address = new URL('/playground/socket', standIn.page.replace('http', 'ws'));
    for (const headers of [{}, { origin: 'https://evil.example' }]) {
      const socket = new WebSocket(address, { headers });
      const [error] = await once(socket, 'error');
      expect(String(error)).toContain('403');
    }
  });

  test('a file too large is refused, an attached page never runs', async () => {
    const standIn = await standInForTest();
    const upload = (name: string, body: string | Uint8Array<ArrayBuffer>, type: string) =>
      fetch(new URL(`/playground/upload?name=${name}`, standIn.page), {
        method: 'POST',
        headers: { origin: origin(standIn), 'content-type': type },
        body,
      });
    expect((await upload('big.bin', new Uint8Array(10 * 1024 * 1024 + 1), 'application/octet-stream')).status).toBe(
      413,
    );
    const { id } = (await (await upload('page.html', '<script>1</script>', 'text/html')).json()) as { id: string };
    const served = await fetch(new URL(`/attachments/${id}/page.html`, standIn.page));
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect(served.headers.get('content-disposition')).toBe('attachment');
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test('only the last thousand refusals are kept', async () => {
  const standIn = await standInForTest();
  for (let n = 0; n <= 1_000; n += 1) await send(standIn, `/api/v10/${n}`, {});
  expect(standIn.refused).toHaveLength(1_000);
  expect(standIn.refused[0]?.path).toBe('/api/v10/1');
});

/** The page's socket, and what it has been told. */
const opened = async (standIn: StandIn) => {
  const address = new URL('/playground/socket', standIn.page.replace('http', 'ws'));
  const socket = new WebSocket(address, { headers: { origin: origin(standIn) } });
  onTestFinished(() => socket.terminate());
  const told: ToPage[] = [];
  socket.on('message', (raw) => told.push(JSON.parse(raw.toString())));
  await once(socket, 'open');
  const until = (fits: (what: ToPage) => boolean) =>
    vi.waitFor(() => told.find(fits) ?? Promise.reject(new Error(JSON.stringify(told))), 10_000);
  return { socket, told, until };
};

describe('the page’s socket', () => {
  test('brings the world and the history, then what happens, and takes actions', async () => {
    const standIn = await standInForTest();
    const { client } = await loggedIn(standIn);
    client.on('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand()) interaction.reply('pong');
    });
    await client.application?.commands.set([{ name: 'ping', description: 'Answers.' }]);
    const as = { user: standIn.world.users.reader.id, place: standIn.world.places.server.id, locale: 'en-GB' };
    await standIn.act({ as, do: 'say', text: 'Hello', attachments: [] });

    const { socket, told, until } = await opened(standIn);
    await until(({ is }) => is === 'message');
    expect(told).toMatchObject([
      {
        is: 'world',
        app: { name: 'On Record' },
        users: [{ name: 'Noor' }, { name: 'Bram' }, { name: 'Odalys', moderator: true }],
        commands: { [as.place]: [{ name: 'ping' }] },
      },
      { is: 'message', place: as.place, only: null, thinking: false, message: { content: 'Hello' } },
    ]);
    socket.send(JSON.stringify({ n: 7, as, do: 'call', command: 'ping', options: [], target: null }));
    expect(await until(({ is }) => is === 'done')).toEqual({ is: 'done', n: 7 });
    expect(told[2]).toMatchObject({ is: 'message', message: { content: 'pong' } });
    socket.send(JSON.stringify({ n: 8, as, do: 'call', command: 'pong', options: [], target: null }));
    expect(await until(({ is }) => is === 'failed')).toMatchObject({ n: 8, why: expect.any(String) });
    await client.application?.commands.set([]);
    await until((what) => what.is === 'world' && what.commands[as.place]?.length === 0);
  });

  test.each(['{', '{"n":1}', '{"n":1,"as":{"user":"1","place":"1","locale":"de"},"do":"shout"}'])(
    'is closed on %s',
    async (frame) => {
      const standIn = await standInForTest();
      const { socket } = await opened(standIn);
      socket.send(frame);
      expect((await once(socket, 'close'))[0]).toBe(1007);
    },
  );
});

test('the playground takes the next port where its own is taken', async () => {
  const first = await openPlayground({ port: 31_410 });
  onTestFinished(() => first.close());
  const second = await openPlayground({ port: Number(new URL(first.page).port) });
  onTestFinished(() => second.close());
  expect(Number(new URL(second.page).port)).toBeGreaterThan(Number(new URL(first.page).port));
});

test('one sentence says what to do where no port is left', async () => {
  const last = createServer().listen(65_535, '127.0.0.1');
  onTestFinished(() => void last.close());
  // Where somebody else has it already, it is taken as well.
  await once(last, 'listening').catch(() => {});
  await expect(openPlayground({ port: 65_535 })).rejects.toThrow(
    'Port 65535 is taken. Set PLAYGROUND_PORT to another one.',
  );
});
