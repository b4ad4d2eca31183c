/** Two machines with a part of the shards each, on one library. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { articleText } from '../../src/article/clean-text.ts';
import type { Bot } from '../../src/bot/start-gateway.ts';
import type { Shards } from '../../src/config/shards.ts';
import { read } from '../../src/language/read.ts';
import { openStore } from '../../src/library/open-store.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { draft } from '../library/made.ts';
import { started } from '../started.ts';

/** Servers that keep something, of the first machine's shards and of the second's, which the bot has left while it was off. */
const LEFT = ['4194304', '8388608'] as const;
const FIRST: Shards = { first: 0, last: 1, count: 3 };
const SECOND: Shards = { first: 2, last: 2, count: 3 };

let folder: string;
let file: string;
let standIn: StandIn;
let bots: Bot[];
/** How often the commands were sent. */
let registered = 0;

const start = (shards: Shards): Promise<Bot> => started(standIn, file, { shards });

const gone = (): string[] => {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT scope FROM server WHERE gone_since IS NOT NULL ORDER BY scope').all();
  db.close();
  return rows.map(({ scope }) => String(scope).slice('server:'.length));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-shards-'));
  file = join(folder, 'library.db');
  const store = await openStore(file);
  const mill = draft('The mill reopens', '“We are glad,” said Mira Sand.');
  const reading = read({ text: articleText(mill), title: mill.title });
  for (const server of LEFT) await store.libraryFor(`server:${server}`).keep(mill, reading, { addedBy: '42' });
  await store.here([...LEFT]);
  await store.close();
  standIn = await startStandIn({ port: 0, sharding: { shards: 3, concurrency: 3 } });
  standIn.faults.meddle(({ method, path }) => {
    if (method === 'PUT' && path.endsWith('/commands')) registered += 1;
    return null;
  });
}, 60_000);

afterAll(async () => {
  for (const bot of bots) await bot.close();
  await standIn.close();
  rmSync(folder, { recursive: true });
}, 60_000);

test('a machine knows of the servers of its own shards which of them it has left, and of no others', async () => {
  bots = [await start(SECOND)];
  await vi.waitFor(() => expect(gone()).toEqual([LEFT[1]]), 10_000);
  expect(registered).toBe(0);
  bots.unshift(await start(FIRST));
  await vi.waitFor(() => expect(gone()).toEqual([...LEFT]), 10_000);
  await vi.waitFor(() => expect(standIn.commands(standIn.world.places.server.id)).not.toEqual([]), 10_000);
  expect(registered).toBe(1);
}, 60_000);

test('each answers where it hears', async () => {
  const { users, places } = standIn.world;
  expect(bots.map(({ servers }) => servers)).toEqual([1, 1]);
  for (const { id } of [places.server, places.otherServer, places.dm])
    expect(
      await standIn.act({
        do: 'call',
        as: { user: users.reader.id, place: id, locale: 'en-GB' },
        command: 'quotes',
        target: null,
        options: [],
      }),
    ).toMatchObject({ is: 'done' });
  expect(standIn.refused).toEqual([]);
}, 30_000);
