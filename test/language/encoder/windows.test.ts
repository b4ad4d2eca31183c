import { describe, expect, test } from 'vitest';
import { windowsOf } from '../../../src/language/encoder/windows.ts';

/** Pieces of two letters, with a space between them. */
const pieces = (count: number, from = 1_000) =>
  Array.from({ length: count }, (_, at) => ({ id: from + at, start: 3 * at, end: 3 * at + 2 }));

describe('windows', () => {
  test('have the question, the title and the text, each ended by [SEP]', () => {
    const [window, ...more] = windowsOf(pieces(2, 10), pieces(1, 20), pieces(3, 30));
    expect(more).toEqual([]);
    expect(window).toMatchObject({ ids: [101, 10, 11, 102, 20, 102, 30, 31, 32, 102], second: 4, body: 6 });
  });

  test('have no segment for a title that is missing', () => {
    expect(windowsOf(pieces(2, 10), [], pieces(1, 30))[0]).toMatchObject({
      ids: [101, 10, 11, 102, 30, 102],
      second: 4,
      body: 4,
    });
  });

  test('take 40 pieces of a question and 24 of a title', () => {
    expect(windowsOf(pieces(99), pieces(99), pieces(1))[0]).toMatchObject({ second: 42, body: 67 });
  });

  test.each([1, 100, 251, 252, 253, 600, 2_000])('cover a text of %i pieces, 32 of them twice', (count) => {
    const text = pieces(count);
    const windows = windowsOf(pieces(2), [], text);
    expect(windows.flatMap((window, number) => window.pieces.slice(number === 0 ? 0 : 32))).toEqual(text);
    for (const { ids } of windows.slice(0, -1)) expect(ids.length).toBe(256);
    expect(windows.at(-1)?.ids.length).toBeLessThanOrEqual(256);
  });

  test('of a text without pieces there are none', () => expect(windowsOf(pieces(2), pieces(1), [])).toEqual([]));

  test('are cut from each of the parts by itself', () => {
    const parts = [
      { start: 0, end: 30 },
      { start: 60, end: 900 },
      { start: 5_000, end: 6_000 },
    ];
    const windows = windowsOf(pieces(2), [], pieces(600), parts);
    expect(windows.map(({ pieces }) => [pieces[0]?.start, pieces.at(-1)?.end])).toEqual([
      [0, 29],
      [60, 812],
      [717, 899],
    ]);
  });
});
