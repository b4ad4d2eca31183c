import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesFor } from '../../../src/language/answers/likely-places.ts';
import { read } from '../../../src/language/read.ts';

const filler = (about: string) =>
  `The ${about} was talked about again and again by all who had come to the hall that day. `.repeat(12).trim();
const text = ['harbour', 'market', 'school', 'orchard', 'railway', 'library'].map(filler).join('\n\n');

test('a short article is read whole, but for its headline', () => {
  const reading = read({ text: 'A headline\n\nA short story. It ends.', title: 'A headline' });
  expect(placesFor(reading, 'how does it end')).toEqual([{ start: 12, end: 35 }]);
});

test('the part with the question’s words is read first', () => {
  const [first] = placesFor(read({ text }), 'who owns the orchard');
  expect(text.slice(first?.start, first?.end)).toContain('orchard');
});

test('each sentence is read, and a part begins with the last sentence of the one before', () => {
  const reading = read({ text });
  const places = placesFor(reading, 'who owns the orchard').toSorted((one, other) => one.start - other.start);
  expect(places.length).toBeGreaterThan(3);
  for (const { start, end } of reading.sentences)
    expect(places.some((place) => place.start <= start && end <= place.end)).toBe(true);
  for (const [at, { start }] of places.slice(1).entries()) expect(start).toBeLessThan(places[at]?.end ?? 0);
});

test('the places are sentences on end, and no longer together than asked for', () => {
  const reading = read({ text });
  const starts = reading.sentences.map(({ start }) => start);
  const ends = reading.sentences.map(({ end }) => end);
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1_200, max: 7_000 }), (question, most) => {
      const places = placesFor(reading, question, most);
      expect(places.every(({ start, end }) => starts.includes(start) && ends.includes(end) && start < end)).toBe(true);
      expect(places.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(most);
    }),
  );
});
