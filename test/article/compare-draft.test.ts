import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNTOLD } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { type Compared, counterpartOf } from '../../src/article/compare-draft.ts';
import { read } from '../../src/language/read.ts';
import type { Reading, Span } from '../../src/language/reading.ts';

const title = 'Mill Lane bakery to buy a second oven';
const paragraphs = [
  'Nora Field, who runs the bakery on Mill Lane, said on Monday that the queue had grown too long.',
  '“We sell out by nine every morning of the week,” Field said. “That cannot go on.”',
  'Tom Ash, a neighbour, said: “I have lived beside this oven for twenty years and never complained about it.”',
  'The bakery sold 400 loaves a day in 2023.',
  'The council will decide about the chimney in June.',
];
const reading = (changed: Record<number, string | null> = {}): Reading => {
  const text = paragraphs.flatMap((paragraph, index) => {
    const other = changed[index];
    return other === null ? [] : [other ?? paragraph];
  });
  return read({ text: articleText({ title, text: text.join('\n\n') }), title });
};
const at = (url: string | null, partial = false) => ({ ...UNTOLD, url, partial });
const page = 'https://mill.example/oven';
/** What changed on a page: between two readings of one address. */
const changesBetween = (before: Compared, after: Compared) => {
  const found = counterpartOf({ id: 'one', ...at(page) }, before, at(page), after);
  if (!found) throw new Error('A page is always a version of itself.');
  return found.changes;
};
const before = reading();
const words = ({ text }: Reading, spans: Span[]) => spans.map(({ start, end }) => text.slice(start, end));
const changed = (rest: Record<number, string | null>) => {
  const after = reading(rest);
  const changes = changesBetween(before, after);
  return {
    ...changes,
    removed: words(before, changes.removed),
    added: words(after, changes.added),
    altered: changes.altered.map((one) => [
      one.before.speaker,
      words(before, one.before.differing),
      one.after.speaker,
      words(after, one.after.differing),
    ]),
  };
};

describe('what has changed', () => {
  test('nothing in the same text, nor where only marks and capitals differ', () => {
    expect(changed({})).toEqual({ removed: [], added: [], altered: [], shared: 1 });
    const marks = changed({ 3: 'The Bakery sold 400 loaves a day, in 2023!' });
    expect(marks).toMatchObject({ removed: [], added: [], altered: [] });
  });

  test('a sentence that came and one that went', () => {
    const { removed, added, altered } = changed({ 3: null, 4: `${paragraphs[4]} Nobody has objected.` });
    expect(removed).toEqual([paragraphs[3]]);
    expect(added).toEqual(['Nobody has objected.']);
    expect(altered).toEqual([]);
  });

  test('a quote in other words: whose, and which words', () => {
    const { altered, removed } = changed({
      1: '“We sell out by eleven every morning of the week,” Field said. “That cannot go on.”',
    });
    expect(removed).toHaveLength(1);
    expect(altered).toEqual([['Nora Field', ['nine'], 'Nora Field', ['eleven']]]);
  });

  test('a word that was put in, and words that were left out', () => {
    const { altered } = changed({
      2: 'Tom Ash, a neighbour, said: “I have lived beside this noisy oven for twenty years and never complained.”',
    });
    expect(altered).toEqual([['Tom Ash', ['about it.”'], 'Tom Ash', ['noisy']]]);
  });

  test('the same words, but somebody else’s', () => {
    const { altered } = changed({
      2: 'Nora Field said: “I have lived beside this oven for twenty years and never complained about it.”',
    });
    expect(altered).toEqual([['Tom Ash', [], 'Nora Field', []]]);
  });

  test('quite other words of the same person are no alteration', () => {
    const { altered, added } = changed({ 2: 'Tom Ash, a neighbour, said: “Ask the council.”' });
    expect(altered).toEqual([]);
    expect(added).toEqual(['Tom Ash, a neighbour, said: “Ask the council.”']);
  });

  test('a sentence that stands twice and then once has gone once', () => {
    const twice = changesBetween(reading({ 4: `${paragraphs[3]} ${paragraphs[4]}` }), before);
    expect(twice.removed).toHaveLength(1);
    expect(twice.added).toEqual([]);
  });
});

describe('what it is beside what is kept', () => {
  /** A text of so many sentences, of which the first few say something else. */
  const told = (sentences: number, others = 0): Compared => {
    const written = Array.from({ length: sentences }, (_, n) => `Sentence ${n < others ? 'other' : 'same'} ${n}.`);
    const starts = written.map((_, n) => written.slice(0, n).join(' ').length + Math.min(n, 1));
    return {
      text: written.join(' '),
      sentences: written.map(({ length }, n) => ({
        start: starts[n] ?? 0,
        end: (starts[n] ?? 0) + length,
        paragraph: 0,
      })),
      quotes: [],
    };
  };
  test.each([
    ['the same page, nothing changed', at(page), at('http://www.mill.example/oven/?utm_source=x'), 0, 10, 'same'],
    ['the same page, one sentence changed', at(page), at(page), 1, 10, 'changed'],
    ['the same page, nothing left of it', at(page), at(page), 10, 10, 'changed'],
    ['the same page, now only its beginning', at(page), at(page, true), 8, 10, 'same'],
    ['the same page, which now is whole', at(page, true), at(page), 8, 10, 'changed'],
    ['a text that says what the page says', at(page), at(null), 0, 10, 'same'],
    ['a text that says one thing else than the page', at(page), at(null), 1, 10, 'other'],
    ['a page that says what a text said', at(null), at(page), 0, 10, 'other'],
    ['a page that says one thing else than a text', at(null), at(page), 1, 10, 'other'],
    ['the same text on another page', at(page), at('https://copy.example/oven'), 0, 10, 'other'],
    ['two texts without an address, one sentence in ten changed', at(null), at(null), 1, 10, 'same'],
    ['two texts without an address, one sentence in nine changed', at(null), at(null), 1, 9, 'other'],
  ])('%s', (_, kept, draft, changed, sentences, expected) => {
    const found = counterpartOf({ id: 'one', ...kept }, told(sentences), draft, told(sentences, changed));
    expect(found?.how ?? 'other').toBe(expected);
  });
});

test('whatever the two texts are, each sentence is shared or told, and every place is inside its text', () => {
  const paragraph = fc.constantFrom(
    ...paragraphs,
    '“No,” she said.',
    'He said: “It was never so.”',
    'Ann Lee denied that it rained.',
    '…',
  );
  const text = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((some) => some.join('\n\n'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [old, now] = [read({ text: one }), read({ text: other })];
      const { removed, added, altered, shared } = changesBetween(old, now);
      expect(changesBetween(now, old)).toMatchObject({ removed: added, added: removed, shared });
      expect(shared).toBeGreaterThanOrEqual(0);
      expect(shared).toBeLessThanOrEqual(1);
      for (const { before, after } of altered) {
        for (const { start, end } of before.differing) expect(old.text.slice(start, end).trim()).not.toBe('');
        for (const { start, end } of after.differing) expect(now.text.slice(start, end).trim()).not.toBe('');
      }
    }),
    { numRuns: 20 },
  );
});

describe('megabytes of quotes', () => {
  /** Quotes of `length` words each, a sentence a quote. */
  const quoted = (count: number, length: number, word: (quote: number, place: number) => string) => {
    const sentences: Reading['sentences'] = [];
    let text = '';
    for (let quote = 0; quote < count; quote++) {
      const start = text.length;
      text += `${Array.from({ length }, (_, place) => word(quote, place)).join(' ')}.`;
      sentences.push({ start, end: text.length, paragraph: 0 });
      text += ' ';
    }
    const quotes = sentences.map(({ start, end }) => ({
      ...{ spans: [{ start, end }], type: 'direct' as const, cue: null, speaker: null, confidence: 0 },
      ...{ denied: false, setting: null },
    }));
    return { text, sentences, quotes };
  };
  const altered = (count: number, length: number, word: (quote: number, place: number) => string) => {
    const changes = changesBetween(
      quoted(count, length, word),
      quoted(count, length, (quote, place) => (place === 3 ? 'otherwise' : word(quote, place))),
    );
    return changes.altered;
  };

  // Comparing each with each would be 400 million comparisons, which end the process.
  test('that all say the same are not compared each with each', () => {
    expect(altered(20_000, 8, (_, place) => `word${place}`)).toEqual([]);
  });

  test('are found again by their rare words, and at most a hundred are told of', () => {
    const found = altered(10_000, 16, (quote, place) => `w${(quote * 31 + place * 1009) % 40_000}`);
    expect(found).toHaveLength(100);
    for (const { before, after } of found) expect(after.differing.length).toBe(before.differing.length);
  });

  test('in one long quote are told of without marks', () => {
    expect(altered(1, 150_000, (_, place) => `w${place % 50_000}`)).toMatchObject([{ before: { differing: [] } }]);
  });
});
