/** A bot that is stopped and started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bot } from '../../src/bot/start-gateway.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { started } from '../started.ts';

let folder: string;
let standIn: StandIn;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-restart-'));
  standIn = await startStandIn({ port: 0, patience: 60_000 });
});

vi.setConfig({ testTimeout: 60_000 });

afterAll(async () => {
  await standIn.close();
  await rm(folder, { recursive: true });
});

const start = (): Promise<Bot> => started(standIn, join(folder, 'library.db'));

const ask = (command: string) =>
  standIn.act({
    do: 'call',
    as: { user: standIn.world.users.reader.id, place: standIn.world.places.server.id, locale: 'en-GB' },
    command,
    target: null,
    options: [],
  });

test('answers what it was asked before it ends, and goes on where it was', async () => {
  const before = await start();
  expect(before).toMatchObject({ name: 'On Record', servers: 2 });
  await expect.poll(() => standIn.commands(standIn.world.places.server.id)).not.toEqual([]);
  // They have come to the bot, which is told to stop while it is at the first of them.
  const asked = Array.from({ length: 40 }, (_, at) => ask(at % 2 === 0 ? 'summary' : 'facts'));
  await Promise.race(asked);
  await before.close();
  for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ is: 'done' });
  const after = await start();
  expect(after.servers).toBeNull();
  expect(await ask('quotes')).toMatchObject({ is: 'done' });
  await after.close();
  expect(standIn.refused).toEqual([]);
});

test('begins anew after a crash, with the servers as they are then', async () => {
  // Nothing is left by one that did not close.
  const crashed = await start();
  const after = await start();
  expect(after.servers).toBe(2);
  await after.close();
  await crashed.close();
});
