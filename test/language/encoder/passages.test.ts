import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_PASSAGES, passagesOf } from '../../../src/language/encoder/passages.ts';

const sentence = (n: number) => `Sentence ${n} has ten words in it, and no more.`;
const sentences = (count: number) => Array.from({ length: count }, (_, n) => sentence(n)).join(' ');
const wordsIn = (text: string) => text.split(/\s+/).length;

test('an article of 600 words has some seven passages, each with the title in front', () => {
  const passages = passagesOf('The harbour', `The harbour\n\n${sentences(60)}`);
  expect(passages.length).toBeGreaterThanOrEqual(6);
  expect(passages.length).toBeLessThanOrEqual(8);
  for (const passage of passages) {
    expect(passage).toMatch(/^The harbour\. Sentence/);
    expect(wordsIn(passage)).toBeLessThanOrEqual(92);
  }
  for (let n = 0; n < 60; n++) expect(passages.some((passage) => passage.includes(sentence(n)))).toBe(true);
});

test('a short text is one passage, and a title alone as well', () => {
  expect(passagesOf('Title', 'Title\n\nOne. Two.\n\nThree.')).toEqual(['Title. One. Two. Three.']);
  expect(passagesOf('', 'One. Two.')).toEqual(['One. Two.']);
  expect(passagesOf('Title', 'Title')).toEqual(['Title']);
});

test('of a book as many are taken as are allowed, from its beginning to its end', () => {
  const passages = passagesOf('Book', `Book\n\n${sentences(20_000)}`);
  expect(passages).toHaveLength(MOST_PASSAGES);
  expect(passages[0]).toContain(sentence(0));
  const [, last = '0'] = /Sentence (\d+)/.exec(passages.at(-1) ?? '') ?? [];
  expect(Number(last)).toBeGreaterThan(19_000);
  expect(new Set(passages).size).toBe(MOST_PASSAGES);
});

test('any text whatever has a bounded number of well-formed passages', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem({ maxCount: 60 }));
  fc.assert(
    fc.property(any, any, (title, text) => {
      const passages = passagesOf(title, text);
      expect(passages.length).toBeGreaterThanOrEqual(1);
      expect(passages.length).toBeLessThanOrEqual(MOST_PASSAGES);
      for (const passage of passages) {
        expect(passage.isWellFormed()).toBe(true);
        expect(passage.length).toBeLessThanOrEqual(1_500);
      }
    }),
    { numRuns: 40 },
  );
});
