/** Whose word it is where an article is from: only what the bot fetched has a publisher and an address. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CAME, type Draft } from '../../../src/article/article.ts';
import { articleText } from '../../../src/article/clean-text.ts';
import { read } from '../../../src/language/read.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { draft, kept, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const knowsWhereFrom = (newPlace: NewPlace): void => {
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
  const fresh = (): Library => store.libraryFor(`server:${++servers}`);
  const url = 'https://example.com/harbour';
  const publisher = 'The Daily Example';
  const unfetched = [...CAME.filter((came) => came !== 'page' && came !== 'bundled'), null];

  test.each(unfetched)('what came as %j is nobody’s page, whatever it says of itself', async (came) => {
    const library = fresh();
    const { id } = await kept(library, { ...draft('Harbour', 'The ships are back.'), came });
    const known = { came, claimed: `${publisher}, ${url}`, publisher: null, url: null };
    expect((await library.kept(id))?.article).toMatchObject(known);
    expect(await library.newest(1)).toMatchObject([known]);
    expect(await library.publishers('the', 5)).toEqual([]);
    expect((await library.search('', { offset: 0, limit: 5 }, { publisher })).total).toBe(0);
    expect(await library.alike(draft('Other', 'Quite another text now.'))).toEqual([]);
  });

  test('a page has both, and nothing that is only said', async () => {
    const library = fresh();
    await kept(library, { ...draft('Harbour', 'The ships are back.'), claimed: 'The Miller' });
    expect(await library.newest(1)).toMatchObject([{ came: 'page', claimed: null, publisher, url }]);
    expect(await library.publishers('the', 5)).toEqual([publisher]);
  });

  test('what comes with the bot is the bot’s, however its draft was made', async () => {
    const of = draft('Bundled', 'A lighthouse keeper retired after forty years.');
    await store.keepBundled([{ ...of, came: null }], async (one) => readingOf(one));
    expect(await fresh().newest(1)).toMatchObject([{ came: 'bundled', publisher, url, scope: 'bot' }]);
  });

  const page = (said = 'nine'): Draft => ({
    ...draft(
      'Mill Lane bakery to buy a second oven',
      `${Array.from({ length: 20 }, (_, n) => `Oven number ${n} bakes bread in the old mill.`).join(' ')}\n\n“We sell out by ${said},” Nora Field said.`,
    ),
  });
  const reading = (of: Draft) => read({ text: articleText(of), title: of.title });

  test.each(unfetched)('what came as %j is no version of a page, nor a page one of it', async (came) => {
    const of = (said?: string): Draft => ({ ...page(said), came, publisher: null, url: null });
    const pages = fresh();
    const { id } = await pages.keep(page(), reading(page()), { addedBy: '42' });
    expect(await pages.counterpart(of(), reading(of()))).toMatchObject({ id, how: 'same' });
    expect(await pages.counterpart(of('noon'), reading(of('noon')))).toBeNull();

    const texts = fresh();
    await texts.keep(of(), reading(of()), { addedBy: '42' });
    for (const said of ['nine', 'noon']) expect(await texts.counterpart(page(said), reading(page(said)))).toBeNull();
    expect(await texts.counterpart(of(), reading(of()))).toMatchObject({ how: 'same' });
  });
};
