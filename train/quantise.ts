import type { Plain, Quantised } from '../src/language/statements/tagger/network/weights.ts';

/** Rounds every row to int8; its largest number becomes 127 or -127. */
export const quantise = ({ rows, columns, values }: Plain): Quantised => {
  const scales = new Float32Array(rows);
  const small = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const numbers = values.subarray(row * columns, (row + 1) * columns);
    const scale = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      small.set(
        numbers.map((value) => Math.round(value / scale)),
        row * columns,
      );
  }
  return { rows, columns, values: small, scales };
};
