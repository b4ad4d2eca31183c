import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sketchOf } from '../../src/article/likeness.ts';

const sentence = (n: number) => `The harbour of town number ${n} opened again on a quiet morning.`;
const textOf = (numbers: number[]) => numbers.map(sentence).join(' ');
const shared = (one: string, other: string) => sketchOf(one).filter((hash) => sketchOf(other).includes(hash)).length;

test('a text with one sentence in ten changed has numbers in common with the one before', () => {
  const numbers = Array.from({ length: 30 }, (_, n) => n);
  const changed = numbers.map((n) => (n % 10 === 0 ? n + 1_000 : n));
  expect(shared(textOf(numbers), textOf(changed))).toBeGreaterThan(0);
});

test('marks, capitals and spaces make no difference', () => {
  expect(sketchOf('“The ferry,” she said, “will sail again.”')).toEqual(
    sketchOf('"The  ferry", she said, "WILL sail again"'),
  );
});

test('nothing in common, nothing alike; short sentences tell nothing', () => {
  expect(shared(textOf([1, 2, 3]), textOf([4, 5, 6]))).toBe(0);
  expect(sketchOf('Advertisement. He agreed. Read more here.')).toEqual([]);
});

test('of whatever text at most eight numbers, each a safe integer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const sketch = sketchOf(text);
      expect(sketch.length).toBeLessThanOrEqual(8);
      expect(sketch.every(Number.isSafeInteger)).toBe(true);
    }),
  );
});
