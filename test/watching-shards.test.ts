/** The gateway's shards, as whoever runs the bot sees them: connected, away, and connected again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Bot, startBot } from '../src/bot.ts';
import { startLanguage } from '../src/language/thread.ts';
import { type StandIn, startStandIn } from '../src/playground/stand-in.ts';
import { type Watching, watch } from '../src/watching.ts';
import { freePort } from './free-port.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let standIn: StandIn;
let watching: Watching;
let bot: Bot;
let port: number;

beforeAll(async () => {
  const log = pino({ level: 'silent' });
  folder = mkdtempSync(join(tmpdir(), 'onrecord-shards-'));
  standIn = await startStandIn({ port: 0, sharding: { shards: 2, concurrency: 1 } });
  port = await freePort();
  watching = await watch({ privatePort: { port, host: '127.0.0.1' }, traces: null }, standIn.api, log);
  bot = await startBot({
    token: standIn.token,
    api: standIn.api,
    guild: null,
    libraryFile: join(folder, 'library.db'),
    retentionDays: null,
    limits: { perServer: 100, perPerson: 100, atOnce: 2 },
    language: startLanguage(),
    log,
  });
  watching.show(bot.state);
}, 60_000);

afterAll(async () => {
  await bot.close();
  await watching.close();
  await standIn.close();
  rmSync(folder, { recursive: true });
});

const shards = async () => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return [...text.matchAll(/^onrecord_shard_ready\{shard="(\d+)"\} (\d)$/gm)].map(([, id, ready]) => [id, ready]);
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
});
