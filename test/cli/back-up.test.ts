import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { backup } from '../../src/cli/back-up.ts';
import { openStore } from '../../src/library/sqlite/sqlite.ts';
import { draft, kept } from '../library/made.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-backup-'));
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  return () => {
    log.mockRestore();
    rmSync(folder, { recursive: true });
  };
});

test('a backup taken while the bot runs, put in the library’s place, has everything that was confirmed', async () => {
  const file = join(folder, 'library.db');
  const running = await openStore(file);
  const library = running.libraryFor('server:1');
  const articles = [];
  for (let n = 0; n < 5; n += 1) articles.push(await kept(library, draft(`Boat ${n}`, `Boat ${n} came in.`)));
  const copy = join(folder, 'made on the way', 'copy.db');
  await backup(file, [copy]);
  expect(console.log).toHaveBeenCalledWith(copy);
  await running.libraryFor('server:1').forget(articles[0]?.id ?? '');
  await running.close();

  const restored = join(folder, 'restored.db');
  copyFileSync(copy, restored);
  const store = await openStore(restored);
  onTestFinished(() => store.close());
  for (const article of articles)
    expect((await store.libraryFor('server:1').kept(article.id))?.article).toEqual(article);
});

test('it names the file by the time, beside the library', async () => {
  const file = join(folder, 'library.db');
  await (await openStore(file)).close();
  await backup(file, []);
  expect(console.log).toHaveBeenCalledWith(expect.stringMatching(/onrecord-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.db$/));
});

test('of a library in PostgreSQL it says how that is backed up, and connects nowhere', async () => {
  await expect(backup('postgres://localhost:1/onrecord', [])).rejects.toThrow(
    'pg_dump --format=custom --file=onrecord.dump "$DATABASE_URL"',
  );
});

test('no file is written over, and no library is made', async () => {
  const file = join(folder, 'library.db');
  await expect(backup(file, [])).rejects.toThrow('Set LIBRARY_FILE');
  await (await openStore(file)).close();
  await expect(backup(file, [file])).rejects.toThrow('exists already');
});
