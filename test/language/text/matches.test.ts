import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../../../src/language/text/matches.ts';

test('the matches are those of matchAll, however often and in whatever text they are looked for', () => {
  const expression = /(?<word>[ab]+)|\d|🙂/gu;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '“', '🙂') }), (text) => {
      const places = (all: Iterable<RegExpExecArray>) =>
        Array.from(all, ({ 0: match, index, groups }) => [match, index, groups?.word]);
      expect(places(matchesOf(expression, text))).toEqual(places(text.matchAll(expression)));
    }),
  );
});

test('the expression is never copied', () => {
  let made = 0;
  class Counted extends RegExp {
    constructor(...given: ConstructorParameters<typeof RegExp>) {
      super(...given);
      made++;
    }
  }
  const expression = new Counted(/\d/, 'g');
  for (let i = 0; i < 10; i++) matchesOf(expression, '1 2 3');
  expect(made).toBe(1);
});
