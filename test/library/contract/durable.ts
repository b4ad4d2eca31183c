/** What outlives a process, and what one process sees of another. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { bundledDrafts } from '../../../src/intake/bundled-articles.ts';
import type { Store } from '../../../src/library/library.ts';
import { draft, keepLink, kept, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const outlives = (newPlace: NewPlace): void => {
  let place: Place;
  beforeEach(async () => {
    place = await newPlace();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await place.remove();
  });

  const open = async (): Promise<Store> => {
    const store = await place.open();
    onTestFinished(() => store.close());
    return store;
  };

  describe('what outlives', () => {
    test('a restart', async () => {
      const before = await place.open();
      const article = await kept(before.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
      const link = await keepLink(before.libraryFor('server:1'), { command: 'ask', options: { question: 'Who?' } });
      await before.libraryFor('server:1').talkedAbout('7', article.id);
      await before.close();
      const library = (await open()).libraryFor('server:1');
      expect((await library.kept(article.id))?.article).toEqual(article);
      expect(await library.link(link)).toEqual({ command: 'ask', options: { question: 'Who?' } });
      expect(await library.meant('7')).toEqual({ id: article.id, why: 'talked-about' });
    });

    test('a process that is killed right after keep() resolved', async () => {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('./keep-forever.ts', import.meta.url)), place.address],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const gone = once(child, 'exit');
      const confirmed: string[] = [];
      for await (const id of createInterface(child.stdout)) {
        confirmed.push(id);
        if (confirmed.length === 20) child.kill('SIGKILL');
      }
      await gone;
      const store = await open();
      for (const id of confirmed) {
        const found = await store.libraryFor('server:1').kept(id);
        expect(found?.reading).toEqual(readingOf(draft(found?.article.title ?? '', 'Ships came back.')));
      }
      const { total } = await store.libraryFor('server:1').search('', { offset: 0, limit: 1 });
      expect(total).toBeGreaterThanOrEqual(20);
    });
  });

  describe('two processes on one file', () => {
    test('each sees what the other kept, read anew and removed', async () => {
      const [one, two] = [await open(), await open()];
      const article = await kept(one.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
      const there = two.libraryFor('server:1');
      expect((await there.kept(article.id))?.reading.version).toBe(1);
      await one.reread(article.id, readingOf(draft('Harbour reopens', 'Ships.'), 2));
      await vi.waitFor(async () => expect((await there.kept(article.id))?.reading.version).toBe(2), 10_000);
      await one.libraryFor('server:1').forget(article.id);
      await vi.waitFor(async () => expect(await there.kept(article.id)).toBeNull(), 10_000);
      expect(await there.search('ships', { offset: 0, limit: 5 })).toEqual({ cards: [], total: 0 });
    });
  });

  describe('the edition', () => {
    test('is another one after each change, and only then', async () => {
      const [one, two] = [(await open()).libraryFor('server:1'), (await open()).libraryFor('server:1')];
      const seen: object[] = [];
      const isNew = () => {
        const edition = one.edition();
        const known = seen.includes(edition);
        seen.push(edition);
        return !known;
      };
      expect(isNew()).toBe(true);
      await one.search('ships', { offset: 0, limit: 5 });
      expect(isNew()).toBe(false);
      const article = await kept(one, draft('Harbour reopens', 'Ships.'));
      expect(isNew()).toBe(true);
      await one.talkedAbout('7', article.id);
      expect(isNew()).toBe(true);
      await kept(two, draft('Harbour closes', 'Ships.'));
      // What another process changes is heard a moment later.
      await vi.waitFor(() => expect(isNew()).toBe(true), 10_000);
      expect(isNew()).toBe(false);
    });
  });

  describe('readings', () => {
    test('of another version are listed, and the old one serves until it is remade', async () => {
      const store = await open();
      const library = store.libraryFor('server:1');
      const article = await kept(library, draft('Harbour reopens', 'Ships.'));
      expect(await store.outdated(1, 10)).toEqual([]);
      expect(await store.outdated(2, 10)).toEqual([article]);
      expect((await library.kept(article.id))?.reading.version).toBe(1);
      await store.reread(article.id, readingOf(article, 2));
      expect(await store.outdated(2, 10)).toEqual([]);
      expect((await library.kept(article.id))?.reading).toEqual(readingOf(article, 2));
    });

    test('of another text are not put in their place', async () => {
      const store = await open();
      const article = await kept(store.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
      await store.reread(article.id, readingOf(draft('Harbour reopens', 'Boats.'), 2));
      expect((await store.libraryFor('server:1').kept(article.id))?.reading.version).toBe(1);
    });

    test.each(['{', 'null', '{"quotes":[]}'])('a broken row counts as outdated: %s', async (content) => {
      const before = await place.open();
      const article = await kept(before.libraryFor('server:1'), draft('Harbour reopens', 'Ships.'));
      await before.close();
      await place.meddle(`UPDATE reading SET content = '${content}'`);
      const store = await open();
      const library = store.libraryFor('server:1');
      const told: string[] = [];
      store.onBroken((id) => told.push(id));
      expect(await library.kept(article.id)).toBeNull();
      expect(await library.kept(article.id)).toBeNull();
      expect(await store.outdated(1, 10)).toEqual([article]);
      expect(told).toEqual([article.id]);
      await store.reread(article.id, readingOf(article));
      expect((await library.kept(article.id))?.reading).toEqual(readingOf(article));
    });

    test('that are broken are never meant: the next newest is', async () => {
      const before = await place.open();
      const shelf = before.libraryFor('server:1');
      const first = await kept(shelf, draft('First', 'One.'));
      const second = await kept(shelf, draft('Second', 'Two.'));
      const third = await kept(shelf, draft('Third', 'Three.'));
      await shelf.talkedAbout('7', second.id);
      await before.close();
      await place.meddle(
        `UPDATE reading SET content = '{' WHERE article IN (SELECT number FROM article WHERE title <> 'First')`,
      );

      const store = await open();
      const library = store.libraryFor('server:1');
      const told: string[] = [];
      store.onBroken((id) => told.push(id));
      expect(await library.meant('7')).toEqual({ id: first.id, why: 'newest' });
      await store.reread(third.id, readingOf(third));
      expect(told).toEqual([second.id, third.id]);
      expect(await library.meant('7')).toEqual({ id: third.id, why: 'newest' });
      await store.reread(second.id, readingOf(second));
      expect(await library.meant('7')).toEqual({ id: second.id, why: 'talked-about' });
    });

    test('that are all broken leave nothing that could be meant', async () => {
      const before = await place.open();
      await kept(before.libraryFor('server:1'), draft('First', 'One.'));
      await before.close();
      await place.meddle(`UPDATE reading SET content = '{'`);
      const store = await open();
      expect(await store.libraryFor('server:1').meant('7')).toBeNull();
    });
  });

  describe('stored links', () => {
    const day = (n: number) => vi.setSystemTime(Date.UTC(2024, 0, 1 + n));
    const link = { command: 'ask', options: { question: 'Who?' } };

    test('expire thirty days after they were used last', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      day(0);
      const store = await open();
      const library = store.libraryFor('server:1');
      const id = await keepLink(library, link);
      day(20);
      expect(await library.link(id)).toEqual(link);
      await store.prune(null);
      day(45);
      expect(await library.link(id)).toEqual(link);
      await store.prune(null);
      day(80);
      expect(await library.link(id)).toBeNull();
      await store.prune(null);
      expect(await keepLink(library, link)).toBe(id);
      expect(await library.link(id)).toEqual(link);
    });

    test('that are broken are unknown', async () => {
      const library = (await open()).libraryFor('server:1');
      const id = await keepLink(library, link);
      await place.meddle(`UPDATE link SET content = '{"command":1}'`);
      expect(await library.link(id)).toBeNull();
      await keepLink(library, link);
      expect(await library.link(id)).toEqual(link);
    });
  });

  describe('the articles that come with the bot', () => {
    test('stand on every shelf under the same id, below its own', async () => {
      const store = await open();
      let read = 0;
      const keepBundled = async () =>
        store.keepBundled(await bundledDrafts(), async (of) => {
          read += 1;
          return readingOf(of);
        });
      await keepBundled();
      await keepBundled();
      const [server, user] = [store.libraryFor('server:1'), store.libraryFor('user:1')];
      const newest = await server.meant(null);
      expect(await user.meant(null)).toEqual(newest);
      expect(read).toBe(1);
      const own = await kept(server, draft('Harbour reopens', 'Security.'));
      const { cards, total } = await server.search('security', { offset: 0, limit: 5 });
      expect(total).toBe(2);
      expect(cards.map(({ id }) => id)).toEqual([own.id, newest?.id]);
      expect((await server.search('', { offset: 1, limit: 5 })).cards.map(({ id }) => id)).toEqual([newest?.id]);
      expect(await server.newest(5)).toEqual(cards);
      expect(await server.newest(1)).toEqual(cards.slice(0, 1));
      expect((await user.search('', { offset: 0, limit: 5 })).total).toBe(1);
    });

    test('leave with the version that brought them', async () => {
      const store = await open();
      const read = async (of: Parameters<typeof readingOf>[0]) => readingOf(of);
      await store.keepBundled([draft('Old', 'One.'), draft('Kept', 'Two.')], read);
      await store.keepBundled([draft('Kept', 'Two.')], read);
      const { cards } = await store.libraryFor('user:1').search('', { offset: 0, limit: 5 });
      expect(cards.map(({ title }) => title)).toEqual(['Kept']);
    });
  });
};
