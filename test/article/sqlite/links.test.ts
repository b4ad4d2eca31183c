import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/article/sqlite/open.ts';
import { keepLink } from '../made.ts';

test('of the long links of a scope those used last are kept, and others lose none by it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-links-'));
  const store = await openStore(join(folder, 'library.db'));
  const [library, other] = [store.libraryFor('server:1'), store.libraryFor('server:2')];
  const link = (n: number) => ({ command: 'ask', options: { question: `Question ${n}` } });
  const theirs = await keepLink(other, link(0));
  const old = await keepLink(library, link(0));
  expect(await library.link(old)).toEqual(link(0));
  await pause(5);
  await library.keepLinks(Array.from({ length: 20_000 }, (_, n) => link(n + 1)));
  await pause(5);
  const last = await keepLink(library, link(30_000));
  expect(await library.link(old)).toBeNull();
  expect(await library.link(last)).toEqual(link(30_000));
  expect(await other.link(theirs)).toEqual(link(0));
  await store.close();
  rmSync(folder, { recursive: true });
});
