/** How long things are kept: servers that the bot left, people who want nothing kept about them, articles kept for so many days. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../../src/library/library.ts';
import { draft, keepLink, kept, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const keepsSoLong = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await newPlace();
    store = await place.open();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await store.close();
    await place.remove();
  });

  const harbour = draft('Harbour reopens', 'The harbour reopened on Monday.');
  const days = (n: number) => vi.setSystemTime(Date.now() + n * 24 * 60 * 60_000);
  /** Only dates: what waits, waits for real. */
  const faking = () => vi.useFakeTimers({ toFake: ['Date'] });

  test('servers that keep something are known, each once', async () => {
    expect(await store.servers()).toEqual([]);
    for (const scope of ['server:12', 'server:9', 'server:12', 'user:3'] as const)
      await kept(store.libraryFor(scope), harbour);
    expect((await store.servers()).sort()).toEqual(['12', '9']);
  });

  test('what a server kept goes thirty days after the bot left it, and nothing of another', async () => {
    faking();
    const [gone, stays] = [store.libraryFor('server:1'), store.libraryFor('server:2')];
    const articles = [];
    for (let n = 0; n < 120; n += 1)
      articles.push(await kept(gone, draft(`Harbour ${n}`, `Ship ${n} came back on Monday.`)));
    const other = await kept(stays, harbour);
    const link = await keepLink(gone, { command: 'ask', options: { question: 'x'.repeat(200) } });
    await store.here(['1', '2']);
    await store.gone(['1']);
    days(29);
    await store.prune(null);
    expect(await gone.kept(articles[0]?.id ?? '')).not.toBeNull();
    days(2);
    await store.prune(null);
    expect((await gone.search('', { offset: 0, limit: 1 })).total).toBe(0);
    expect(await gone.link(link)).toBeNull();
    expect(await store.servers()).toEqual(['2']);
    expect(await stays.kept(other.id)).not.toBeNull();
  });

  test('a server that the bot returns to keeps what it had, and leaving twice does not begin anew', async () => {
    faking();
    const library = store.libraryFor('server:1');
    const article = await kept(library, harbour);
    await store.here(['1']);
    await store.gone(['1']);
    days(20);
    await store.gone(['1']);
    await store.here(['1', '5']);
    days(20);
    await store.prune(null);
    expect(await library.kept(article.id)).not.toBeNull();
    await store.gone(['1']);
    days(20);
    await store.gone(['1']);
    days(11);
    await store.prune(null);
    expect(await library.kept(article.id)).toBeNull();
  });

  test('a server that was never seen is not taken for one that the bot left: it may have the commands alone', async () => {
    faking();
    const library = store.libraryFor('server:1');
    const article = await kept(library, harbour);
    await store.gone(['1']);
    days(40);
    await store.prune(null);
    expect(await library.kept(article.id)).not.toBeNull();
  });

  test('where articles are kept for so many days, older ones go; the bundled ones stay', async () => {
    faking();
    await store.keepBundled([harbour], async (of) => readingOf(of));
    const library = store.libraryFor('server:1');
    const old = await kept(library, draft('Old', 'An old text about boats.'));
    days(8);
    const young = await kept(library, draft('Young', 'A young text about boats.'));
    await store.prune(null);
    expect(await library.kept(old.id)).not.toBeNull();
    await store.prune(7);
    expect(await library.kept(old.id)).toBeNull();
    expect(await library.kept(young.id)).not.toBeNull();
    expect((await library.search('', { offset: 0, limit: 5 })).total).toBe(2);
  });

  test('what came of a job may hold an article, and stays no longer than articles do', async () => {
    faking();
    const found = await over('42', 'a', { is: 'changed', article: 'zzzzzzzz', draft: harbour });
    days(8);
    await store.prune(null);
    await store.prune(90);
    expect(await store.jobs.find(found)).not.toBeNull();
    await store.prune(7);
    expect(await store.jobs.find(found)).toBeNull();
    const other = await over('42', 'b', { is: 'changed', article: 'zzzzzzzz', draft: harbour });
    days(31);
    await store.prune(90);
    expect(await store.jobs.find(other)).toBeNull();
  });

  test('whoever wants nothing kept about them: their shelf goes, in servers their name goes and the articles stay', async () => {
    const server = store.libraryFor('server:1');
    const own = store.libraryFor('user:42');
    const article = await kept(server, harbour);
    const others = await server.keep(harbour, readingOf(harbour), { addedBy: '7' });
    const mine = await kept(own, harbour);
    await server.correct(article.id, { place: { start: 0, end: 7 }, name: 'Ada Lind', by: '42' });
    expect(await server.keptAbout('42')).toEqual({ added: 1, corrected: 1, asked: 0, own: 1 });
    // What was read is remembered, and must not be what remembers them.
    expect((await server.kept(article.id))?.article.addedBy).toBe('42');
    await server.forgetPerson('42');
    expect(await server.keptAbout('42')).toEqual({ added: 0, corrected: 0, asked: 0, own: 0 });
    expect(await own.kept(mine.id)).toBeNull();
    expect((await server.kept(article.id))?.article.addedBy).toBeNull();
    expect((await server.kept(others.id))?.article.addedBy).toBe('7');
    const [hidden] = await server.corrections(article.id);
    expect(hidden).toMatchObject({ name: 'Ada Lind', by: '' });
  });

  /** A job that is over, with what came of it. */
  const over = async (askedBy: string, key: string, outcome: object): Promise<string> => {
    const { id } = await store.jobs.enqueue({ kind: 'add', key, scope: 'server:1', askedBy, work: null });
    await store.jobs.came(id, outcome);
    await store.jobs.over(id, 'done');
    return id;
  };

  test('an article that is forgotten takes with it what jobs found of it, and no other’s', async () => {
    const library = store.libraryFor('server:1');
    const { id } = await kept(library, harbour);
    const found = await over('42', 'a', { is: 'changed', article: id, draft: harbour });
    const other = await over('42', 'b', { is: 'known', article: 'zzzzzzzz' });
    expect(await store.libraryFor('server:2').forget(id)).toBe(false);
    expect(await store.jobs.find(found)).not.toBeNull();
    expect(await library.forget(id)).toBe(true);
    expect(await store.jobs.find(found)).toBeNull();
    expect(await store.jobs.find(other)).not.toBeNull();
  });

  test('of what somebody asked for, the latest is remembered: what came of it may be long, and counts for no quota', async () => {
    const others = await over('43', 'other', { is: 'known', article: 'zzzzzzzz' });
    const ids = [];
    for (let n = 0; n < 30; n += 1) ids.push(await over('42', String(n), { is: 'known', article: 'zzzzzzzz' }));
    const there = await Promise.all([others, ...ids].map(store.jobs.find));
    expect(there.map((job) => job !== null)).toEqual([true, ...ids.map((_, n) => n >= 5)]);
  });
};
