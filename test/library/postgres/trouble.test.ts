/** What may happen to a database, or to the way there. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Store } from '../../../src/library/library.ts';
import { explained } from '../../../src/library/postgres/errors.ts';
import { openStore } from '../../../src/library/postgres/postgres.ts';
import { onPostgres } from '../../on-postgres.ts';
import { draft, kept } from '../made.ts';

onPostgres('PostgreSQL in trouble', (server) => {
  let url: string;
  beforeEach(async () => {
    url = await server().database();
  });
  const open = async (): Promise<Store> => {
    const store = await openStore(url);
    onTestFinished(() => store.close());
    return store;
  };
  const meddle = (sql: string) => server().meddle(url, sql);
  const harbour = draft('Harbour reopens', 'Ships came back.');
  const FIVE = { offset: 0, limit: 5 };

  describe('trouble is one sentence that says what to do, without the password', () => {
    const at = (changes: Partial<Pick<URL, 'host' | 'password' | 'pathname' | 'username'>>) =>
      Object.assign(new URL(url), changes).href;
    const refusal = async (address: string): Promise<string> => {
      const error = await openStore(address).then(
        () => 'opened',
        (error: Error) => error.message,
      );
      expect(error).not.toContain('secret');
      return error;
    };

    test('nothing listens there', async () => {
      expect(await refusal(at({ host: '127.0.0.1:1' }))).toMatch(
        /^The database library_\d+ at 127\.0\.0\.1:1 can’t be reached: nothing listens there\. Check that PostgreSQL runs/,
      );
    });

    test.each([
      ['another password', { password: 'hunter2' }, 'refuses this user’s password'],
      ['nobody of that name', { username: 'nobody' }, 'refuses this user’s password'],
      ['no such database', { pathname: '/nowhere' }, 'does not exist. Create it (createdb)'],
    ])('%s', async (_, changes, sentence) => {
      expect(await refusal(at(changes))).toContain(sentence);
    });

    test('written by a newer On Record', async () => {
      await (await openStore(url)).close();
      await meddle("INSERT INTO onrecord_migration (name) VALUES ('999-more.sql')");
      expect(await refusal(url)).toContain('was written by a newer On Record (999-more.sql)');
    });

    test('another program’s, which is left as it is', async () => {
      await meddle('CREATE TABLE article (id text)');
      expect(await refusal(url)).toContain('has another program’s tables. Create a database for On Record alone.');
      expect(await meddle("SELECT to_regclass('onrecord_migration') AS made")).toEqual([{ made: null }]);
    });

    test('read-only', async () => {
      await meddle(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`);
      expect(await refusal(url)).toContain('is read-only. Name the primary server');
    });

    test('without the right to add an extension', async () => {
      await meddle(`CREATE ROLE guest LOGIN PASSWORD 'guest'; GRANT ALL ON SCHEMA public TO guest`);
      expect(await refusal(at({ username: 'guest', password: 'guest' }))).toContain('CREATE EXTENSION pg_trgm');
      await meddle('CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin');
      await (await openStore(at({ username: 'guest', password: 'guest' }))).close();
      await meddle('DROP OWNED BY guest CASCADE; DROP ROLE guest');
    });

    test.each([
      ['53100', 'has no room left on the disk. Free some space'],
      ['53300', 'has no connection left'],
      ['57P03', 'is starting up'],
      ['57014', 'took too long'],
      ['ECONNRESET', 'has cut the connection'],
    ])('code %s', (code, sentence) => {
      const error = explained(Object.assign(new Error('of the driver'), { code }), 'onrecord at db:5432');
      expect(String(error)).toContain(`The database onrecord at db:5432 ${sentence}`);
    });

    test('after it was closed', async () => {
      const store = await openStore(url);
      await store.close();
      await expect(store.setSetting('a', 'b')).rejects.toThrow('The library is closed.');
      await store.close();
    });

    test('of a backup, which is PostgreSQL’s own', async () => {
      await expect((await open()).backup('copy.db')).rejects.toThrow('pg_dump --format=custom --file=copy.db');
    });
  });

  test('several processes that open an empty database at once make its tables once', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    const article = await kept((stores[0] as Store).libraryFor('server:1'), harbour);
    for (const store of stores) expect(await store.libraryFor('server:1').kept(article.id)).not.toBeNull();
  });

  describe('when the database restarts', () => {
    test('nothing counts as unchanged meanwhile, and everything goes on by itself', async () => {
      const store = await open();
      const library = store.libraryFor('server:1');
      const article = await kept(library, harbour);
      const before = library.edition();
      expect(library.edition()).toBe(before);
      await server().restart();
      await vi.waitFor(async () => expect((await library.kept(article.id))?.article).toEqual(article), 20_000);
      expect(library.edition()).not.toBe(before);
      await kept(library, draft('Harbour closes', 'Ships left.'));
      await vi.waitFor(() => expect(library.edition()).toBe(library.edition()), 20_000);
      expect((await library.search('ships', FIVE)).total).toBe(2);
    }, 60_000);

    test('what another process changes is heard afterwards as before', async () => {
      const [one, two] = [await open(), await open()];
      await server().restart();
      const library = one.libraryFor('server:1');
      await vi.waitFor(() => expect(library.edition()).toBe(library.edition()), 20_000);
      const before = library.edition();
      const article = await vi.waitFor(() => kept(two.libraryFor('server:1'), harbour), 20_000);
      await vi.waitFor(() => expect(library.edition()).not.toBe(before), 10_000);
      expect(await library.kept(article.id)).not.toBeNull();
    }, 60_000);
  });

  describe('when connections are cut', () => {
    /** Of these databases' connections, those that do what is said. */
    const cut = (doing: string) =>
      meddle(`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name LIKE 'onrecord-%' AND datname = current_database() AND query LIKE '${doing}'`);

    test('in mid transaction, whoever asked is told, nothing is half there, and the next one succeeds', async () => {
      const library = (await open()).libraryFor('server:1');
      await meddle(`
        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1); RETURN NEW; END';
        CREATE TRIGGER slow BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION slow()`);
      const keeping = expect(kept(library, harbour)).rejects.toThrow(
        /The database .+ is shutting down|cut the connection/,
      );
      await vi.waitFor(async () => expect(await cut('INSERT INTO reading%')).toHaveLength(1), 10_000);
      await keeping;
      await meddle('DROP TRIGGER slow ON reading');
      expect(await library.newest(5)).toEqual([]);
      const { id } = await kept(library, harbour);
      expect((await library.newest(5)).map((card) => card.id)).toEqual([id]);
    });

    test('the one that listens: whatever was read before counts as changed, and another one listens', async () => {
      const library = (await open()).libraryFor('server:1');
      const before = library.edition();
      expect(library.edition()).toBe(before);
      await cut('SELECT pg_notify(%');
      await vi.waitFor(() => {
        const now = library.edition();
        expect(now).not.toBe(before);
        expect(library.edition()).toBe(now);
      }, 10_000);
    });

    test('but neither end is told: nothing counts as unchanged until what was missed is known', async () => {
      const { hostname, port } = new URL(url);
      const ways = new Set<Socket>();
      let isDead = false;
      const proxy = createServer((here) => {
        const there = connect(Number(port), hostname);
        for (const [from, to] of [
          [here, there],
          [there, here],
        ] as const) {
          ways.add(from);
          // What is sent into a dead connection is lost, and a new one is not made.
          from.on('data', (bytes) => isDead || to.write(bytes));
          from.on('error', () => {});
          from.on('close', () => to.destroy());
        }
      }).listen(0, '127.0.0.1');
      await once(proxy, 'listening');
      const through = Object.assign(new URL(url), { port: String((proxy.address() as AddressInfo).port) }).href;
      const store = await openStore(through);
      const library = store.libraryFor('server:1');
      const article = await kept(library, harbour);
      const before = library.edition();
      expect(library.edition()).toBe(before);
      isDead = true;
      await (await open()).libraryFor('server:1').forget(article.id);
      await vi.waitFor(() => expect(library.edition()).not.toBe(library.edition()), 10_000);
      isDead = false;
      await vi.waitFor(() => expect(library.edition()).toBe(library.edition()), 30_000);
      expect(library.edition()).not.toBe(before);
      for (const way of ways) way.destroy();
      await vi.waitFor(async () => expect(await library.kept(article.id)).toBeNull(), 20_000);
      proxy.close();
      await store.close();
    }, 60_000);

    test('while nobody uses them, nobody notices', async () => {
      const library = (await open()).libraryFor('server:1');
      const article = await kept(library, harbour);
      await cut('%');
      await setTimeout(200);
      expect((await library.kept(article.id))?.article).toEqual(article);
    });
  });

  describe('what others’ work undoes', () => {
    const failing = (code: string, times: number) =>
      meddle(`
        CREATE SEQUENCE tries;
        CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF nextval('tries') <= ${times} THEN RAISE EXCEPTION 'undone' USING ERRCODE = '${code}'; END IF;
            RETURN NEW;
          END $$;
        CREATE TRIGGER fail BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION fail()`);
    const tries = async () => Number((await meddle('SELECT last_value AS n FROM tries'))[0]?.n);

    test.each(['40001', '40P01'])('is done again (%s)', async (code) => {
      const library = (await open()).libraryFor('server:1');
      await failing(code, 2);
      const { id } = await kept(library, harbour);
      expect((await library.newest(5)).map((card) => card.id)).toEqual([id]);
      expect(await tries()).toBe(3);
    });

    test('is given up in the end', async () => {
      const library = (await open()).libraryFor('server:1');
      await failing('40001', 1000);
      await expect(kept(library, harbour)).rejects.toThrow('was changed by others at the same time');
      expect(await tries()).toBeLessThan(10);
    });

    test('nothing else is done again', async () => {
      const library = (await open()).libraryFor('server:1');
      await failing('53100', 1);
      await expect(kept(library, harbour)).rejects.toThrow('has no room left on the disk');
      expect(await tries()).toBe(1);
      expect(await library.newest(5)).toEqual([]);
    });
  });

  test('two processes that keep on one shelf at once keep everything, and what tells the same is one story', async () => {
    const shelves = [await open(), await open()].map((store) => store.libraryFor('server:1'));
    const keeping = shelves.flatMap((library, at) =>
      Array.from({ length: 10 }, (_, n) => kept(library, draft(`Boat ${at}${n}`, `Boat ${at}${n} left the harbour.`))),
    );
    await Promise.all(keeping);
    const { total } = await (shelves[0] as (typeof shelves)[number]).search('harbour', FIVE);
    expect(total).toBe(20);
    expect(await meddle('SELECT count(*)::int AS n FROM searched')).toEqual([{ n: 20 }]);
  });
});
