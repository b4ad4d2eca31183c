/** Finding articles by what their passages mean. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { passagesOf } from '../../../src/language/encoder/passages.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';
import { quantised } from '../../../src/library/indexing/vectors.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { encoderOf } from '../../encoder.ts';
import { draft, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

const VERSION = 7;
const vectorOf = encoderOf({ vessel: 'ship', quay: 'harbour', physician: 'doctor' });
const vectorsOf = (passages: string[]) => quantised(passages.map(vectorOf));

export const findsByMeaning = (newPlace: NewPlace): void => {
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
    library = store.libraryFor(`server:9${++scopes}`);
  });

  const encode = async (version = VERSION) => {
    for (const { id, passages } of await store.toEncode(version, 100))
      await store.keepMeaning(id, version, vectorsOf(passages));
  };
  const asked = (question: string, { from = library, version = VERSION, limit = 5 } = {}) =>
    from.asked(question, limit, { version, vector: vectorOf(question) });
  const keep = (title: string, text: string) => {
    const of = draft(title, text);
    const reading = readingOf(of);
    const paragraphs = paragraphsOf(reading.text);
    const sentences = sentencesOf(reading.text, paragraphs);
    return library.keep(of, { ...reading, paragraphs, sentences }, { addedBy: '42' });
  };
  const harbour = () => keep('Harbour', 'A ship lay in the harbour for a week.');
  const clinic = () => keep('Clinic', 'A doctor opened rooms in the market street.');

  test('a question that shares no word with it finds an article once its passages are encoded', async () => {
    const { id } = await harbour();
    await clinic();
    expect(await asked('vessel quay?')).toEqual([]);
    await encode();
    expect((await asked('vessel quay?'))[0]).toBe(id);
    expect(await library.asked('vessel quay?', 5)).toEqual([]);
    expect(await asked('vessel quay?', { limit: 1 })).toEqual([id]);
  });

  test('what has the words and the meaning comes before what has either', async () => {
    const words = await keep(
      'Words',
      'The mayor of a town far away says in winter that nobody there knows any physician.',
    );
    const meant = await keep('Meaning', 'A doctor came.');
    const both = await keep('Both', 'The physician came.');
    await encode();
    expect(await asked('physician came')).toEqual([both.id, meant.id, words.id]);
  });

  test('words alone find an article that is not encoded yet', async () => {
    await harbour();
    await encode();
    const { id } = await clinic();
    expect(await asked('doctor')).toContain(id);
  });

  test('nothing of another scope is found, however like it is', async () => {
    await harbour();
    await encode();
    expect(await asked('vessel quay?', { from: store.libraryFor('server:none') })).toEqual([]);
    expect(await asked('ship harbour', { from: store.libraryFor('user:42') })).toEqual([]);
  });

  test('the bot’s articles are found in every scope, but where they are left out', async () => {
    const of = draft('Lighthouse', 'The lighthouse keeper retired.');
    await store.keepBundled([of], async () => readingOf(of));
    await encode();
    expect(await asked('lighthouse keeper')).toHaveLength(1);
    await library.leaveOutBundled(true);
    expect(await asked('lighthouse keeper')).toEqual([]);
    await store.keepBundled([], async () => readingOf(of));
  });

  test('vectors of another version are not compared, and are made anew', async () => {
    const { id } = await harbour();
    await encode();
    expect(await store.toEncode(VERSION, 100)).toEqual([]);
    expect(await asked('vessel quay?', { version: VERSION + 1 })).toEqual([]);
    expect((await store.toEncode(VERSION + 1, 100)).map((one) => one.id)).toContain(id);
    await encode(VERSION + 1);
    expect(await asked('vessel quay?', { version: VERSION + 1 })).toEqual([id]);
    expect(await asked('vessel quay?')).toEqual([]);
    await encode();
  });

  test('each article is given with its passages until it is encoded', async () => {
    await encode();
    const { id, title, text } = await harbour();
    expect(await store.toEncode(VERSION, 100)).toEqual([{ id, passages: passagesOf(title, text) }]);
    await clinic();
    expect(await store.toEncode(VERSION, 1)).toHaveLength(1);
    await encode();
    expect(await store.toEncode(VERSION, 100)).toEqual([]);
  });

  test('with an article its vectors go', async () => {
    const { id } = await harbour();
    await encode();
    const rows = async () =>
      (
        await place.meddle(
          'SELECT (SELECT count(*) FROM meaning) AS vectors, (SELECT count(*) FROM meaning_signs) AS signs',
        )
      )[0];
    const before = (await rows()) as { vectors: number; signs: number };
    await library.forget(id);
    const after = (await rows()) as { vectors: number; signs: number };
    expect([before.vectors - after.vectors, before.signs - after.signs].map(Number)).toEqual([1, 1]);
    expect(await asked('vessel quay?')).toEqual([]);
    await store.keepMeaning(id, VERSION, vectorsOf(['A ship lay in the harbour.']));
    expect(await asked('vessel quay?')).toEqual([]);
  });

  test('what was read of an article anew leaves its vectors', async () => {
    const of = draft('Harbour', 'A ship lay in the harbour for a week.');
    const { id } = await harbour();
    await encode();
    await store.reread(id, readingOf(of, 2));
    expect(await asked('vessel quay?')).toEqual([id]);
  });

  test('that an article is encoded is a change of what its scope sees', async () => {
    await harbour();
    const before = library.edition();
    await encode();
    expect(library.edition()).not.toBe(before);
  });

  test('an article of a megabyte has a bounded number of passages, and is found by its last', async () => {
    const text = `${Array.from({ length: 20_000 }, (_, n) => `Sentence ${n} tells of matter w${n.toString(36)}x again.`).join(' ')}`;
    const { id } = await keep('Book', text);
    await encode();
    const [row] = await place.meddle(
      `SELECT length(vectors) AS bytes FROM meaning JOIN article ON number = article WHERE id = '${id}'`,
    );
    expect(Number(row?.bytes)).toBe(64 * 384);
    expect(await asked('sentence tells matter')).toContain(id);
  });
};
