import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../../src/language/encoder/bert-letters.ts';
import { piecesOf, vocabularyOf } from '../../../src/language/encoder/word-pieces.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const vocabulary = vocabularyOf(read('data/models/vocabulary.txt'));
const written = new Map(vocabulary.entries().map(([piece, id]) => [id, piece]));
const cut = (text: string) => piecesOf(text, vocabulary);
const expected: { text: string; ids: number[] }[] = JSON.parse(read('test/fixtures/encoder/pieces.json'));

test.each(expected)('$text: the ids of Hugging Face’s tokenizers', ({ text, ids }) => {
  expect(cut(text).map(({ id }) => id)).toEqual(ids);
});

describe('places', () => {
  test.each([
    ['an accent typed by itself belongs to its letter', 'cafe\u0301 x', ['cafe\u0301', 'x']],
    ['a capital that is two letters in lower case', 'İstanbul', ['İstanbul']],
    ['a ligature', 'a ﬁsh', ['a', 'ﬁ', 'sh']],
    ['emoji are unknown words', 'so 🙂🙂 nice', ['so', '🙂🙂', 'nice']],
    ['a lone surrogate is left out', 'so \ud83d nice', ['so', 'nice']],
    ['ideographs stand alone', '日本 day', ['日', '本', 'day']],
    ['the name of a special piece is nothing special', 'a [SEP]', ['a', '[', 'SEP', ']']],
    ['a soft hyphen inside a word', 'wor\u00adld', ['wor\u00adld']],
  ])('%s', (_, text, words) => {
    expect(cut(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  const parts = fc.oneof(
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
    fc.string(),
    fc.constantFrom(...expected.map(({ text }) => text), '\ud83d', '\udc00', '\u0301', 'İ', '한국', 'ﬁ', ' '),
  );
  const texts = fc.array(parts, { maxLength: 12 }).map((some) => some.join(''));

  const splitsPair = (text: string, at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

  test('of any text are in order, inside it, and of whole characters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = cut(text);
        const wrong = pieces.filter(({ start, end }, number) => {
          const before = pieces[number - 1] ?? { start: 0, end: 0 };
          return start < before.start || end < before.end || start >= end || end > text.length;
        });
        expect(wrong).toEqual([]);
        expect(pieces.filter(({ start, end }) => splitsPair(text, start) || splitsPair(text, end))).toEqual([]);
      }),
    );
  });

  test('of any text have the letters of their pieces', () => {
    const lettersIn = (text: string) => Array.from(text, (character) => lettersOf(character).letters).join('');
    fc.assert(
      fc.property(texts, (text) => {
        const wrong = cut(text).filter(({ id, start, end }) => {
          const letters = written.get(id)?.replace(/^##(?=.)/, '') ?? '';
          // One character may be several pieces, which then share its place.
          return letters !== '[UNK]' && !lettersIn(text.slice(start, end)).includes(letters);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('of any text cover every character that has letters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let rest = text;
        for (const { start, end } of cut(text).reverse())
          rest = rest.slice(0, start) + rest.slice(Math.max(start, end));
        expect(Array.from(rest, (character) => lettersOf(character).letters).join('')).toBe('');
      }),
    );
  });
});
