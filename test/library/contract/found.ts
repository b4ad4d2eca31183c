/** Finding words and people over all articles of a scope. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, Scope } from '../../../src/article/article.ts';
import type { Quote } from '../../../src/language/reading.ts';
import { paragraphsOf, sentencesOf } from '../../../src/language/text/sentences.ts';
import type { Library, Store } from '../../../src/library/library.ts';
import { draft, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const findsWordsAndPeople = (newPlace: NewPlace): void => {
  let place: Place;
  let store: Store;
  /** Of a scope that no other group of tests uses. */
  let library: Library;
  let scopes = 0;
  const fresh = () => {
    library = store.libraryFor(`server:${++scopes}`);
  };
  beforeAll(async () => {
    place = await newPlace();
    store = await place.open();
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const name = (full: string, kind: 'person' | 'organisation' | 'place' = 'person', aliases: string[] = []) => ({
    name: full,
    kind,
    aliases,
    mentions: [],
    description: null,
  });
  type Names = ReturnType<typeof name>[];

  const made = (
    title: string,
    text: string,
    names: Names = [],
    published: string | null = '2024-05-03',
    version = 1,
  ) => {
    const of = { ...draft(title, text), published };
    const reading = readingOf(of, version);
    const paragraphs = paragraphsOf(reading.text);
    return { of, reading: { ...reading, paragraphs, sentences: sentencesOf(reading.text, paragraphs), names } };
  };
  const keep = async (...[title, text, names, published]: Parameters<typeof made>): Promise<Article> => {
    const { of, reading } = made(title, text, names, published);
    return library.keep(of, reading, { addedBy: '42' });
  };
  const said = async (words: string, from = library) => {
    const ids = await from.said(words, 10);
    return Promise.all(ids.map(async (id) => (await from.kept(id))?.article.title));
  };
  const people = async (typed: string) => (await library.people(typed, 10)).map((called) => called.name);
  const record = async (...names: string[]) =>
    (await library.record(names, { offset: 0, limit: 10 })).cards.map(({ title }) => title);

  describe('words', () => {
    beforeAll(async () => {
      fresh();
      await keep('Bakery', '“We sell out by nine,” Field said. “That can’t go on.”');
      await keep('Harbour', 'The ships are back. Ada Lind said that the pivotal quay, 15,000 tons of it, was dry.');
      await keep(
        'Queue',
        'It is not to be, or to be, for them. Nobody sells anything out there at nine in the morning.',
      );
    });

    test.each([
      ['we sell out by nine', ['Queue', 'Bakery']],
      ['WE SOLD OUT', ['Queue', 'Bakery']],
      ["That can't go on", ['Bakery']],
      ['that can’t go on', ['Bakery']],
      ['The quay was dry', ['Harbour']],
      // Small words alone, just as they stand.
      ['or to be, for them', ['Queue']],
      ['to be or not', []],
      // Across the border of two sentences.
      ['field said that can’t', ['Bakery']],
      // A slip: most of the words lead there.
      ['the pivotel quay was dry', ['Harbour']],
      ['the pivtal one', ['Harbour']],
      ['that pvotal quey', ['Harbour']],
      ['a piovtal one', ['Harbour']],
      ['15,001 tons', ['Harbour']],
      ['15,000 tons', ['Harbour']],
      ['the moon is made of cheese', []],
      ['', []],
      ['the', ['Queue', 'Harbour']],
    ])('“%s” may stand in %o', async (words, titles) => {
      expect((await said(words)).sort()).toEqual(titles.toSorted());
    });

    test('the newest come first, and no more than asked for', async () => {
      for (const n of [1, 2, 3]) await keep(`Report ${n}`, 'The ferry is late.');
      expect(await said('the ferry is late')).toEqual(['Report 3', 'Report 2', 'Report 1']);
      expect(await library.said('late ferries', 2)).toHaveLength(2);
    });

    test('of more than are asked for, those with its very words come first', async () => {
      await keep('Pilot', 'The late tide turned on the pilot.');
      for (const n of [1, 2, 3]) await keep(`Tide ${n}`, 'The tide was too late for one more pilot to turn.');
      const ids = await library.said('late tide turned on the pilot', 2);
      const titles = await Promise.all(ids.map(async (id) => (await library.kept(id))?.article.title));
      expect(titles).toEqual(['Pilot', 'Tide 3']);
    });

    test('another scope’s articles are not found; those of the bot are', async () => {
      const { of, reading } = made('Bundled', 'The ships are back.');
      await store.keepBundled([of], async () => reading);
      expect(await said('the ships are back', store.libraryFor('server:none'))).toEqual(['Bundled']);
      expect((await said('the ships are back')).sort()).toEqual(['Bundled', 'Harbour']);
      await store.keepBundled([], async () => reading);
      expect(await said('the ships are back')).toEqual(['Harbour']);
      expect(await said('ships back', store.libraryFor('server:none'))).toEqual([]);
    });
  });

  describe('people', () => {
    beforeAll(async () => {
      fresh();
      await keep('One', 'a', [name('Kate Smith', 'person', ['Smith']), name('Oslo', 'place')], '2024-05-01');
      await keep('Two', 'b', [name('John Smith'), name('Kate Smith')], '2024-05-03');
      await keep(
        'Three',
        'c',
        [name('José Ángel O’Neill'), name('Smithson'), name('Acme', 'organisation')],
        '2024-05-02',
      );
    });

    test.each([
      ['smith', ['Kate Smith', 'John Smith', 'Smithson']],
      ['President Smith', ['Kate Smith', 'John Smith', 'Smithson']],
      ['k smi', ['Kate Smith']],
      ['jose', ['José Ángel O’Neill']],
      ["O'NEILL", ['José Ángel O’Neill']],
      ['Smoth', ['Kate Smith', 'John Smith']],
      ['Kate Smyth', ['Kate Smith', 'John Smith']],
      ['Oslo', []],
      ['Acme', []],
      ['zz', []],
      ['', []],
      ['…', []],
    ])('“%s” finds %o', async (typed, names) => {
      expect(await people(typed)).toEqual(names);
    });

    test('are counted by articles, and only this scope’s are there', async () => {
      expect(await library.people('kate', 1)).toEqual([
        { name: 'Kate Smith', articles: 2, person: true, aside: false },
      ]);
      expect(await store.libraryFor('server:none').people('kate', 1)).toEqual([]);
    });

    test('have a record by the day of publication', async () => {
      await keep('Undated', 'd', [name('Jo Lake')], null);
      expect(await record('Kate Smith')).toEqual(['Two', 'One']);
      expect(await record('Jo Lake', 'John Smith', 'José Ángel O’Neill')).toEqual(['Two', 'Three', 'Undated']);
      expect(await library.record(['Kate Smith'], { offset: 1, limit: 1 })).toMatchObject({
        cards: [{ title: 'One' }],
        total: 2,
      });
      expect(await store.libraryFor('server:none').record(['Kate Smith'], { offset: 0, limit: 1 })).toEqual({
        cards: [],
        total: 0,
      });
    });

    test('somebody else is called by the surname alone, in each of their articles or not', async () => {
      const asides = async () => (await library.people('lind', 5)).map((called) => [called.name, called.aside]);
      await keep('Father and daughter', 'e', [name('Ada Lind', 'person', ['Lind']), name('Olof Lind')]);
      expect(await asides()).toEqual([
        ['Ada Lind', false],
        ['Olof Lind', true],
      ]);
      await keep('Father', 'f', [name('Olof Lind')]);
      expect(await asides()).toEqual([
        ['Olof Lind', false],
        ['Ada Lind', false],
      ]);
    });

    test('whatever speaks is among them', async () => {
      const { of, reading } = made('Firm', 'Acme is glad, Acme said.', [name('Acme', 'organisation')]);
      const quote: Quote = {
        spans: [{ start: 6, end: 18 }],
        type: 'indirect',
        cue: null,
        speaker: { start: 20, end: 24, name: 'Acme' },
        confidence: 0.9,
        denied: false,
        setting: null,
      };
      await library.keep(of, { ...reading, quotes: [quote] }, { addedBy: '42' });
      expect(await library.people('acme', 5)).toEqual([{ name: 'Acme', articles: 1, person: false, aside: false }]);
    });
  });

  describe('an article that is read anew', () => {
    beforeAll(fresh);

    test('is found by what it says now', async () => {
      const article = await keep('Harbour', 'The ships are back.', [name('Ada Lind')]);
      const { reading } = made('Harbour', 'The ships are back.', [name('Ada Marie Lind')], null, 2);
      await store.reread(article.id, reading);
      expect(await people('lind')).toEqual(['Ada Marie Lind']);
      expect(await said('ships back')).toEqual(['Harbour']);
    });
  });

  test('whatever anybody types, and whatever an article holds, nothing fails', async () => {
    const marks = fc.constantFrom(
      '"',
      "'",
      '’',
      '*',
      '(',
      ')',
      ' ',
      'a',
      ':',
      '^',
      '-',
      '{',
      'OR',
      'NOT',
      'NEAR',
      '\0',
      '⑴',
      '½',
      'ﬁ',
      '１',
      '.',
      ',',
    );
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: marks }));
    library = store.libraryFor('server:any');
    const scope = fc.constantFrom<Scope>('server:any', 'server:none');
    await fc.assert(
      fc.asyncProperty(any, any, any, scope, async (text, full, typed, from) => {
        const { of, reading } = made('Any', text, [name(full)]);
        const { id } = await library.keep(of, reading, { addedBy: '42' });
        const there = store.libraryFor(from);
        const ids = await there.said(typed, 3);
        expect(ids.length).toBeLessThanOrEqual(3);
        if (from === 'server:none') expect(await there.people(typed, 3)).toEqual([]);
        await there.people(typed, 3);
        await there.record([typed, full], { offset: 0, limit: 3 });
        // What has a word to look up is found by it.
        if (/[a-z]{4}/i.test(full))
          expect((await library.record([full], { offset: 0, limit: 999 })).cards.map((card) => card.id)).toContain(id);
      }),
      { numRuns: 200 },
    );
  });

  describe('articles for a question', () => {
    const asked = async (question: string, from = library, limit = 5) => {
      const ids = await from.asked(question, limit);
      return Promise.all(ids.map(async (id) => (await from.kept(id))?.article.title));
    };

    beforeAll(async () => {
      fresh();
      await keep('Bridge', 'The bridge at York was opened in March. It cost a lot. Ann Hill was there.');
      await keep('Ferry', 'The ferry was sold. Ann Hill liked it. Nobody spoke of York.');
      await keep('Market', 'The market was opened. It is large.');
    });

    test.each([
      ['Who opened the bridge at York?', ['Bridge', 'Market', 'Ferry']],
      ['Did Hill see the ferries?', ['Ferry', 'Bridge']],
      ['What did Hill say about York?', ['Ferry', 'Bridge']],
      ['Who opened the old markets?', ['Market', 'Bridge']],
      ['Who painted the ceiling?', []],
      ['???', []],
      ['" OR stems : * NEAR(', []],
    ])('%s', async (question, expected) => {
      const found = await asked(question);
      expect(found).toHaveLength(expected.length);
      expect(found[0]).toBe(expected[0]);
      expect(new Set(found)).toEqual(new Set(expected));
    });

    test('no more than wanted, and none of another scope', async () => {
      expect(await asked('Who opened the bridge at York?', library, 1)).toEqual(['Bridge']);
      expect(await asked('Who opened the bridge at York?', store.libraryFor('server:none'))).toEqual([]);
    });

    test('a word in thousands of sentences finds the newest articles with it, also behind a book', async () => {
      const own = store.libraryFor('server:lanterns');
      const keepThere = (title: string, text: string) => {
        const { of, reading } = made(title, text);
        return own.keep(of, reading, { addedBy: '42' });
      };
      await keepThere('Old', 'The lantern was lit.');
      await keepThere('Book', Array.from({ length: 5_100 }, (_, n) => `Lantern ${n} was lit.`).join(' '));
      await keepThere('Without', 'The market was opened.');
      await keepThere('New', 'The lantern went out.');
      expect(await asked('Lanterns?', own)).toEqual(['New', 'Book', 'Old']);
      expect(await asked('Lanterns?', own, 2)).toEqual(['New', 'Book']);
      expect(await asked('Lanterns?')).toEqual([]);
    });

    test('any question whatever finds articles or none', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (typed) => {
          expect((await library.asked(typed.toWellFormed(), 5)).length).toBeLessThanOrEqual(3);
        }),
        { numRuns: 50 },
      );
    });
  });
};
