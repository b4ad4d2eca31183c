import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
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
    const asked = httpRequest(new URL(path, standIn.page), { method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
    });
    asked.on('error', reject).end();
  });
const origin = (standIn: StandIn) => new URL(standIn.page).origin;

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

/** The page's socket, and what it has been told. */
const opened = async (standIn: StandIn) => {
  const address = new URL('/playground/socket', standIn.page.replace('http', 'ws'));
  const socket = new WebSocket(address, { headers: { origin: origin(standIn) } });
  onTestFinished(() => socket.terminate());
  const told: ToPage[] = [];
  socket.on('message', (raw) => told.push(JSON.parse(raw.toString())));
  await once(socket, 'open');
  const until = (fits: (what: ToPage) => boolean) =>
    vi.waitFor(() => told.find(fits) ?? Promise.reject(new Error(JSON.stringify(told))));
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
