import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline, Verbatim } from '../../src/command/reply.ts';
import { verbatim } from '../../src/command/reply.ts';
import { withNames } from '../../src/show/with-names.ts';
import { en } from '../../src/words/en.ts';

const text = 'In May she sold his bakery. She left.';
const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
const she = { ...at('she'), name: 'Nora Field', owner: false };
const his = { ...at('his'), name: 'Tom Ash', owner: true };
const whole = { start: 0, end: text.length };
const shown = (run: Inline[]) => run.map((part) => (typeof part === 'object' && 'text' in part ? part.text : part));

test('a name stands behind the pronoun, outside of the article’s words', () => {
  expect(shown(withNames([verbatim(text, whole), ' …'], [she, his], en))).toEqual([
    'In May she',
    ' [Nora Field]',
    ' sold his',
    ' [Tom Ash’s]',
    ' bakery. She left.',
    ' …',
  ]);
});

test('what is not shown gets no name, and what is bold stays bold', () => {
  const [first, , second] = withNames([verbatim(text, { start: 0, end: 15 }, [at('she')])], [she, his], en);
  expect([first, second]).toMatchObject([{ strong: [at('she')] }, { text: ' sold', strong: [] }]);
});

test('every piece is the article’s own, and together they are all of it', () => {
  const places = fc
    .uniqueArray(fc.integer({ min: 0, max: text.length - 1 }))
    .map((starts) =>
      starts.sort((a, b) => a - b).map((start) => ({ start, end: start + 1, name: 'Kim', owner: false })),
    );
  fc.assert(
    fc.property(places, (pronouns) => {
      const pieces = withNames([verbatim(text, whole)], pronouns, en).filter(
        (part): part is Verbatim => typeof part === 'object',
      );
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    }),
  );
});
