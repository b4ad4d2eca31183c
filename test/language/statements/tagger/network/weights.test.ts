import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWeights } from '../../../../../src/language/statements/tagger/network/load-weights.ts';
import {
  type Plain,
  plainOf,
  quantisedOf,
  type Weights,
} from '../../../../../src/language/statements/tagger/network/weights.ts';
import { decodeWeights } from '../../../../../src/language/statements/tagger/network/weights-file.ts';
import { encodeWeights } from '../../../../../train/encode-weights.ts';
import { quantise } from '../../../../../train/quantise.ts';
import { randomWeights } from '../../rules/random.ts';

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
const tables = fc
  .dictionary(fc.stringMatching(/^[\w.]{1,8}$/), table, { maxKeys: 4 })
  .map((made) => Object.entries(made));
const weights: fc.Arbitrary<Weights> = fc.record({
  characters: fc.string(),
  words: fc.uint8Array(),
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

  /** A whole file with this directory, and no more. */
  const withDirectory = (directory: string, letters = 'ORW2') => {
    const file = Buffer.alloc(12 + directory.length);
    file.write(letters);
    file.writeUInt32LE(directory.length, 8);
    file.write(directory, 12);
    file.writeUInt32LE(crc32(file.subarray(8)), 4);
    return file;
  };
  test.each([
    ['a type that there is none of', 'float64 1 1 labels\n', 'its directory says “float64 1 1 labels”'],
    ['less than no rows', 'int8 -1 8 labels\n', 'its directory says “int8 -1 8 labels”'],
    ['a tensor beyond its end', 'int8 7 8 labels\n', '“labels” lies outside the file'],
    ['no words', 'text 1 0 characters\n', '“words” is missing'],
  ])('whose directory holds %s is refused', (_, directory, trouble) => {
    expect(() => decodeWeights(withDirectory(directory))).toThrow(trouble);
  });

  test('that is missing is one clear error, which says what to do', () => {
    expect(() => loadWeights(new URL('absent.weights', import.meta.url))).toThrow(
      /ENOENT.*absent\.weights.*git checkout data/,
    );
  });

  test('of another version says so', () => {
    expect(() => decodeWeights(withDirectory('', 'ORW3'))).toThrow('it is of another version');
  });

  test('lacking a tensor, or with one of another shape, says which', () => {
    const given = randomWeights(3, 4);
    expect(quantisedOf(given, '0.labels', 7, 8).columns).toBe(8);
    expect(() => plainOf(given, 'absent')).toThrow('“absent” is missing');
    expect(() => quantisedOf(given, '0.labels', 7, 9)).toThrow('“0.labels” is 7 × 8, not 7 × 9');
  });
});
