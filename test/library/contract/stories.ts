/** Which articles tell the same. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { articleText } from '../../../src/article/clean-text.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { draft, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const tellsStories = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  let [library, other]: Library[] = [];

  const kept = async (title: string, text: string, publisher: string, published: string | null, shelf = library) => {
    const of = { ...draft(title, text), publisher, published };
    const whole = articleText(of);
    const paragraphs = paragraphsOf(whole);
    const reading = { ...readingOf(of), paragraphs, sentences: sentencesOf(whole, paragraphs) };
    const article = await shelf?.keep(of, reading, { addedBy: '42' });
    if (!article) throw new Error('Not kept.');
    return { article, reading };
  };

  beforeAll(async () => {
    place = await newPlace();
    store = await place.open();
    [library, other] = [store.libraryFor('server:1'), store.libraryFor('server:2')];
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const ferry = {
    herald: [
      'Ferry with 40 cars sinks off Vik',
      'A ferry with 40 cars sank off Vik in a storm on Monday. All 112 passengers were saved by fishing boats. The harbour master, Ola Berg, said the ferry had left against his advice.',
    ],
    tram: [
      'Fishing boats save 112 from ferry',
      'Fishing boats from Vik saved 112 passengers of a ferry that sank in a storm on Monday. The ferry had 40 cars on board. It left the harbour against the advice of harbour master Ola Berg.',
    ],
  } as const;
  const bakery = [
    'Bakery on Mill Lane plans a second oven',
    'The bakery on Mill Lane will buy a second oven by June. Its owner, Nora Field, said that bread sells out by nine. The queue has grown since Monday.',
  ] as const;

  const page = { offset: 0, limit: 10 };
  const all = async (shelf = library) => {
    const found = await shelf?.stories({ days: null }, page);
    return found?.stories.map((cards) => cards.map(({ publisher }) => publisher));
  };

  let herald: Awaited<ReturnType<typeof kept>>;

  test('the same story from several publishers is one, another is another, and the same words weeks later are news again', async () => {
    herald = await kept(...ferry.herald, 'The Herald', '2024-03-05');
    await kept(...bakery, 'The Miller', '2024-03-05');
    await kept(...ferry.tram, 'The Tram', '2024-03-06T10:00:00Z');
    await kept(...ferry.tram, 'The Weekly', '2024-04-20');
    expect(await all()).toEqual([['The Weekly'], ['The Tram', 'The Herald'], ['The Miller']]);
  });

  test('each shelf has its own', async () => {
    await kept(...ferry.tram, 'Elsewhere', '2024-03-05', other);
    expect(await all(other)).toEqual([['Elsewhere']]);
    expect(await all()).toHaveLength(3);
  });

  test('how often others write a word changes nothing of it', async () => {
    const third = store.libraryFor('server:4');
    for (let at = 0; at < 60; at += 1)
      await kept('Storm', 'A ferry sank in the storm off Vik.', 'X', '2023-01-01', third);
    const shelf = store.libraryFor('server:5');
    const [one, other] = [
      ['Ferry sank off Vik', 'The storm took it. Anna Holm and Peder Lund swam ashore.'],
      ['Storm: Vik ferry sank', 'Harbour master Ola Berg blames the engine.'],
    ] as const;
    await kept(...one, 'The Herald', '2024-03-05', shelf);
    await kept(...other, 'The Tram', '2024-03-05', shelf);
    expect(await all(shelf)).toEqual([['The Tram', 'The Herald']]);
  });

  test('an article that is read anew stays in its story', async () => {
    await store.reread(herald.article.id, { ...herald.reading, version: 2 });
    expect(await all()).toEqual([['The Weekly'], ['The Tram', 'The Herald'], ['The Miller']]);
  });

  test('an article kept by older code, which knew no stories, is one of its own until it is read anew', async () => {
    const shelf = store.libraryFor('server:3');
    const { article, reading } = await kept(...ferry.herald, 'The Herald', '2024-03-05', shelf);
    await kept(...ferry.tram, 'The Tram', '2024-03-06', shelf);
    await place.meddle(`DELETE FROM told WHERE article = (SELECT number FROM article WHERE id = '${article.id}')`);
    expect(await all(shelf)).toEqual([['The Tram'], ['The Herald']]);
    expect((await shelf.stories({ days: 1, about: 'ferry' }, page)).total).toBe(2);
    await store.reread(article.id, { ...reading, version: 2 });
    expect(await all(shelf)).toEqual([['The Tram', 'The Herald']]);
  });

  test('only what holds these words, in whatever form, a page at a time', async () => {
    const about = (words: string) => library?.stories({ days: null, about: words }, page);
    expect((await about('ovens'))?.stories.map(([card]) => card?.title)).toEqual([bakery[0]]);
    expect(await about('no such word')).toEqual({ stories: [], total: 0 });
    expect(await about('"*')).toEqual({ stories: [], total: 0 });
    const second = await library?.stories({ days: null }, { offset: 1, limit: 1 });
    expect(second?.stories).toHaveLength(1);
    expect(second?.total).toBe(3);
  });

  test('what was kept today is not so tomorrow', async () => {
    expect((await library?.stories({ days: 1 }, page))?.total).toBe(3);
    const edition = library?.edition();
    expect(library?.edition()).toBe(edition);
    vi.useFakeTimers({ now: Date.now() + 26 * 60 * 60_000, toFake: ['Date'] });
    await new Promise((resolve) => setImmediate(resolve));
    expect(library?.edition()).not.toBe(edition);
  });
};
