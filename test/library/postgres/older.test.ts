import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../src/library/postgres/migrate.ts';
import { openStore } from '../../../src/library/postgres/postgres.ts';
import { storedReading } from '../../../src/library/stored.ts';
import { onPostgres } from '../../on-postgres.ts';
import { draft, readingOf } from '../made.ts';
import { uncame } from '../uncame.ts';

onPostgres('a database that an older On Record wrote', (server) => {
  test('of what is kept already only what was fetched for sure has a publisher and an address; the rest is what is said of it', async () => {
    const url = await server().database();
    const meddle = (sql: string) => server().meddle(url, sql);
    const reading = readingOf(draft('Harbour', 'The ships are back.'));
    await meddle(
      'CREATE TABLE onrecord_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    for (const name of migrations().filter((one) => one < '006')) {
      await meddle(readFileSync(new URL(`../../../src/library/postgres/migrations/${name}`, import.meta.url), 'utf8'));
      await meddle(`INSERT INTO onrecord_migration (name) VALUES ('${name}')`);
    }
    const value = (of: string | null) => (of === null ? 'NULL' : `'${of}'`);
    for (const [at, { scope, publisher, url, picture, address }] of uncame.entries())
      await meddle(`
        INSERT INTO article (id, scope, title, publisher, url, picture, address, language, added_at, text)
        VALUES ('abcdefg${at}', '${scope}', 'Harbour', ${[publisher, url, picture, address].map(value).join(', ')}, 'en',
          '2024-05-03T10:00:00Z', '${reading.text}');
        INSERT INTO reading (article, version, content) VALUES (${at + 1}, 1, '${storedReading(reading)}')`);
    const now = await openStore(url);
    onTestFinished(() => now.close());
    for (const [at, { known }] of uncame.entries())
      expect((await now.libraryFor('server:1').kept(`abcdefg${at}`))?.article).toMatchObject(known);
    expect(await now.libraryFor('server:1').publishers('The', 5)).toEqual(['The Miller']);
  });

  test('what is kept already counts for the quotas, and is read as before, where it was made before sizes were counted', async () => {
    const url = await server().database();
    const meddle = (sql: string) => server().meddle(url, sql);
    const reading = readingOf(draft('Harbour', 'The ships are back.'));
    const { text, version, questions: _questions, ...rest } = reading;
    const json = JSON.stringify(rest);
    await meddle(
      'CREATE TABLE onrecord_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    for (const name of migrations().filter((one) => one < '005')) {
      await meddle(readFileSync(new URL(`../../../src/library/postgres/migrations/${name}`, import.meta.url), 'utf8'));
      await meddle(`INSERT INTO onrecord_migration (name) VALUES ('${name}')`);
    }
    await meddle(`
      INSERT INTO article (id, scope, title, language, added_by, added_at, text)
      VALUES ('abcdefgh', 'server:1', 'Harbour', 'en', '42', '2024-05-03T10:00:00Z', '${text}');
      INSERT INTO reading (article, version, content) VALUES (1, ${version}, '${json}')`);
    const now = await openStore(url);
    onTestFinished(() => now.close());
    const library = now.libraryFor('server:1');
    expect((await library.kept('abcdefgh'))?.reading).toEqual(reading);
    const bytes = 2 * text.length + json.length + 1000;
    expect(await library.taken('42')).toEqual({ shelf: bytes, own: bytes, inAll: bytes });
    await now.reread('abcdefgh', reading);
    expect((await library.taken('42')).shelf).not.toBe(bytes);
    expect((await library.kept('abcdefgh'))?.reading).toEqual(reading);
    await library.forget('abcdefgh');
    expect(await library.taken('42')).toEqual({ shelf: 0, own: 0, inAll: 0 });
  });
});
