/** A library goes from a file into a database and back, and is the same afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { articleText } from '../../src/article/clean-text.ts';
import { move } from '../../src/cli/move-library.ts';
import { read } from '../../src/language/read.ts';
import type { Library, Store } from '../../src/library/library.ts';
import { openStore } from '../../src/library/open-store.ts';
import { openMovable as openDatabase } from '../../src/library/postgres/movable.ts';
import { openMovable as openFile } from '../../src/library/sqlite/movable.ts';
import { type Movable, move as moveAll } from '../../src/library/transfer.ts';
import { draft, readingOf } from '../library/made.ts';
import { onPostgres } from '../on-postgres.ts';

onPostgres('npm run move', (server) => {
  let folder: string;
  let url: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-move-'));
    url = await server().database();
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    return () => {
      log.mockRestore();
      told.mockRestore();
      rmSync(folder, { recursive: true });
    };
  });

  const TALE = (n: number) =>
    `The mill on Reed Lane burnt down on ${1 + (n % 28)} March 2024. “Boat ${n} will be sold,” Ada Lind said. Nobody was hurt in the harbour.`;

  /** Some articles of three shelves, one of which has all that can hang on it. */
  const fill = async (store: Store, count: number): Promise<void> => {
    await store.keepBundled([draft('Bundled', 'Swans came back to the pond.')], async (of) => readingOf(of));
    for (let n = 0; n < count; n += 1) {
      const of = { ...draft(`Fire number ${n}`, TALE(n)), url: `https://mill.example/${n}`, published: '2024-03-05' };
      const library = store.libraryFor((['server:1', 'server:2', 'user:3'] as const)[n % 3] ?? 'server:1');
      await library.keep(of, read({ text: articleText(of), title: of.title, published: of.published }), {
        addedBy: '42',
      });
    }
    const library = store.libraryFor('server:1');
    const [card] = await library.newest(1);
    const id = card?.id ?? '';
    await library.pin('9', id);
    await library.correct(id, { place: { start: 60, end: 90 }, name: 'Ada Lind', by: '7' });
    await library.keepLinks([{ command: 'ask', options: { article: id, question: 'Who? ’“' } }]);
    await store.libraryFor('server:2').leaveOutBundled(true);
    await store.here(['1', '2']);
    await store.gone(['2']);
    await store.setSetting('registered', 'everywhere');
    const { jobs } = store;
    const job = await jobs.enqueue({ kind: 'add', key: 'a', scope: 'server:1', askedBy: '42', work: { say: 'a' } });
    await jobs.enqueue({ kind: 'add', key: 'b', scope: 'server:1', askedBy: '42', work: { say: 'b' } });
    await jobs.take();
    await jobs.came(job.id, { is: 'kept', article: id });
  };

  /** What people see of it. */
  const seen = async (library: Library) => {
    const { cards } = await library.search('', { offset: 0, limit: 50 });
    const ids = cards.map(({ id }) => id);
    return {
      cards,
      kept: await Promise.all(ids.map(library.kept)),
      meant: await library.meant('9'),
      corrections: await Promise.all(ids.map(library.corrections)),
      without: await library.withoutBundled(),
      said: await library.said('boat 3 will be sold', 9),
      people: await library.people('lind', 9),
      record: await library.record(['Ada Lind'], { offset: 0, limit: 9 }),
      dates: await library.timeline({}, { offset: 0, limit: 99 }),
      stories: (await library.stories({ days: null }, { offset: 0, limit: 99 })).total,
      alike: await library.alike({ ...draft('Other', 'Other.'), url: 'https://mill.example/3' }),
    };
  };
  const SHELVES = ['server:1', 'server:2', 'user:3', 'user:4'] as const;
  const allSeen = (store: Store) => Promise.all(SHELVES.map((scope) => seen(store.libraryFor(scope))));

  const opened = async (place: string): Promise<Store> => {
    const store = await openStore(place);
    onTestFinished(() => store.close());
    return store;
  };

  test('a library in a file goes into a database and back into a file, and shows the same', async () => {
    const file = join(folder, 'library.db');
    const before = await openStore(file);
    await fill(before, 12);
    const shown = await allSeen(before);
    await before.close();
    await move(['--from', `sqlite:${file}`, '--to', url]);
    expect(console.log).toHaveBeenLastCalledWith(
      expect.stringMatching(/^Moved to library_\d+ at 127\.0\.0\.1:\d+, and compared: article 13, /),
    );
    const there = await openStore(url);
    expect(await allSeen(there)).toEqual(shown);
    expect(await there.setting('registered')).toBe('everywhere');
    expect([await there.jobs.take(), await there.jobs.take()]).toMatchObject([
      { key: 'a', outcome: { is: 'kept' }, tries: 2 },
      { key: 'b', outcome: null, work: { say: 'b' } },
    ]);
    await there.close();
    const again = join(folder, 'made', 'again.db');
    await move(['--from', url, '--to', `sqlite:${again}`]);
    expect(await allSeen(await opened(again))).toEqual(shown);
  }, 120_000);

  test('cut short anywhere, it goes on where it was', async () => {
    const file = join(folder, 'library.db');
    const before = await openStore(file);
    await fill(before, 9);
    const shown = await allSeen(before);
    await before.close();
    let moves = 0;
    for (let limit = 1; ; limit += 5) {
      const from = await openFile(file);
      const to = await openDatabase(url);
      let left = limit;
      const breaking =
        <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) =>
        (...args: Args): Promise<T> => {
          left -= 1;
          return left < 0 ? Promise.reject(new Error('The machine has no power.')) : work(...args);
        };
      const failing: Movable = { ...to, keep: breaking(to.keep), run: breaking(to.run) };
      const ended = await moveAll(from, failing, () => {}).then(
        () => true,
        (error: Error) => error.message !== 'The machine has no power.' && Promise.reject(error),
      );
      await Promise.all([from.close(), to.close()]);
      moves += 1;
      if (ended) break;
    }
    expect(moves).toBeGreaterThan(3);
    expect(await allSeen(await opened(url))).toEqual(shown);
  }, 120_000);

  test('a reading that is broken, or of another version, is moved as it is and made anew there', async () => {
    const file = join(folder, 'library.db');
    const before = await openStore(file);
    const library = before.libraryFor('server:1');
    const broken = await library.keep(draft('Broken', TALE(1)), readingOf(draft('Broken', TALE(1))), { addedBy: '42' });
    await before.close();
    const source = await openFile(file);
    await source.run("UPDATE reading SET content = '{', version = 0", []);
    await source.close();
    await move(['--from', `sqlite:${file}`, '--to', url]);
    const store = await opened(url);
    expect(await store.outdated(1, 5)).toEqual([broken]);
    const there = store.libraryFor('server:1');
    expect(await there.kept(broken.id)).toBeNull();
    expect((await there.search('mill', { offset: 0, limit: 1 })).total).toBe(1);
    await store.reread(broken.id, readingOf(draft('Broken', TALE(1))));
    expect((await there.kept(broken.id))?.article).toEqual(broken);
  });

  test('a library that keeps something is not moved into, nor one into which another was begun', async () => {
    const file = join(folder, 'library.db');
    const before = await openStore(file);
    await fill(before, 1);
    await before.close();
    const full = await openStore(url);
    await fill(full, 1);
    await full.close();
    await expect(move(['--from', `sqlite:${file}`, '--to', url])).rejects.toThrow('keeps articles already');
    await server().meddle(
      url,
      `INSERT INTO setting VALUES ('moving', '{"from":"elsewhere","table":"article","after":[]}')`,
    );
    await expect(move(['--from', `sqlite:${file}`, '--to', url])).rejects.toThrow('A move from elsewhere into');
  });

  test('what differs in the end is told', async () => {
    const file = join(folder, 'library.db');
    const before = await openStore(file);
    await fill(before, 2);
    await before.close();
    const [from, to] = [await openFile(file), await openDatabase(url)];
    const careless: Movable = {
      ...to,
      keep: (article, made) => to.keep({ ...article, text: article.text.replace('hurt', 'hart') }, made),
    };
    await expect(moveAll(from, careless, () => {})).rejects.toThrow(
      'What was moved is not the same: the articles of server:1; the articles of server:2',
    );
    await Promise.all([from.close(), to.close()]);
  });

  test.each([[[]], [['--from', 'library.db', '--to', 'postgres://localhost/a']], [['--from', 'sqlite:a.db']]])(
    'of %j it says how it is meant',
    async (args) => {
      await expect(move(args)).rejects.toThrow('Say from where to where: npm run move -- --from sqlite:');
    },
  );

  test('of a file that is not there it says so', async () => {
    await expect(move(['--from', `sqlite:${join(folder, 'none.db')}`, '--to', url])).rejects.toThrow(
      'There is no library at',
    );
  });
});
