import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plain } from '../../src/language/statements/tagger/network/weights.ts';
import { quantise } from '../../train/quantise.ts';

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
