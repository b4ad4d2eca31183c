import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Allowance } from '../../../src/library/counter.ts';
import { openStore } from '../../../src/library/open-store.ts';
import { connect } from '../../../src/library/postgres/connect.ts';
import { counting } from '../../../src/library/postgres/shared-counter.ts';
import { type Server, startPostgres } from '../../postgres.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);

const never = (error: unknown): never => {
  throw error;
};

const three: Allowance = { of: 'adding person', points: 3, seconds: 60 };

test('processes count together, each key and each kind apart', async () => {
  const address = await server.database();
  const stores = [await openStore(address), await openStore(address)];
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  const counters = stores.map((store) => store.counter(three, never));
  const waits: number[] = [];
  for (let i = 0; i < 6; i++) waits.push((await counters[i % 2]?.('ana')) ?? Number.NaN);
  expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
  for (const wait of waits.slice(3)) {
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60_000);
  }
  expect(await counters[0]?.('ben')).toBe(0);
  expect(await stores[0]?.counter({ ...three, of: 'asking person' }, never)('ana')).toBe(0);
});

test('a time that is over counts no more', async () => {
  const store = await openStore(await server.database());
  onTestFinished(() => store.close());
  const count = store.counter({ of: 'identify', points: 1, seconds: 1 }, never);
  expect(await count('0')).toBe(0);
  const wait = await count('0');
  expect(wait).toBeGreaterThan(0);
  await expect.poll(() => count('0'), { timeout: 5_000, interval: 100 }).toBe(0);
});

test('who is over is refused without asking the database', async () => {
  const address = await server.database();
  const store = await openStore(address);
  const database = connect(address);
  onTestFinished(async () => {
    await database.close();
    await store.close();
  });
  let queries = 0;
  const all: typeof database.all = (...query) => {
    queries += 1;
    return database.all(...query);
  };
  const count = counting({ all })(three, never);
  for (let i = 0; i < 500; i++) await count('flood');
  expect(queries).toBe(4);
});

test('where the database is away, this process counts alone, and says so', async () => {
  const told: unknown[] = [];
  let isAway = true;
  const all = async () => {
    if (isAway) throw new Error('It can’t be reached.');
    return [{ points: 1, expire: Date.now() + 60_000 }];
  };
  const count = counting({ all })(three, (error) => told.push(error));
  expect([await count('ana'), await count('ana'), await count('ana')]).toEqual([0, 0, 0]);
  expect(await count('ana')).toBeGreaterThan(0);
  expect(told).toHaveLength(4);
  isAway = false;
  expect(await count('ana')).toBe(0);
  expect(told).toHaveLength(4);
});

test('a database that does not answer keeps nobody waiting', async () => {
  const told: unknown[] = [];
  const count = counting({ all: () => new Promise(() => {}) })(three, (error) => told.push(error));
  expect(await count('ana')).toBe(0);
  expect(String(told[0])).toContain('did not count within');
});
