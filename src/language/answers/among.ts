/** What the other words of its passage tell of each word, once each knows the question (Wang et al., ACL 2017: self-matching). */
import { columnsFrom, type Kernel, placeNamed, placeRows, type Rows, rowsFrom } from '../network/kernel.ts';
import { quantisedOf, type Weights, weightsError } from '../network/weights.ts';
import { attentionOf } from './attention.ts';

/** What holds for all rows: numbers in each, what stands for 1 in them, and how many there are at most. */
type Shape = { width: number; unit: number; rows: number };

/** Adds to each word (int16, without gaps) what the others of its text tell of it. The texts lie one behind the other. */
export type Among = (words: Rows, lengths: number[]) => void;

/** Words that are told of at once. */
const atOnce = 32;

/** Lays out the layers “among” of the weights. */
export const amongOf = (kernel: Kernel, weights: Weights, { width, unit, rows }: Shape): Among => {
  const compared = quantisedOf(weights, 'among.key', undefined, width).rows;
  const key = placeNamed(kernel, weights, 'among.key', { outputs: compared, inputs: width, unit });
  if (key.outputs !== compared) throw weightsError(`“among.key” has ${compared} rows, which is no multiple of eight`);
  const add = placeNamed(kernel, weights, 'among', { outputs: width, inputs: 3 * width, unit });
  const keys = placeRows(kernel, rows, 4 * compared);
  const told = placeRows(kernel, rows, 2 * 3 * width);
  const sums = placeRows(kernel, rows, 4 * add.outputs);
  const widths = { compared, told: width };
  const attention = attentionOf(kernel, { asked: rows, words: atOnce }, widths, 1 / Math.sqrt(compared));

  /** Writes a row for each word of the text that begins at a row: itself, what it is told, and both times each other. */
  const tell = (words: Rows, start: number, length: number) => {
    const own = kernel.int16(rowsFrom(words, start).at, length * width);
    attention.ask(kernel.float32(rowsFrom(keys, start).at, length * compared), own);
    const into = kernel.int16(rowsFrom(told, start).at, length * 3 * width);
    for (let word = 0; word < length; word++)
      into.set(own.subarray(word * width, (word + 1) * width), word * 3 * width);
    for (let first = 0; first < length; first += atOnce) {
      const from = start + first;
      const size = { rows: Math.min(atOnce, length - first), columns: width };
      const means = attention.told(rowsFrom(keys, from), size.rows, first);
      kernel.fixed(means, columnsFrom(rowsFrom(told, from), 2 * width), size, 1);
      kernel.product(means, rowsFrom(words, from), columnsFrom(rowsFrom(told, from), 4 * width), size, 1 / unit);
    }
  };

  return (words, lengths) => {
    const count = lengths.reduce((sum, length) => sum + length, 0);
    kernel.multiply(key, words, key.biases, keys, count);
    let start = 0;
    for (const length of lengths) {
      tell(words, start, length);
      start += length;
    }
    kernel.multiply(add, told, add.biases, sums, count);
    const all = kernel.int16(words.at, count * width);
    const added = kernel.float32(sums.at, count * add.outputs);
    for (let row = 0; row < count; row++)
      for (let column = 0; column < width; column++) {
        const sum = Math.max(0, added[row * add.outputs + column] ?? 0);
        all[row * width + column] = Math.min(32_767, (all[row * width + column] ?? 0) + Math.round(sum * unit));
      }
  };
};
