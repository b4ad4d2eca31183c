/** What is kept comes back, is searched, and is what a channel means. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/article/article.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { draft, keepLink, kept, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const keepsAndFinds = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await newPlace();
    store = await place.open();
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  let servers = 0;
  /** A scope that no other test uses. */
  const fresh = (): Library => store.libraryFor(`server:${++servers}`);
  const titles = async (library: Library, words: string) =>
    (await library.search(words, { offset: 0, limit: 25 })).cards.map(({ title }) => title);

  describe('articles', () => {
    test('what is kept comes back, with its headline first', async () => {
      const library = fresh();
      const harbour: Draft = draft('Harbour reopens', 'The harbour reopened on Monday.\n\nShips came back.');
      const article = await kept(library, harbour);
      expect(article).toMatchObject({
        title: harbour.title,
        byline: harbour.byline,
        url: harbour.url,
        scope: library.scope,
        addedBy: '42',
      });
      expect(article.text).toBe('Harbour reopens\n\nThe harbour reopened on Monday.\n\nShips came back.');
      expect(article.id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
      expect(await library.kept(article.id)).toEqual({ article, reading: readingOf(harbour) });
      expect(await library.kept(article.id)).toEqual({ article, reading: readingOf(harbour) });
    });

    test('what is said about it is clean, too', async () => {
      const library = fresh();
      const dirty = {
        ...draft(' Harbour\u202e re\u200bopens\n', 'Ships.'),
        byline: 'Ada\u00a0 Example\u{e0041}',
        publisher: '\u3164 ',
      };
      const article = await kept(library, dirty);
      expect(article).toMatchObject({ title: 'Harbour reopens', byline: 'Ada Example', publisher: null });
      expect((await library.kept(article.id))?.article).toEqual(article);
      expect(await library.newest(1)).toMatchObject([{ title: 'Harbour reopens', publisher: null }]);
    });

    test('another scope sees nothing of it', async () => {
      const article = await kept(fresh(), draft('Harbour reopens', 'Ships came back.'));
      const other = fresh();
      expect(await other.kept(article.id)).toBeNull();
      expect(await other.search('harbour', { offset: 0, limit: 5 })).toEqual({ cards: [], total: 0 });
      await other.talkedAbout('9', article.id);
      expect(await other.meant('9')).toBeNull();
    });

    test('a reading of another text is refused', async () => {
      const other = readingOf(draft('Other', 'Quite another text.'));
      await expect(fresh().keep(draft('Harbour', 'Ships.'), other, { addedBy: '42' })).rejects.toThrow(
        'belongs to another text',
      );
    });

    test('unknown ids are null', async () => {
      for (const id of ['00000000', '', '%', "' OR 1=1 --", 'x'.repeat(10_000)])
        expect(await fresh().kept(id)).toBeNull();
    });
  });

  describe('the article that is meant', () => {
    test('none in an empty library, then the newest, then the one talked about', async () => {
      const library = fresh();
      expect(await library.meant('1')).toBeNull();
      const first = await kept(library, draft('First', 'One.'));
      const second = await kept(library, draft('Second', 'Two.'));
      expect(await library.meant('1')).toEqual({ id: second.id, why: 'newest' });
      await library.talkedAbout('1', first.id);
      expect(await library.meant('1')).toEqual({ id: first.id, why: 'talked-about' });
      expect(await library.meant('2')).toEqual({ id: second.id, why: 'newest' });
      expect(await library.meant(null)).toEqual({ id: second.id, why: 'newest' });
      await library.talkedAbout('1', second.id);
      await library.talkedAbout('1', '00000000');
      expect(await library.meant('1')).toEqual({ id: second.id, why: 'talked-about' });
    });
  });

  describe('search', () => {
    test('titles by the beginnings of words, texts by whole words, newest first', async () => {
      const library = fresh();
      await kept(library, draft('Harbour reopens', 'Ships came back to Münster.'));
      await kept(library, draft('Rail strike', 'The harbourmaster saw no ships.'));
      expect(await titles(library, '')).toEqual(['Rail strike', 'Harbour reopens']);
      expect(await titles(library, 'harb')).toEqual(['Harbour reopens']);
      expect(await titles(library, 'SHIPS')).toEqual(['Rail strike', 'Harbour reopens']);
      expect(await titles(library, 'ships munster')).toEqual(['Harbour reopens']);
      expect(await titles(library, 'ship')).toEqual([]);
    });

    test('pages, with the total', async () => {
      const library = fresh();
      for (const n of [1, 2, 3, 4, 5]) await kept(library, draft(`Report ${n}`, 'Text.'));
      const page = await library.search('report', { offset: 1, limit: 2 });
      expect(page.total).toBe(5);
      expect(page.cards.map(({ title }) => title)).toEqual(['Report 4', 'Report 3']);
      expect(page.cards[0]).not.toHaveProperty('text');
    });

    test.each([
      '"',
      '""',
      "'",
      '*',
      '(',
      'NOT',
      'a NOT b',
      'title:',
      '^storm',
      'NEAR(a b)',
      '-',
      '“”',
      '\0',
      'a"b*',
      '😀',
      '{text}:x',
    ])('typed words are never syntax: %j', async (words) => {
      const library = fresh();
      await kept(library, draft('Harbour reopens', 'Ships came back.'));
      expect(await library.search(words, { offset: 0, limit: 5 })).toEqual({ cards: [], total: 0 });
    });
  });

  describe('stored links', () => {
    const link = { command: 'ask', options: { article: 'k3f9x2ab', question: 'Who said so?', page: 2, hide: true } };

    test('the same link has the same id in a scope, and only there', async () => {
      const library = fresh();
      const id = await keepLink(library, link);
      expect(
        await keepLink(library, {
          command: 'ask',
          options: { hide: true, page: 2, question: 'Who said so?', article: 'k3f9x2ab' },
        }),
      ).toBe(id);
      expect(await keepLink(library, { ...link, command: 'quotes' })).not.toBe(id);
      expect(await library.link(id)).toEqual(link);
      expect(await fresh().link(id)).toBeNull();
    });

    test('several are kept at once, their ids in order', async () => {
      const library = fresh();
      const other = { command: 'quotes', options: { about: 'the harbour' } };
      const ids = await library.keepLinks([link, other, link]);
      expect(ids).toEqual([
        await keepLink(library, link),
        await keepLink(library, other),
        await keepLink(library, link),
      ]);
      expect(await Promise.all(ids.map(library.link))).toEqual([link, other, link]);
      expect(await library.keepLinks([])).toEqual([]);
    });

    test('those of a scope that were used last are kept, and others lose none by it', async () => {
      const [library, other] = [fresh(), fresh()];
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
      expect(await library.link(await keepLink(library, link(0)))).toEqual(link(0));
    });

    test('unknown ones are null', async () => {
      expect(await fresh().link('0000000000000000')).toBeNull();
    });
  });

  test('settings', async () => {
    expect(await store.setting('registered')).toBeNull();
    await store.setSetting('registered', 'everywhere');
    await store.setSetting('registered', 'server 7');
    expect(await store.setting('registered')).toBe('server 7');
  });
};
