/** Properties: whatever is kept, linked or typed. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../../../src/article/article.ts';
import { articleText, oneLine } from '../../../src/article/clean.ts';
import type { Store } from '../../../src/article/library.ts';
import type { Counted, Reading, When } from '../../../src/language/reading.ts';
import { keepLink } from '../made.ts';
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
  });
  const draft = record({
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
