/** Properties: whatever is kept, linked or typed. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Scope, UNTOLD } from '../../../src/article/article.ts';
import { articleText, oneLine } from '../../../src/article/clean-text.ts';
import type { Counted, Reading, When } from '../../../src/language/reading.ts';
import type { Store } from '../../../src/library/library.ts';
import { keepLink, readingOf } from '../made.ts';
import type { NewPlace, Place } from './place.ts';

export const takesAnything = (newPlace: NewPlace): void => {
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

  const words = fc.string({ unit: 'grapheme', maxLength: 40 });
  const at = fc.nat({ max: 10_000 });
  const span = fc.record({ start: at, end: at }, { noNullPrototype: true });
  const maybe = fc.option(span);
  const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
  const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });

  const isoDay = fc
    .integer({ min: -1_000_000, max: 1_000_000 })
    .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());
  const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year', 'decade', 'century');
  const when = record<When>({
    from: isoDay,
    to: isoDay,
    unit,
    part: fc.option(fc.constantFrom('early', 'mid', 'late', 'spring', 'summer', 'autumn', 'winter')),
    about: fc.boolean(),
    bound: fc.option(fc.constantFrom('since', 'until')),
    counted: fc.option(
      record<Counted>({
        from: isoDay,
        given: fc.constantFrom('published', 'text'),
        steps: fc.option(record({ count: at, unit, later: fc.boolean() })),
      }),
    ),
  });

  const content = record<Omit<Reading, 'text'>>({
    version: fc.integer({ min: 1, max: 2 ** 31 }),
    title: fc.string(),
    headline: maybe,
    standfirst: maybe,
    paragraphs: few(span),
    sentences: few(record({ start: at, end: at, paragraph: at })),
    names: few(
      record({
        name: words,
        kind: fc.constantFrom('person', 'organisation', 'place'),
        aliases: few(words),
        mentions: few(record({ start: at, end: at, by: fc.constantFrom('name', 'role', 'pronoun') })),
        description: maybe,
      }),
    ),
    quotes: few(
      record({
        spans: few(span),
        type: fc.constantFrom('direct', 'mixed', 'indirect'),
        cue: maybe,
        speaker: fc.option(record({ start: at, end: at, name: words })),
        confidence: fc.float({ min: 0, max: 1, noNaN: true }).map(Math.abs),
        denied: fc.boolean(),
        setting: maybe,
      }),
    ),
    facts: few(
      record({
        start: at,
        end: at,
        kind: fc.constantFrom('number', 'date', 'place', 'organisation', 'person'),
        sentence: at,
      }),
    ),
    event: record({ who: maybe, what: maybe, when: maybe, where: maybe, why: maybe, how: maybe }),
    timeline: few(record({ start: at, end: at, sentence: at, when: fc.option(when) })),
    topics: few(span),
    ranking: few(at),
    questions: fc.option(few(record({ question: words, answer: span }))),
  });
  const draft = record({
    came: fc.constant('page' as const),
    claimed: fc.constant(null),
    title: words,
    byline: fc.option(words),
    publisher: fc.option(words),
    published: fc.option(fc.constantFrom('2024-05-03', '2024-05-03T10:15Z')),
    updated: fc.option(fc.constant('2024-05-04')),
    picture: fc.option(fc.webUrl()),
    partial: fc.boolean(),
    language: fc.constantFrom('en', 'de'),
    url: fc.option(fc.webUrl()),
    text: fc.string({ unit: 'grapheme', maxLength: 400 }),
  });
  const scope = fc.constantFrom<Scope>('server:1', 'server:2', 'user:1', 'user:2');
  const option = fc.oneof(words, fc.integer(), fc.boolean());

  test('whatever is kept comes back equal, to its own scope only', async () => {
    await fc.assert(
      fc.asyncProperty(draft, content, scope, scope, async (of, made, own, other) => {
        const reading = { ...made, text: articleText(of) };
        const article = await store.libraryFor(own).keep(of, reading, { addedBy: '42' });
        expect(await store.libraryFor(own).kept(article.id)).toEqual({ article, reading });
        expect(article).toEqual({
          ...of,
          title: oneLine(of.title),
          byline: oneLine(of.byline ?? '') || null,
          publisher: oneLine(of.publisher ?? '') || null,
          id: article.id,
          scope: own,
          addedBy: '42',
          addedAt: article.addedAt,
          earlier: null,
          text: reading.text,
        });
        if (other !== own) expect(await store.libraryFor(other).kept(article.id)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('an article with a very long reading is given again and again', async () => {
    const library = store.libraryFor('server:4');
    const of = { ...UNTOLD, title: 'A list', text: 'One two. '.repeat(70_000) };
    const sentences = Array.from({ length: 140_000 }, (_, at) => ({ start: 8 * at, end: 8 * at + 7, paragraph: 1 }));
    const reading = { ...readingOf(of), sentences };
    const { id } = await library.keep(of, reading, { addedBy: '42' });
    await library.withdraw(id, { start: 0, end: 1 });
    expect((await library.kept(id))?.reading.sentences).toHaveLength(sentences.length);
    expect(await library.kept(id)).toBe(await library.kept(id));
  });

  test('an article as long as a book, in which no word comes twice, is kept and found by its first words', async () => {
    const library = store.libraryFor('server:3');
    const text = Array.from({ length: 120_000 }, (_, n) => `w${n.toString(36)}x`).join(' ');
    const of = { ...UNTOLD, title: 'A book', text: `The lighthouse stood alone. ${text}.` };
    const whole = articleText(of);
    const sentences = [
      { start: 0, end: 6, paragraph: 0 },
      { start: 8, end: 36, paragraph: 1 },
    ];
    const reading = { ...readingOf(of), sentences };
    const article = await library.keep(of, reading, { addedBy: '42' });
    expect(await library.kept(article.id)).toEqual({ article, reading });
    expect(article.text).toBe(whole);
    expect((await library.search('lighthouse w1x', { offset: 0, limit: 5 })).total).toBe(1);
    expect(await library.said('lighthouse stood alone', 5)).toEqual([article.id]);
    expect(await library.forget(article.id)).toBe(true);
  });

  test('whoever is called by a name as long as a sentence is found by it', async () => {
    const library = store.libraryFor('server:4');
    const name = `Ada ${'of the long name '.repeat(60)}Lind`;
    const of = { ...UNTOLD, title: 'A name', text: 'Somebody spoke.' };
    const names = [{ name, kind: 'person' as const, aliases: [], mentions: [], description: null }];
    const { id } = await library.keep(of, { ...readingOf(of), names }, { addedBy: '42' });
    const { cards } = await library.record([name], { offset: 0, limit: 5 });
    expect(cards.map((card) => card.id)).toEqual([id]);
    expect(await library.people('ada', 5)).toHaveLength(1);
  });

  test('whatever link is kept comes back equal, to its own scope only', async () => {
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,10}$/), option, { noNullPrototype: true }),
        scope,
        scope,
        async (command, options, own, other) => {
          const id = await keepLink(store.libraryFor(own), { command, options });
          expect(await store.libraryFor(own).link(id)).toEqual({ command, options });
          if (other !== own) expect(await store.libraryFor(other).link(id)).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  });

  test('no words that anybody types make search fail', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          "'",
          '*',
          '(',
          ')',
          ' ',
          'a',
          ':',
          '^',
          '-',
          '+',
          '{',
          '}',
          'OR',
          'NOT',
          'NEAR',
          '\0',
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (search) => {
        const { cards, total } = await store.libraryFor('server:1').search(search, { offset: 0, limit: 3 });
        expect(cards.length).toBeLessThanOrEqual(total);
        expect(new Set(cards.map((card) => card.scope)).isSubsetOf(new Set(['server:1', 'bot']))).toBe(true);
        expect((await store.libraryFor('server:1').titled(search, 5)).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });
};
