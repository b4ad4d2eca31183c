/** The bot at the gateway, as whoever runs it sees it: shards connected, away, and connected again; a trace. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Bot } from '../../src/bot/start-gateway.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { type Watching, watch } from '../../src/watching/watching.ts';
import { freePort } from '../free-port.ts';
import { started } from '../started.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let standIn: StandIn;
let watching: Watching;
let bot: Bot;
let port: number;
let collector: Server;
/** What the collector of traces was sent. */
const came: string[] = [];

beforeAll(async () => {
  const log = pino({ level: 'silent' });
  folder = mkdtempSync(join(tmpdir(), 'onrecord-shards-'));
  standIn = await startStandIn({ port: 0, sharding: { shards: 2, concurrency: 1 } });
  port = await freePort();
  collector = createServer(async (request, response) => {
    came.push((await request.toArray()).join(''));
    response.end('{}');
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const traces = { endpoint, headers: {}, share: 1 };
  watching = await watch({ privatePort: { port, host: '127.0.0.1' }, traces }, standIn.api, log);
  bot = await started(standIn, join(folder, 'library.db'), { log });
  watching.show(bot.state);
}, 60_000);

afterAll(async () => {
  await bot.close();
  collector.close();
  await standIn.close();
  rmSync(folder, { recursive: true });
});

const figures = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
const shards = async () => {
  return [...(await figures()).matchAll(/^onrecord_shard_ready\{shard="(\d+)"\} (\d)$/gm)].map(([, id, ready]) => [
    id,
    ready,
  ]);
};
const isReady = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;

it('each is told of by its number', async () => {
  expect(await shards()).toEqual([
    ['0', '1'],
    ['1', '1'],
  ]);
  expect(await isReady()).toBe(true);
});

it('while they are away nothing is sent here, and the process is left alive', async () => {
  standIn.faults.takeConnections(false);
  standIn.faults.dropSockets();
  await expect.poll(isReady, { interval: 10 }).toBe(false);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  standIn.faults.takeConnections(true);
  await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
  expect((await shards()).map(([, ready]) => ready)).toEqual(['1', '1']);
  for (const shard of [0, 1]) {
    expect(await figures()).toContain(`onrecord_shard_outages_total{shard="${shard}"} 1`);
    expect(await figures()).toMatch(new RegExp(`^onrecord_shard_away_seconds_total\\{shard="${shard}"\\} \\d`, 'm'));
  }
});

it('a trace has what Discord took of it, and no token', async () => {
  const { server } = standIn.world.places;
  const as = { user: standIn.world.users.reader.id, place: server.id, locale: 'en-GB' };
  await standIn.act({ do: 'call', as, command: 'help', target: null, options: [] });
  // The bot learns a moment later that its answer was taken.
  await expect.poll(figures).toContain('onrecord_interactions_total{kind="call",command="help",outcome="answered"} 1');
  await watching.close();
  type Span = { name: string; spanId: string; parentSpanId?: string; attributes: { key: string; value: object }[] };
  const spans: Span[] = came.flatMap((body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);
  const root = spans.find(({ name }) => name === 'call help');
  const callback = spans.find(({ name, parentSpanId }) => name === 'discord callback' && parentSpanId === root?.spanId);
  expect(callback?.attributes).toEqual([
    { key: 'http.request.method', value: { stringValue: 'POST' } },
    { key: 'onrecord.route', value: { stringValue: 'callback' } },
    { key: 'http.response.status_code', value: { intValue: '204' } },
  ]);
  expect(came.join('')).not.toMatch(/interactions\/|webhooks\//);
  expect(came.join('')).not.toContain(standIn.token);
});
