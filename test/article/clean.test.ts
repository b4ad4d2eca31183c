import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleText, openingOf, wellFormed } from '../../src/article/clean.ts';

test.each([
  ['lone surrogates', 'a\ud83db', 'a\ufffdb'],
  ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['controls', 'a\0b\u0007c\td', 'abc\td'],
  ['marks of direction', 'abc\u202ecba\u202c \u2067x\u2069', 'abccba x'],
  ['soft hyphens and zero-width spaces', 'secu\u00adri\u200bty\ufeff', 'security'],
  ['fillers, and other letters without a shape', 'a\u3164b\u115fc\u1160d\uffa0e\u034ff\u061cg', 'abcdefg'],
  ['tags', 'on\u{e0001}\u{e0068}\u{e0069}\u{e007f} record', 'on record'],
  ['a blank that looks like a space', 'said\u2800so', 'said so'],
  ['a selector that makes an emoji', '❤\ufe0f', '❤\ufe0f'],
  ['a selector that makes a Han or a Mongolian letter', '葛\u{e0100} ᠠ\u180b', '葛\u{e0100} ᠠ\u180b'],
  ['a joiner that hides in a Latin word', 'Ali\u200dyev', 'Aliyev'],
  ['a joiner that Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['a joiner that holds an emoji together', '👩\u200d🚀 🏳️\u200d🌈', '👩\u200d🚀 🏳️\u200d🌈'],
  ['accents that stand apart', 'Zoe\u0308', 'Zoë'],
  ['marks as written', '“[the] … ‘x’ – y—z”', '“[the] … ‘x’ – y—z”'],
])('%s', (_name, raw, clean) => {
  expect(wellFormed(raw)).toBe(clean);
});

test('applied twice it changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => wellFormed(wellFormed(raw)) === wellFormed(raw)));
});

test.each([
  [
    'headline first',
    { title: 'Harbour  reopens', text: 'One.\n\n\nTwo\nlines.' },
    'Harbour reopens\n\nOne.\n\nTwo lines.',
  ],
  ['no title', { title: '', text: 'One.' }, 'One.'],
  ['a title that is only the opening', { title: 'One.', text: 'One.\n\nTwo.' }, 'One.\n\nTwo.'],
  ['a headline alone', { title: 'Harbour reopens', text: '' }, 'Harbour reopens'],
])('%s', (_name, draft, text) => {
  expect(articleText(draft)).toBe(text);
});

test('an opening is at most 80 characters and never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const opening = openingOf(text);
      expect(opening.length).toBeLessThanOrEqual(80);
      expect(opening.isWellFormed()).toBe(true);
    }),
  );
});
