/** Invalid requests, counted over all processes of a bot on one host. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { INVALID_MOST, makeRateLimits, rateLimitsOf } from '../../src/discord/api-rate-limits.ts';
import { countedOnDisk } from '../../src/discord/counted-on-disk.ts';
import { shareInvalidRequests } from '../../src/discord/host-limits.ts';
import { counterInMemory } from '../../src/library/counter.ts';
import { logLimits } from '../../src/watching/limits-log.ts';

const MINUTE = 60_000;
const forbidden = { status: 403, scope: null, retryAfter: null, isJson: true };
const fine = { ...forbidden, status: 200 };

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'onrecord-host-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

/** A process that counts so many on the disk and then stays until it is killed. */
const processThatCounts = async (place: string, times: number) => {
  const module = new URL('../../src/discord/counted-on-disk.ts', import.meta.url).href;
  const script = `
    const { countedOnDisk } = await import(${JSON.stringify(module)});
    const count = countedOnDisk(${JSON.stringify(place)}, 1_000, 10);
    for (let n = 0; n < ${times}; n += 1) await count();
    console.log('counted');
    setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
};

it('two processes count together; what a dead one has counted stays for ten minutes', async () => {
  const place = join(folder(), 'counts');
  const children = await Promise.all([processThatCounts(place, 40), processThatCounts(place, 60)]);
  for (const child of children) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  let time = Date.now();
  const count = countedOnDisk(place, 101, 10, () => time);
  const wait = await count();
  expect(wait).toBeGreaterThan(9 * MINUTE);
  expect(wait).toBeLessThanOrEqual(11 * MINUTE);
  time += wait;
  expect(await count()).toBe(0);
  expect(readdirSync(place)).toHaveLength(1);
});

it('waits until enough of the oldest requests are too old, and no longer', async () => {
  const place = folder();
  let time = 100 * MINUTE;
  const count = countedOnDisk(place, 3, 10, () => time);
  expect(await count()).toBe(0);
  time += MINUTE;
  expect(await count()).toBe(0);
  time += MINUTE;
  expect(await count()).toBe(9 * MINUTE);
  // Four: the second has to go too.
  expect(await count()).toBe(10 * MINUTE);
});

it('counts from before the clock was set back don’t stay for ever', async () => {
  const place = folder();
  let time = 100 * MINUTE;
  const count = countedOnDisk(place, 2, 10, () => time);
  await count();
  time -= 60 * MINUTE;
  expect(await count()).toBe(0);
  expect(readdirSync(place)).toEqual(['40']);
});

it('what another process counts in the minute that it is about to be is not lost', async () => {
  const place = folder();
  await countedOnDisk(place, 2, 10, () => 101 * MINUTE)();
  expect(await countedOnDisk(place, 2, 10, () => 101 * MINUTE - 1)()).toBeGreaterThan(0);
});

it('only an invalid request is counted, and it stops this process where all have had too many', async () => {
  let time = 1_000;
  const { heard, wait, share } = makeRateLimits(() => time);
  const count = vi.fn(async () => 5_000);
  share(count);
  heard('callback', fine);
  heard('callback', { ...forbidden, status: 429, scope: 'shared' });
  expect(count).not.toHaveBeenCalled();
  expect(wait('callback')).toBe(0);
  const lines: unknown[] = [];
  onTestFinished(logLimits({ warn: () => {}, error: (...line: unknown[]) => void lines.push(line) }));
  heard('callback', forbidden);
  heard('callback', forbidden);
  await vi.waitFor(() => expect(wait('callback')).toBe(5_000));
  expect(wait('other')).toBe(5_000);
  expect(lines).toEqual([[{ ms: 5_000 }, expect.stringContaining('on this host')]]);
  time += 5_000;
  expect(wait('callback')).toBe(0);
});

/** One bot's limits, each time of an API of its own, as if it were a process of its own. */
let apis = 0;
const startedAt = (library: string, host: string, counter = counterInMemory) => {
  const api = `http://127.0.0.1:${++apis}/api`;
  const warnings: unknown[][] = [];
  const log = { warn: (...line: unknown[]) => void warnings.push(line) };
  shareInvalidRequests({ api, library, host, store: { counter }, log });
  return { ...rateLimitsOf(api), warnings };
};

it('beside a library’s file, nothing is written until a request is invalid; another library counts apart', async () => {
  const place = folder();
  const library = join(place, 'onrecord.db');
  const { heard, warnings } = startedAt(library, 'here');
  heard('callback', fine);
  expect(readdirSync(place)).toEqual([]);
  heard('callback', forbidden);
  await vi.waitFor(() => expect(readdirSync(place)).toEqual(['onrecord.db-invalid-requests']));
  const minute = String(Math.floor(Date.now() / MINUTE));
  writeFileSync(join(`${library}-invalid-requests`, minute), '.'.repeat(INVALID_MOST));
  const [second, other] = [startedAt(library, 'here'), startedAt(join(place, 'another.db'), 'here')];
  second.heard('callback', forbidden);
  other.heard('callback', forbidden);
  await vi.waitFor(() => expect(second.wait('other')).toBeGreaterThan(0));
  await vi.waitFor(() => expect(existsSync(join(place, 'another.db-invalid-requests', minute))).toBe(true));
  expect(other.wait('other')).toBe(0);
  expect([warnings, second.warnings, other.warnings]).toEqual([[], [], []]);
});

it('where nothing can be written the process counts alone, and says so once', async () => {
  // Below a file there is no folder to be made, not even for root.
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  const { heard, wait, warnings } = startedAt(join(file, 'onrecord.db'), 'here');
  for (let n = 1; n < INVALID_MOST; n += 1) heard('callback', forbidden);
  await vi.waitFor(() =>
    expect(warnings).toEqual([
      [{ err: expect.objectContaining({ code: 'ENOTDIR' }) }, expect.stringContaining('writable')],
    ]),
  );
  expect(wait('callback')).toBe(0);
  heard('callback', forbidden);
  expect(wait('callback')).toBeGreaterThan(0);
});

it('in a database they are counted by host', async () => {
  const address = 'postgres://db.example/onrecord';
  // One counter for all, as in the database.
  const counters = new Map<string, ReturnType<typeof counterInMemory>>();
  const counter: typeof counterInMemory = (allowance) => {
    const shared = counters.get(allowance.of) ?? counterInMemory(allowance);
    counters.set(allowance.of, shared);
    return shared;
  };
  const [first, second, elsewhere] = [
    startedAt(address, 'one', counter),
    startedAt(address, 'one', counter),
    startedAt(address, 'two', counter),
  ];
  for (let n = 0; n < INVALID_MOST / 2; n += 1) {
    first.heard('callback', forbidden);
    second.heard('callback', forbidden);
  }
  elsewhere.heard('callback', forbidden);
  await vi.waitFor(() => expect(second.wait('callback')).toBeGreaterThan(0));
  expect(elsewhere.wait('callback')).toBe(0);
});

it('where the database is away, the log says so once', async () => {
  const { heard, warnings } = startedAt('postgres://db.example/onrecord', 'one', ((
    allowance: Parameters<typeof counterInMemory>[0],
    away: (error: unknown) => void,
  ) => {
    const alone = counterInMemory(allowance);
    return (key: string) => {
      away(new Error('away'));
      return alone(key);
    };
  }) as typeof counterInMemory);
  heard('callback', forbidden);
  heard('callback', forbidden);
  await vi.waitFor(() => expect(warnings).toHaveLength(1));
  expect(warnings[0]?.[1]).toContain('database answers');
});
