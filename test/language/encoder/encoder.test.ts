import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEncoder } from '../../../src/language/encoder/encoder.ts';

const encoder = openEncoder(new URL('../../fixtures/encoder/', import.meta.url));

const article = { title: 'A title', text: 'Ann Hill opened the bridge on Friday. It cost 4 million.' };

describe('locate', () => {
  test('gives the score of “not here” and the best spans, which are parts of the text', async () => {
    const [window, ...more] = await encoder.locate('how much?', article);
    expect(more).toEqual([]);
    expect(window?.span).toEqual({ start: 0, end: article.text.length });
    // [CLS] is 101: 3 by 7, 1 by 5. It is in the first segment.
    expect(window?.nowhere).toBe(4);
    expect(window?.found).toHaveLength(20);
    // The best of the text's letters: 6 by 7 and 4 by 5, each with 10 for the second segment.
    expect(window?.found[0]?.score).toBe(30);
    const scores = window?.found.map(({ score }) => score) ?? [];
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  test('reads only the parts that it is given', async () => {
    const part = { start: 38, end: 56 };
    const windows = await encoder.locate('how much?', article, [part]);
    expect(windows.map(({ span }) => span)).toEqual([part]);
    for (const { start, end } of windows[0]?.found ?? []) {
      expect(start).toBeGreaterThanOrEqual(38);
      expect(end).toBeLessThanOrEqual(56);
    }
    expect(await encoder.locate('how much?', article, [])).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['emoji', '🙂👩‍👩‍👧‍👦🇬🇧'],
    ['6,000 characters', 'why? '.repeat(1_200)],
    ['lone surrogates', '\ud83d \udc00\ud83d'],
    ['another language', '東京はどこですか'],
  ])('takes %s for a question, a title and a text', async (_, odd) => {
    for (const window of await encoder.locate(odd, article)) expect(window.found).toHaveLength(20);
    for (const { span } of await encoder.locate('where?', { title: odd, text: odd }))
      expect(span.end).toBeLessThanOrEqual(odd.length);
  });

  test('never throws, and gives spans inside their window', async () => {
    const text = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units));
    await fc.assert(
      fc.asyncProperty(text, text, text, async (question, title, text) => {
        const windows = await encoder.locate(question, { title, text });
        const outside = windows.flatMap(({ span, found }) =>
          found.filter(({ start, end }) => start < span.start || start >= end || end > span.end || end > text.length),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('vector', () => {
  test('gives one of length 1 for each text, in order, also for one without words', async () => {
    const vectors = await encoder.vector(['a bridge', '', '🙂', 'a bridge', 'x '.repeat(5_000)]);
    expect(vectors).toHaveLength(5);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(vectors[3]).toEqual(vectors[0]);
    expect(vectors[1]).not.toEqual(vectors[0]);
  });

  test('of nothing is nothing', async () => expect(await encoder.vector([])).toEqual([]));
});

test('a folder without models is one clear error, each time', async () => {
  const empty = openEncoder(new URL('../../fixtures/gum/', import.meta.url));
  for (let time = 0; time < 2; time++)
    await expect(empty.locate('how much?', article)).rejects.toThrow(/vocabulary\.txt/);
});
