import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeWeights,
  encodeWeights,
  type Plain,
  plainOf,
  quantise,
  quantisedOf,
  type Weights,
} from '../../../src/language/network/weights.ts';
import { randomWeights } from '../quotes/random.ts';

const float = fc
  .float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 })
  // Nothing so small that its scale would vanish.
  .map((value) => Math.fround(Math.round(value * 1000) / 1000));
const table = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc
      .array(float, { minLength: rows * columns, maxLength: rows * columns })
      .map((numbers): Plain => ({ rows, columns, values: Float32Array.from(numbers) })),
  );
const tables = fc.dictionary(fc.string({ maxLength: 8 }), table, { maxKeys: 4 }).map((made) => Object.entries(made));
const weights: fc.Arbitrary<Weights> = fc.record({
  characters: fc.string(),
  words: fc.array(
    fc.string({ minLength: 1, unit: 'binary' }).filter((word) => word.isWellFormed() && !word.includes('\n')),
  ),
  plain: tables.map((made) => new Map(made)),
  quantised: tables.map((made) => new Map(made.map(([name, plain]) => [name, quantise(plain)]))),
});

describe('a weights file', () => {
  test('holds what was put in', () => {
    fc.assert(
      fc.property(weights, (given) => {
        expect(decodeWeights(encodeWeights(given))).toEqual(given);
      }),
    );
  });

  test('is read wherever its bytes begin', () => {
    const file = encodeWeights(randomWeights(1, 4));
    const shifted = new Uint8Array(file.length + 1);
    shifted.set(file, 1);
    expect(decodeWeights(shifted.subarray(1))).toEqual(decodeWeights(file));
  });

  test('with any bit changed, or cut short, is refused with one clear sentence', () => {
    const file = encodeWeights(randomWeights(2, 4));
    const damaged = fc.oneof(
      fc.record({ at: fc.nat(file.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
        const bytes = new Uint8Array(file);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        return bytes;
      }),
      fc.nat(file.length - 1).map((length) => file.subarray(0, length)),
      fc.uint8Array(),
    );
    fc.assert(
      fc.property(damaged, (bytes) => {
        expect(() => decodeWeights(bytes)).toThrow('npm run train');
      }),
    );
  });

  /** A whole file whose header says what it likes. */
  const withHeader = (header: string) => {
    const file = Buffer.alloc(12 + header.length);
    file.write('ORQW');
    file.writeUInt32LE(header.length, 8);
    file.write(header, 12);
    file.writeUInt32LE(crc32(file.subarray(8)), 4);
    return file;
  };
  const tensor = { name: 'labels', rows: 7, columns: 8, type: 'int8', offset: 0 };
  test.each([
    ['no JSON', '{', 'not JSON'],
    ['another version', JSON.stringify({ version: 2 }), 'not what this version reads'],
    [
      'a tensor beyond its end',
      JSON.stringify({ version: 1, characters: '', words: '', tensors: [tensor] }),
      '“labels” lies outside the file',
    ],
  ])('whose header holds %s is refused', (_, header, trouble) => {
    expect(() => decodeWeights(withHeader(header))).toThrow(trouble);
  });

  test('lacking a tensor, or with one of another shape, says which', () => {
    const given = randomWeights(3, 4);
    expect(quantisedOf(given, 'labels', 7, 8).columns).toBe(8);
    expect(() => plainOf(given, 'absent')).toThrow('“absent” is missing');
    expect(() => quantisedOf(given, 'labels', 7, 9)).toThrow('“labels” is 7 × 8, not 7 × 9');
  });
});

test('quantising keeps each number within half a step of its row', () => {
  fc.assert(
    fc.property(table, (plain) => {
      const { rows, columns, values, scales } = quantise(plain);
      for (let row = 0; row < rows; row++)
        for (let at = row * columns; at < (row + 1) * columns; at++) {
          const scale = scales[row] ?? 0;
          const difference = Math.abs((values[at] ?? 0) * scale - (plain.values[at] ?? 0));
          expect(difference).toBeLessThanOrEqual(0.5001 * scale);
        }
    }),
  );
});
