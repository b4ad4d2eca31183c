/** What it takes to keep anybody’s articles: known again, kept once, counted, forgotten, and the bundled ones left out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Draft, UNTOLD } from '../../../src/article/article.ts';
import { articleText } from '../../../src/article/clean-text.ts';
import { read } from '../../../src/language/read.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { draft, kept, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const knowsAgain = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await newPlace();
    store = await place.open();
    await store.keepBundled([draft('Bundled', 'A lighthouse keeper retired after forty years.')], async (of) =>
      readingOf(of),
    );
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  let servers = 0;
  const fresh = (): Library => store.libraryFor(`server:${++servers}`);
  const page = { offset: 0, limit: 5 };
  const text = Array.from({ length: 12 }, (_, n) => `Boat number ${n} left the old harbour before noon.`).join(' ');

  test('known again by its address, whatever its text, and by its text, whatever its address', async () => {
    const library = fresh();
    const article = await kept(library, { ...draft('Harbour', text), url: 'https://example.com/harbour' });
    const again = {
      ...draft('Other', 'Quite another text now.'),
      url: 'http://www.example.com/harbour/?utm_source=x#top',
    };
    expect(await library.alike(again)).toEqual([article.id]);
    const copied = { ...draft('Copied', text.replace('number 3', 'number thirty')), url: 'https://copy.example/1' };
    expect(await library.alike(copied)).toEqual([article.id]);
    expect(await library.alike({ ...draft('New', 'Nothing of it was ever told here.'), url: null })).toEqual([]);
    expect(await fresh().alike(again)).toEqual([]);
  });

  test('a new version is compared with the one that is kept; a name that is hidden in that is not told by the other', async () => {
    const library = fresh();
    const title = 'Mill Lane bakery to buy a second oven';
    const of = (hour: string): Draft => ({
      ...UNTOLD,
      came: 'page',
      title,
      url: 'https://mill.example/oven',
      text: `The queue has grown.\n\n“We sell out by ${hour} every morning,” Nora Field said. “That cannot go on.”`,
    });
    const reading = (one: Draft) => read({ text: articleText(one), title });
    const [before, after] = [of('nine'), of('eleven')];
    expect(await library.counterpart(before, reading(before))).toBeNull();
    const { id, text } = await library.keep(before, reading(before), { addedBy: '42' });
    expect(await library.counterpart(before, reading(before))).toMatchObject({ id, how: 'same' });
    const found = await library.counterpart(after, reading(after));
    expect(found).toMatchObject({ id, how: 'changed', changes: { removed: [{}], added: [{}] } });
    expect(found?.changes.altered).toMatchObject([
      { before: { speaker: 'Nora Field' }, after: { speaker: 'Nora Field' } },
    ]);
    const start = text.indexOf('“We sell');
    await library.correct(id, { place: { start, end: start + 9 }, name: 'Nora Field', by: '3' });
    const hidden = await library.counterpart(after, reading(after));
    expect(hidden?.changes.altered).toMatchObject([{ before: { speaker: null }, after: { speaker: null } }]);
    expect(await fresh().counterpart(after, reading(after))).toBeNull();
  });

  test('kept twice under one id, it is kept once', async () => {
    const library = fresh();
    const harbour = draft('Harbour', text);
    const first = await library.keep(harbour, readingOf(harbour), { addedBy: '42', id: 'aaaabbbb' });
    const second = await library.keep(harbour, readingOf(harbour), { addedBy: '42', id: 'aaaabbbb' });
    expect(second).toEqual(first);
    expect(await library.counts('42')).toEqual({ all: 1, own: 1 });
  });

  test('an id that another scope has taken is not given away: the article gets one of its own', async () => {
    const harbour = draft('Harbour', text);
    await fresh().keep(harbour, readingOf(harbour), { addedBy: '42', id: 'ccccdddd' });
    const library = fresh();
    const { id } = await library.keep(harbour, readingOf(harbour), { addedBy: '42', id: 'ccccdddd' });
    expect(id).not.toBe('ccccdddd');
    expect(await library.kept(id)).not.toBeNull();
  });

  test('counts are of one scope, and of one person in it', async () => {
    const library = fresh();
    const [one, two] = [draft('One', text), draft('Two', 'Another text about the mill.')];
    await library.keep(one, readingOf(one), { addedBy: '1' });
    await library.keep(two, readingOf(two), { addedBy: '2' });
    expect(await library.counts('1')).toEqual({ all: 2, own: 1 });
    expect(await fresh().counts('1')).toEqual({ all: 0, own: 0 });
  });

  test('what is forgotten is gone from everywhere, and only its own scope can forget it', async () => {
    const library = fresh();
    const article = await kept(library, draft('Harbour', text));
    await library.talkedAbout('9', article.id);
    expect(await fresh().forget(article.id)).toBe(false);
    expect(await library.forget(article.id)).toBe(true);
    expect(await library.forget(article.id)).toBe(false);
    expect(await library.kept(article.id)).toBeNull();
    expect((await library.search('harbour', page)).total).toBe(0);
    expect(await library.said('boat number 3 left', 5)).not.toContain(article.id);
    expect(await library.alike(draft('Harbour', text))).toEqual([]);
  });

  test('the bundled article is nobody’s to forget, but can be left out in one scope and come back', async () => {
    const [library, other] = [fresh(), fresh()];
    const [bundled] = await library.newest(1);
    const id = bundled?.id ?? '';
    expect(await library.forget(id)).toBe(false);
    await library.leaveOutBundled(true);
    await library.leaveOutBundled(true);
    expect(await library.withoutBundled()).toBe(true);
    expect(await library.newest(5)).toEqual([]);
    expect(await library.kept(id)).toBeNull();
    expect(await library.meant(null)).toBeNull();
    expect((await library.search('', page)).total).toBe(0);
    expect((await library.search('lighthouse', page)).total).toBe(0);
    expect(await library.said('lighthouse keeper retired', 5)).toEqual([]);
    expect(await library.asked('Who retired after forty years?', 5)).toEqual([]);
    expect((await library.stories({ days: null }, page)).total).toBe(0);
    expect(await other.kept(id)).not.toBeNull();
    await library.leaveOutBundled(false);
    expect(await library.kept(id)).not.toBeNull();
  });
};
