import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleText, openingOf, wellFormed } from '../../src/article/clean-text.ts';

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
  [
    'accents heaped on a letter',
    `Zoe${'\u0323\u0301'.repeat(50)}!`,
    `Zoẹ${'\u0323'.repeat(14)}${'\u0301'.repeat(15)}!`,
  ],
  ['marks as written', '“[the] … ‘x’ – y—z”', '“[the] … ‘x’ – y—z”'],
])('%s', (_name, raw, clean) => {
  expect(wellFormed(raw)).toBe(clean);
});

test('applied twice it changes nothing', () => {
  const heap = fc
    .array(fc.constantFrom('\u0301', '\u0323', '\u0344', '\u0f73', '\ufb1d', 'a', '\u200b', '\u1100', '\u1161'), {
      maxLength: 120,
    })
    .map((marks) => marks.join(''));
  const raws = fc.oneof(fc.string({ unit: 'binary' }), heap);
  fc.assert(fc.property(raws, (raw) => wellFormed(wellFormed(raw)) === wellFormed(raw)));
});

test('half a million marks on one letter end in a text', () => {
  expect(wellFormed(`a${'\u0f73'.repeat(500_000)}b`)).toMatch(/^a\p{M}{30}b$/u);
}, 120_000);

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
