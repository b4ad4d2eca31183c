/** Names that moderators found wrong. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { READER_VERSION, type Reading } from '../../../src/language/reading.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { draft, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const hidesNames = (newPlace: NewPlace): void => {
  const harbour = draft('Harbour reopens', 'The ships are back, Mira Sand said.');
  const first = readingOf(harbour);
  const place = { start: first.text.indexOf('The ships'), end: first.text.indexOf(', Mira') };
  const name = { start: place.end + 2, end: place.end + 11 };
  const reading: Reading = {
    ...first,
    quotes: [
      {
        spans: [place],
        type: 'indirect',
        cue: null,
        speaker: { ...name, name: 'Mira Sand' },
        confidence: 0.9,
        denied: false,
        setting: null,
      },
    ],
  };

  let where: Place;
  let store: Store;
  let library: Library;
  let article: Article;
  const open = async (): Promise<Store> => {
    const opened = await where.open();
    onTestFinished(() => opened.close());
    return opened;
  };
  beforeEach(async () => {
    where = await newPlace();
    onTestFinished(() => where.remove());
    store = await open();
    library = store.libraryFor('server:1');
    article = await library.keep(harbour, reading, { addedBy: '42' });
  });

  const wrong = { place, name: 'Mira Sand', by: '7' };
  const speakerIn = async (from: Library) => (await from.kept(article.id))?.reading.quotes[0]?.speaker?.name ?? null;

  test('a name is hidden at once, and shown again when that is taken back', async () => {
    expect(await speakerIn(library)).toBe('Mira Sand');
    await library.correct(article.id, wrong);
    expect(await speakerIn(library)).toBeNull();
    expect(await library.corrections(article.id)).toEqual([{ ...wrong, at: expect.stringMatching(/^\d{4}-.*Z$/) }]);
    await library.withdraw(article.id, { start: place.start + 3, end: place.end });
    expect(await speakerIn(library)).toBe('Mira Sand');
    expect(await library.corrections(article.id)).toEqual([]);
  });

  test('the reading without the name stays the same object whatever else changes', async () => {
    await library.correct(article.id, wrong);
    const before = await library.kept(article.id);
    await library.keep(draft('Pier', 'The pier is closed.'), readingOf(draft('Pier', 'The pier is closed.')), {
      addedBy: '42',
    });
    expect((await library.kept(article.id))?.reading).toBe(before?.reading);
  });

  test('each time the edition is another one, and the reading the same object until then', async () => {
    const editions = [library.edition()];
    await library.correct(article.id, wrong);
    editions.push(library.edition());
    expect(await library.kept(article.id)).toBe(await library.kept(article.id));
    await library.withdraw(article.id, place);
    editions.push(library.edition());
    expect(new Set(editions).size).toBe(3);
  });

  test('another process and the next start hide it too', async () => {
    await library.correct(article.id, wrong);
    expect(await speakerIn((await open()).libraryFor('server:1'))).toBeNull();
  });

  test('an article that everybody sees is corrected in one server alone', async () => {
    await store.keepBundled([harbour], async () => reading);
    const [card] = await store.libraryFor('server:2').newest(1);
    const speaker = async (scope: 'server:2' | 'server:3') =>
      (await store.libraryFor(scope).kept(card?.id ?? ''))?.reading.quotes[0]?.speaker?.name ?? null;
    await store.libraryFor('server:2').correct(card?.id ?? '', wrong);
    expect([await speaker('server:2'), await speaker('server:3')]).toEqual([null, 'Mira Sand']);
  });

  test('nobody corrects what they can’t see', async () => {
    const other = store.libraryFor('server:9');
    await other.correct(article.id, wrong);
    await other.withdraw(article.id, place);
    expect(await other.corrections(article.id)).toEqual([]);
    expect(await speakerIn(library)).toBe('Mira Sand');
  });

  test('an article that is read anew keeps its corrections; only the name that was wrong stays away', async () => {
    await library.correct(article.id, wrong);
    const version = READER_VERSION + 1;
    const moved = reading.quotes.map((quote) => ({ ...quote, spans: [{ ...place, end: place.end + 1 }] }));
    await store.reread(article.id, { ...reading, version, quotes: moved });
    expect(await speakerIn(library)).toBeNull();
    const renamed = moved.map((quote) => ({ ...quote, speaker: { ...name, name: 'Ada Lind' } }));
    await store.reread(article.id, { ...reading, version: version + 1, quotes: renamed });
    expect(await speakerIn(library)).toBe('Ada Lind');
  });

  test('all are there for export, each once, with the article’s words', async () => {
    await library.correct(article.id, wrong);
    await library.correct(article.id, { ...wrong, by: '8' });
    expect(await store.corrections()).toEqual([
      { ...wrong, scope: 'server:1', article: article.id, words: 'The ships are back', at: expect.any(String) },
    ]);
  });
};
