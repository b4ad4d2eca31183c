/** The list of what is kept, narrowed down; and the article that a channel keeps to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '../../../src/article/article.ts';
import type { Reading } from '../../../src/language/reading.ts';
import type { Filters, Library, Store } from '../../../src/library/library.ts';
import { draft, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const narrowsDown = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  let library: Library;
  const ids: Record<string, string> = {};

  const TEXT = 'Ada Lind spoke. The ferry sailed.';
  /** In which Ada Lind appears, and says something where `speaks`. */
  const reading = (of: Draft, speaks: boolean): Reading => {
    const made = readingOf(of);
    const start = made.text.indexOf('Ada Lind');
    const mention = { start, end: start + 8 };
    const quote = {
      spans: [mention],
      type: 'indirect' as const,
      cue: null,
      speaker: { ...mention, name: 'Ada Lind' },
      confidence: 1,
      denied: false,
      setting: null,
    };
    return {
      ...made,
      names: [
        { name: 'Ada Lind', kind: 'person', aliases: [], mentions: [{ ...mention, by: 'name' }], description: null },
      ],
      quotes: speaks ? [quote] : [],
    };
  };

  const KEPT: [string, Partial<Draft>, speaks: boolean][] = [
    ['One', { publisher: 'The Miller', byline: 'Bo Marsh', published: '2023-12-31' }, true],
    ['Two', { publisher: 'the miller', byline: 'Ada Example', published: '2024-01-01T08:00Z' }, false],
    ['Three', { publisher: 'Evening Post', byline: null, published: null }, false],
    ['Four', { publisher: null, byline: 'BO MARSH and Cy Reed', published: '2022-05-01' }, true],
  ];

  beforeAll(async () => {
    place = await newPlace();
    store = await place.open();
    await store.keepBundled([{ ...draft('Bundled', TEXT), publisher: 'Bundle' }], async (of) => readingOf(of));
    library = store.libraryFor('server:1');
    for (const [title, rest, speaks] of KEPT) {
      const of = { ...draft(title, TEXT), ...rest, url: `https://example.com/${title}` };
      ids[title] = (await library.keep(of, reading(of, speaks), { addedBy: '42' })).id;
    }
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const list = async (filters: Filters, words = '') => {
    const { cards, total } = await library.search(words, { offset: 0, limit: 10 }, filters);
    expect(total).toBe(cards.length);
    return cards.map(({ title }) => title);
  };

  test.each<[string, Filters, string[]]>([
    ['nothing', {}, ['Four', 'Three', 'Two', 'One', 'Bundled']],
    ['a publisher, whatever the capitals', { publisher: 'THE MILLER' }, ['Two', 'One']],
    ['part of a byline', { author: 'bo marsh' }, ['Four', 'One']],
    ['somebody who is quoted', { quoted: ['Ada Lind'] }, ['Four', 'One']],
    ['one of several names', { quoted: ['Nobody', 'Ada Lind'] }, ['Four', 'One']],
    ['from a year', { from: '2024' }, ['Two', 'Bundled']],
    ['up to a year, its last day included', { to: '2023' }, ['Four', 'One']],
    ['a day', { from: '2024-01-01', to: '2024-01-01' }, ['Two']],
    ['several at once', { author: 'marsh', from: '2023' }, ['One']],
    ['an order', { by: 'published' }, ['Two', 'One', 'Four', 'Three', 'Bundled']],
    ['marks that mean something to a database', { author: "%' OR 1=1 --", publisher: '_' }, []],
  ])('narrowed down by %s', async (_, filters, titles) => expect(await list(filters)).toEqual(titles));

  test('with words, both count', async () => {
    expect(await list({ author: 'marsh' }, 'ferry')).toEqual(['Four', 'One']);
    expect(await list({ author: 'marsh' }, 'parrot')).toEqual([]);
  });

  test('pages follow one another through both shelves', async () => {
    const titles: string[] = [];
    for (const offset of [0, 2, 4]) {
      const { cards, total } = await library.search('', { offset, limit: 2 }, { by: 'published' });
      titles.push(...cards.map(({ title }) => title));
      expect(total).toBe(5);
    }
    expect(titles).toEqual(['Two', 'One', 'Four', 'Three', 'Bundled']);
  });

  test('publishers by how they begin, each once', async () => {
    expect(await library.publishers('', 10)).toEqual(['Evening Post', 'The Miller', 'Bundle']);
    expect(await library.publishers('the M', 10)).toEqual(['The Miller']);
    expect(await library.publishers('x', 10)).toEqual([]);
    expect(await library.publishers('', 1)).toHaveLength(1);
  });

  test('a channel keeps to an article whatever it talks about, until it no longer does', async () => {
    const [one = '', two = ''] = [ids.One, ids.Two];
    await library.talkedAbout('9', one);
    await library.pin('9', two);
    expect(await library.meant('9')).toEqual({ id: two, why: 'pinned' });
    await library.talkedAbout('9', one);
    expect(await library.meant('9')).toEqual({ id: two, why: 'pinned' });
    expect(await library.meant('8')).toMatchObject({ why: 'newest' });
    await library.pin('9', null);
    expect(await library.meant('9')).toEqual({ id: two, why: 'talked-about' });
    await library.talkedAbout('9', one);
    expect(await library.meant('9')).toEqual({ id: one, why: 'talked-about' });
    await library.pin('9', 'zzzzzzzz');
    expect(await library.meant('9')).toEqual({ id: one, why: 'talked-about' });
  });
};
