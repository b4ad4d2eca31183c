/** Questions that are stored beside a reading. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Library, Store } from '../../../src/library/library.ts';
import { draft, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

const questions = [{ question: 'What grew?', answer: { start: 0, end: 4 } }];

export const keepsQuestions = (newPlace: NewPlace): void => {
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
    library = store.libraryFor(`server:8${++scopes}`);
  });

  const keep = async (title: string) => {
    const of = draft(title, `${title} grew.`);
    const reading = readingOf(of);
    const { id } = await library.keep(of, reading, { addedBy: '42' });
    return { id, reading };
  };
  const missing = async (version: number) => (await store.withoutQuestions(version, 100)).map(({ id }) => id);
  const stored = async (id: string) => (await library.kept(id))?.reading.questions;

  test('an article has none at first, and is listed with its reading until it has', async () => {
    const { id, reading } = await keep('Moss');
    expect(await stored(id)).toBeNull();
    const listed = (await store.withoutQuestions(reading.version, 100)).find((one) => one.id === id);
    expect(listed?.reading).toEqual(reading);
    await store.keepQuestions(id, reading.version, questions);
    expect(await stored(id)).toEqual(questions);
    expect(await missing(reading.version)).not.toContain(id);
  });

  test('no questions are an answer, too', async () => {
    const { id, reading } = await keep('Fern');
    await store.keepQuestions(id, reading.version, []);
    expect(await stored(id)).toEqual([]);
    expect(await missing(reading.version)).not.toContain(id);
  });

  test('those of a reading that was made anew since are dropped', async () => {
    const { id, reading } = await keep('Reed');
    await store.keepQuestions(id, reading.version, questions);
    await store.reread(id, { ...reading, version: reading.version + 1 });
    expect(await stored(id)).toBeNull();
    await store.keepQuestions(id, reading.version, questions);
    expect(await stored(id)).toBeNull();
    expect(await missing(reading.version)).not.toContain(id);
    expect(await missing(reading.version + 1)).toContain(id);
  });

  test('what is said of the article changes with them', async () => {
    const { id, reading } = await keep('Rush');
    const before = library.edition();
    await store.keepQuestions(id, reading.version, questions);
    expect(library.edition()).not.toBe(before);
  });

  test('they are gone with the article, and no error', async () => {
    const { id, reading } = await keep('Sedge');
    await library.forget(id);
    await store.keepQuestions(id, reading.version, questions);
    expect(await library.kept(id)).toBeNull();
  });
};
