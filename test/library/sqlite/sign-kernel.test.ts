import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBits, NUMBERS, SIGNS, signsOf } from '../../../src/library/indexing/vectors.ts';
import { startComparing } from '../../../src/library/sqlite/sign-kernel.ts';

const { ask, compare } = startComparing();
const vector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: NUMBERS, maxLength: NUMBERS })
  .map((numbers) => Int8Array.from(numbers));
const sumOf = (asked: Int8Array, bits: string) => asked.reduce((sum, n, at) => sum + (bits[at] === '1' ? n : 0), 0);

test('each passage gets the sum of the question’s numbers whose bit it has', () => {
  fc.assert(
    fc.property(vector, fc.array(vector, { maxLength: 5 }), (asked, others) => {
      const all = Int8Array.from(others.flatMap((one) => [...one]));
      ask(asked);
      expect([...compare(signsOf(all))]).toEqual(inBits(all).map((bits) => sumOf(asked, bits)));
    }),
    { numRuns: 50 },
  );
});

test.each([127, -127])('sums of nothing but %i are right', (number) => {
  ask(new Int8Array(NUMBERS).fill(number));
  expect([...compare(new Uint8Array(SIGNS).fill(0xff))]).toEqual([number * NUMBERS]);
  expect([...compare(new Uint8Array(SIGNS))]).toEqual([0]);
});

test('the question stays while memory grows for more passages', () => {
  const passage = Int8Array.from({ length: NUMBERS }, (_, n) => (n % 3) - 1);
  const signs = signsOf(passage);
  const many = new Uint8Array(SIGNS * 20_000);
  many.set(signs, many.length - SIGNS);
  ask(passage);
  const [alone] = compare(signs);
  expect(alone).toBe(NUMBERS / 3);
  expect(compare(many).at(-1)).toBe(alone);
});
