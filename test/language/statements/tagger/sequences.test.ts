import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longest, sequencesOf } from '../../../../src/language/statements/tagger/sequences.ts';
import { chance, randomParagraph } from '../rules/random.ts';

const paragraph = (length: number, sentences: number[]) => ({ ...randomParagraph(chance(1), length), sentences });

test.each([
  ['none', 0, [], []],
  ['one short enough', 220, [0, 100], [[0, 220]]],
  [
    'one too long, before the last sentence that keeps it short',
    300,
    [0, 100, 200, 250],
    [
      [0, 200],
      [200, 300],
    ],
  ],
  [
    'a sentence too long, inside it',
    500,
    [0],
    [
      [0, 220],
      [220, 440],
      [440, 500],
    ],
  ],
  [
    'a long sentence after a short one',
    300,
    [0, 10],
    [
      [0, 10],
      [10, 230],
      [230, 300],
    ],
  ],
  [
    'without any sentence',
    221,
    [],
    [
      [0, 220],
      [220, 221],
    ],
  ],
])('sequences of a paragraph: %s', (_, length, sentences, expected) => {
  const found = sequencesOf([paragraph(0, []), paragraph(length, sentences)]);
  expect(found).toEqual(expected.map(([start, end]) => ({ paragraph: 1, start, end })));
});

test('sequences hold every word once, in order, and none is too long', () => {
  const cuts = fc.uniqueArray(fc.nat(699)).map((numbers) => numbers.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(fc.nat(700), cuts, (length, sentences) => {
      const inside = sentences.filter((word) => word < length);
      let at = 0;
      for (const { start, end } of sequencesOf([paragraph(length, inside)])) {
        expect(start).toBe(at);
        expect(end - start).toBeGreaterThan(0);
        expect(end - start).toBeLessThanOrEqual(longest);
        at = end;
      }
      expect(at).toBe(length);
    }),
  );
});
