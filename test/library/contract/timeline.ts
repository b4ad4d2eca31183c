/** When things happened, over all articles of a scope. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Dated } from '../../../src/language/reading.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { timelineIn } from '../../language/dates/notation.ts';
import { draft, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const tellsWhen = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  let library: Library;
  let scopes = 0;
  beforeAll(async () => {
    place = await newPlace();
    store = await place.open();
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });
  beforeEach(() => {
    library = store.libraryFor(`server:${++scopes}`);
  });

  const made = (title: string, text: string, published: string | null) => {
    const of = { ...draft(title, text), published };
    const reading = readingOf(of);
    return { of, reading: { ...reading, ...timelineIn(reading.text, published ?? undefined) } };
  };
  const keep = async (title: string, text: string, published: string | null = '2024-04-24', shelf = library) => {
    const { of, reading } = made(title, text, published);
    return shelf.keep(of, reading, { addedBy: '42' });
  };
  const all = { offset: 0, limit: 50 };

  /** "3 May 2020, Flood (2)": the date's words, the article, and how many others tell it. */
  const told = async (asked: Parameters<Library['timeline']>[0] = {}, page = all): Promise<string[]> => {
    const { events } = await library.timeline(asked, page);
    return Promise.all(
      events.map(async ({ article, start, others }) => {
        const kept = await library.kept(article);
        const dated: Dated | undefined = kept?.reading.timeline.find((one) => one.start === start);
        return `${kept?.article.text.slice(start, dated?.end)}, ${kept?.article.title}${others > 0 ? ` (${others})` : ''}`;
      }),
    );
  };

  test('from the earliest on, whichever article tells it', async () => {
    await keep('Flood', 'The dam broke on 3 May 2020. It had been built in the 1990s.');
    await keep('Rome', 'Caesar was murdered in 44 BC. A film about him was shot in late 2020.');
    expect(await told()).toEqual(['44 BC, Rome', 'the 1990s, Flood', '3 May 2020, Flood', 'late 2020, Rome']);
  });

  test('what has no day that can be known is left out', async () => {
    await keep('Flood', 'The dam broke on Monday.', null);
    expect(await library.timeline({}, all)).toEqual({ events: [], years: [] });
  });

  test('what several articles tell in much the same words is told once', async () => {
    await keep('Flood', 'The old dam above Whitby broke on Monday and flooded the market.', '2024-04-24');
    await keep('Dam', 'The old dam above Whitby broke on 22 April 2024 and flooded the market.', '2024-05-02');
    await keep(
      'Market',
      'The old dam above Whitby broke on April 22, 2024, flooding the market, police said.',
      '2024-05-03',
    );
    await keep('Vote', 'The council of Whitby met on 22 April 2024 and chose a mayor.');
    expect(await told()).toEqual(['Monday, Flood (2)', '22 April 2024, Vote']);
    expect((await library.timeline({}, all)).years).toEqual([[2024, 2]]);
  });

  test('the same words on another day are another event', async () => {
    await keep('April', 'The council of Whitby met in the old hall on 3 April 2024.');
    await keep('May', 'The council of Whitby met in the old hall on 3 May 2023.');
    expect(await told()).toEqual(['3 May 2023, May', '3 April 2024, April']);
  });

  test('only of some years, and only about something', async () => {
    await keep('Flood', 'The dam broke in 2015. The mayor resigned in 2016. The dam was rebuilt in 2020.');
    expect(await told({ from: 2016 })).toEqual(['2016, Flood', '2020, Flood']);
    expect(await told({ to: 2016 })).toEqual(['2015, Flood', '2016, Flood']);
    expect(await told({ about: 'dams' })).toEqual(['2015, Flood', '2020, Flood']);
    expect(await told({ about: 'the dam', from: 2016 })).toEqual(['2020, Flood']);
    expect(await told({ about: 'nothing of that' })).toEqual([]);
    expect(await told({ about: '" OR *' })).toEqual([]);
  });

  test('pages, and how many there are of each year', async () => {
    await keep('Years', 'It rained in 2001. It snowed in 2002. It hailed in 2003. It froze in 2003.');
    expect(await told({}, { offset: 2, limit: 1 })).toEqual(['2003, Years']);
    expect((await library.timeline({}, { offset: 0, limit: 1 })).years).toEqual([
      [2001, 1],
      [2002, 1],
      [2003, 2],
    ]);
  });

  test('each scope has its own', async () => {
    await keep('Mine', 'It rained in 2001.');
    await keep('Yours', 'It rained in 2001.', null, store.libraryFor('server:other'));
    expect(await told()).toEqual(['2001, Mine']);
  });

  test('an article that is read anew has its dates anew', async () => {
    const { id } = await keep('Flood', 'The dam broke on Monday.', '2024-04-24');
    const { reading } = made('Flood', 'The dam broke on Monday.', '2024-04-24');
    await store.reread(id, { ...reading, timeline: [] });
    expect(await told()).toEqual([]);
  });
};
