/** The library is looked at where it is, on both engines, and nothing of it changes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteOutage } from '../../src/discord/outages.ts';
import { examineLibrary } from '../../src/doctor/examine-library.ts';
import { openStore } from '../../src/library/open-store.ts';
import { freePort } from '../free-port.ts';
import { type Server, startPostgres } from '../postgres.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-doctor-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const made = async (place: string): Promise<string> => {
  const store = await openStore(place);
  await store.close();
  return place;
};
const last = async (place: string) => (await examineLibrary(place)).at(-1);

describe('a file', () => {
  it('that isn’t there yet will be made, and isn’t by looking', async () => {
    const file = join(folder, 'none.db');
    expect(await last(file)).toEqual({ ok: true, line: expect.stringMatching(/SQLite \d.*first start makes it\.$/) });
    expect(readdirSync(folder)).not.toContain('none.db');
  });

  it('that is a library is opened, and not a letter of it changes', async () => {
    const file = await made(join(folder, 'library.db'));
    const before = readFileSync(file);
    expect(await last(file)).toEqual({ ok: true, line: expect.stringContaining('keeps 0 articles.') });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    [
      { shard: 2, from: 0, until: 61_500 },
      'Shard 2 was last without Discord’s gateway at 1970-01-01 00:00:00 UTC, for 61.5 s.',
    ],
    [{ shard: 2, from: 0, until: null }, expect.stringMatching(/^Shard 2 lost .* 00:00:00 UTC and wasn’t back/)],
  ])('in which the bot has noted an outage: %j', async (outage, line) => {
    const file = await made(join(folder, `outage-${outage.until}.db`));
    const store = await openStore(file);
    await noteOutage(store, outage);
    await store.close();
    expect(await last(file)).toEqual({ ok: null, line });
  });

  it('of an older version: the next start brings it up to date', async () => {
    const file = await made(join(folder, 'older.db'));
    const db = new DatabaseSync(file);
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    db.exec(`PRAGMA user_version = ${version - 1}`);
    db.close();
    expect(await last(file)).toEqual({ ok: null, line: expect.stringMatching(/^1 migration will be made .*backup/) });
  });

  it.each([
    [
      'of a newer version',
      (file: string) => new DatabaseSync(file).exec('PRAGMA user_version = 999'),
      /newer On Record/,
    ],
    [
      'of another program',
      (file: string) => new DatabaseSync(file).exec('PRAGMA user_version = 0'),
      /not a library of On Record/,
    ],
    ['that is damaged', (file: string) => writeFileSync(file, 'x'.repeat(5_000)), /not a library of On Record|damaged/],
  ])('%s: says what to do', async (name, spoil, sentence) => {
    const file = await made(join(folder, `${name}.db`));
    spoil(file);
    expect(await last(file)).toEqual({ ok: false, line: expect.stringMatching(sentence) });
  });
});

describe('a database', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop(), 60_000);

  it('that is empty will be filled, and isn’t by looking', async () => {
    const url = await server.database();
    expect(await examineLibrary(url)).toEqual([
      { ok: true, line: expect.stringMatching(/PostgreSQL 18.*first start makes it\.$/) },
    ]);
    expect(await server.meddle(url, "SELECT * FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });

  it('that is a library, up to date or not', async () => {
    const url = await made(await server.database());
    expect(await examineLibrary(url)).toEqual([{ ok: true, line: expect.stringContaining('keeps 0 articles.') }]);
    await server.meddle(url, 'DELETE FROM onrecord_migration WHERE name = (SELECT max(name) FROM onrecord_migration)');
    expect(await last(url)).toEqual({ ok: null, line: expect.stringMatching(/^1 migration will be made/) });
    await server.meddle(url, "INSERT INTO onrecord_migration (name) VALUES ('999-later.sql')");
    expect(await last(url)).toEqual({ ok: false, line: expect.stringContaining('newer On Record (999-later.sql)') });
  });

  it.each([
    [
      'another program’s',
      async () => {
        const url = await server.database();
        await server.meddle(url, 'CREATE TABLE article (id int)');
        return url;
      },
      /another program’s tables/,
    ],
    [
      'away',
      async () => `postgres://onrecord:secret@127.0.0.1:${await freePort()}/x`,
      /can’t be reached.*DATABASE_URL/,
    ],
    [
      'under another password',
      async () => (await server.database()).replace(':secret@', ':wrong-password@'),
      /DATABASE_URL/,
    ],
  ])('that is %s: says what to do, and no password', async (_, place, sentence) => {
    const found = await last(await place());
    expect(found).toEqual({ ok: false, line: expect.stringMatching(sentence) });
    expect(found?.line).not.toMatch(/secret|wrong-password/);
  });
});
