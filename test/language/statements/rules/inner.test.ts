import { expect, test } from 'vitest';
import { withoutInner } from '../../../../src/language/statements/rules/telling.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

const text = 'Norway is looking forward to closer ties, Anna Berg said. Peter Lund looks forward to the spring.';
const whole = { words: ['Norway is looking forward to closer ties'], by: 'Anna Berg', cue: 'said' };
const hope = { words: ['to closer ties'], by: 'Norway', cue: 'is looking forward' };
const beside = { words: ['to the spring'], by: 'Peter Lund', cue: 'looks forward' };

const left = (given: Given[]) =>
  told(
    text,
    withoutInner(
      parsedOf(text),
      given.map((one) => attributionOf(text, one)),
    ),
  ).map(([source]) => source);

test('what has no word for saying within the words of a statement is left out', () => {
  expect(left([whole, hope])).toEqual(['Anna Berg']);
});

test('what stands by itself stays', () => {
  expect(left([hope, beside])).toEqual(['Norway', 'Peter Lund']);
});

test('what tells of a saying stays within another', () => {
  const told = 'Anna Berg said that Peter Lund warned that it was late.';
  const statements = [
    { words: ['that Peter Lund warned that it was late'], by: 'Anna Berg', cue: 'said' },
    { words: ['that it was late'], by: 'Peter Lund', cue: 'warned' },
  ].map((one) => attributionOf(told, one));
  expect(withoutInner(parsedOf(told), statements)).toHaveLength(2);
});
