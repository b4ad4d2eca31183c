import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesFor } from '../../../src/language/answers/where.ts';
import { read } from '../../../src/language/read.ts';

const filler = (about: string) =>
  `The ${about} was talked about again and again by all who had come to the hall that day. `.repeat(12).trim();
const text = ['harbour', 'market', 'school', 'orchard', 'railway', 'library'].map(filler).join('\n\n');

test('a short article is read whole, but for its headline', () => {
  const reading = read({ text: 'A headline\n\nA short story. It ends.', title: 'A headline' });
  expect(placesFor(reading, 'how does it end')).toEqual([{ start: 12, end: 35 }]);
});

test('of a long one the paragraphs with the question’s words are read', () => {
  const reading = read({ text });
  const read1 = placesFor(reading, 'who owns the orchard', 1_500).map(({ start, end }) => text.slice(start, end));
  expect(read1.join(' ')).toContain('orchard');
  expect(read1.join(' ')).not.toContain('railway');
});

test('the places are parts of the text in its order, apart, and no longer together than asked for', () => {
  const reading = read({ text });
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1_200, max: 7_000 }), (question, most) => {
      const places = placesFor(reading, question, most);
      let last = -1;
      for (const { start, end } of places) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(places.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(most + 20);
    }),
  );
});
