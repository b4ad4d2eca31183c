import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsIn, phrasesIn } from '../../../../src/language/statements/phrase/phrases-in-message.ts';
import { wordsOf } from '../../../../src/language/text/stems.ts';

test.each([
  ['We sell out by nine', ['We sell out by nine']],
  ['She said “we sell out by nine” again!', ['we sell out by nine', 'She said “we sell out by nine” again!']],
  ['"We sell out by nine," lol', ['We sell out by nine,', '"We sell out by nine," lol']],
  ['the so-called “deal” is off', ['the so-called “deal” is off']],
  ['> We sell out\n> by nine\nwho was that?', ['We sell out\n by nine']],
  [
    'look:\n>>> We sell out by nine.\nThat cannot go on.',
    ['We sell out by nine.\nThat cannot go on.', 'We sell out by nine.', 'That cannot go on.'],
  ],
  ['> he said “we sell out by nine”', ['we sell out by nine', 'he said “we sell out by nine”']],
  ['<@123456> see https://miller.example/a-b_c: the queue is long', ['see   the queue is long']],
  ['Wow. The queue is far too long. No?', ['Wow. The queue is far too long. No?', 'The queue is far too long.']],
  ['', []],
  ['https://miller.example/oven', []],
  ['😀 !?', []],
  ['>', []],
])('%j asks for %o', (message, phrases) => {
  expect(phrasesIn(message)).toEqual(phrases);
});

test.each([
  ['He said “we sell out by nine” and "we will crush them"', ['we sell out by nine', 'we will crush them']],
  ['> We sell out by nine. We will crush them.', ['We sell out by nine.', 'We will crush them.']],
  ['We sell out by nine. We will crush them.', []],
])('%j gives %o as said', (message, parts) => {
  expect(partsIn(message)).toEqual(parts);
});

test('whatever somebody wrote, the phrases are words of it', () => {
  const unit = fc.constantFrom('>', '>>> ', '\n', '“', '”', '"', 'word', ' ', '.', '<@1>', 'https://a.example/b');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme' })), (message) => {
      for (const { lower } of phrasesIn(message).flatMap((phrase) => wordsOf(phrase)))
        expect(message.toLowerCase()).toContain(lower);
    }),
  );
});
