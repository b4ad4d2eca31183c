/** The kernel (kernel.wat) with its memory, and layers of weights laid out in it. */
import { plainOf, type Quantised, quantisedOf, type Weights, weightsError } from './weights.ts';

/** As much of WebAssembly as is used here; TypeScript has its types only together with the browser's. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

/** Rows of numbers in memory: where the first one begins, and bytes from each to the next (0: the same one for all). */
export type Rows = { at: number; stride: number };

/** The rows from number `row` on. */
export const rowsFrom = ({ at, stride }: Rows, row: number): Rows => ({ at: at + row * stride, stride });

/** The rows without so many bytes at the start of each. */
export const columnsFrom = ({ at, stride }: Rows, bytes: number): Rows => ({ at: at + bytes, stride });

/** A matrix with its biases as the kernel reads them. */
export type Layer = {
  weights: number;
  scales: number;
  biases: Rows;
  /** Numbers that a row of input has (int16): an even number. */
  inputs: number;
  /** Numbers that a row of output has (float32): a multiple of eight, with zeros behind the matrix's own. */
  outputs: number;
};

export type Kernel = {
  /** Sets `count` rows of `out` to those of `from` plus the products of the layer's matrix and those of `x`. */
  multiply(layer: Layer, x: Rows, from: Rows, out: Rows, count: number): void;
  /**
   * Sets the rows of `out` to sums of those of `from`, each times its number in the row of `x`: all float32. There are `rows` and
   * `inner` rows of them, one at least, with `columns` numbers, a multiple of four; `from` and `out` have no gaps.
   */
  mix(x: Rows, from: Rows, out: Rows, size: { rows: number; inner: number; columns: number }): void;
  /** In place: each row of scores (float32, a multiple of four, without gaps) becomes shares, by the exponentials of `scale` times them. */
  softmax(scores: Rows, size: { rows: number; columns: number }, scale: number): void;
  /** Sets rows of `out` (int16) to those of `x` (float32) times `scale`, `columns` of them, a multiple of four: `least` at least. */
  fixed(x: Rows, out: Rows, size: { rows: number; columns: number }, scale: number, least?: number): void;
  /** Sets rows of `out` (int16) to those of `x` (float32) times those of `y` (int16) times `scale`: as `fixed`. */
  product(x: Rows, y: Rows, out: Rows, size: { rows: number; columns: number }, scale: number): void;
  /**
   * One direction of an LSTM of so many hidden units over texts side by side: from what the inputs give to its gates (float32,
   * which are changed) to its states (int16). `steps` are where each step's rows begin (int32), and at last where they all end.
   */
  recur(layer: Layer, gates: Rows, cells: number, states: Rows, steps: Int32Array, hidden: number, back: boolean): void;
  /** The address of so many new bytes, all zero. They stay; views made before are void. */
  place(bytes: number): number;
  int16(address: number, length: number): Int16Array;
  int32(address: number, length: number): Int32Array;
  float32(address: number, length: number): Float32Array;
};

type Exports = {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  multiply(...numbers: number[]): void;
  mix(...numbers: number[]): void;
  softmax(...numbers: number[]): void;
  fixed(...numbers: number[]): void;
  product(...numbers: number[]): void;
  recur(...numbers: number[]): void;
};

const page = 65_536;

/** Numbers of a layer's weights for a row: the kernel does four pairs at a time. */
const laidOut = (inputs: number) => Math.ceil(inputs / 8) * 8;

/** Starts the kernel, given the bytes of kernel.wasm. */
export const startKernel = (code: Uint8Array): Kernel => {
  const { memory, ...loops } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Exports;
  let end = 0;
  return {
    multiply({ weights, scales, inputs, outputs }, x, from, out, count) {
      const [pairs, blocks] = [laidOut(inputs) / 2, outputs / 8];
      loops.multiply(x.at, x.stride, weights, scales, from.at, from.stride, out.at, out.stride, count, pairs, blocks);
    },
    mix(x, from, out, { rows, inner, columns }) {
      loops.mix(x.at, x.stride, from.at, out.at, rows, inner, columns / 4);
    },
    softmax(scores, { rows, columns }, scale) {
      loops.softmax(scores.at, rows, columns / 4, scale);
    },
    fixed(x, out, { rows, columns }, scale, least = -32_768) {
      loops.fixed(x.at, x.stride, out.at, out.stride, rows, columns / 4, scale, least);
    },
    product(x, y, out, { rows, columns }, scale) {
      loops.product(x.at, x.stride, y.at, y.stride, out.at, out.stride, rows, columns / 4, scale);
    },
    recur({ weights, scales }, gates, cells, states, steps, hidden, back) {
      const count = steps.length - 1;
      const at = [weights, scales, gates.at, gates.stride, cells, states.at, states.stride] as const;
      loops.recur(...at, steps.byteOffset, count, hidden, Number(back));
    },
    place(bytes) {
      const at = end;
      end += Math.ceil(bytes / 16) * 16;
      const missing = end - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / page));
      return at;
    },
    int16: (address, length) => new Int16Array(memory.buffer, address, length),
    int32: (address, length) => new Int32Array(memory.buffer, address, length),
    float32: (address, length) => new Float32Array(memory.buffer, address, length),
  };
};

/** New rows of so many bytes. More is taken than asked for: the kernel may read a row and three pairs beyond the last. */
export const placeRows = (kernel: Kernel, count: number, stride: number): Rows => ({
  at: kernel.place((count + 1) * stride + 12),
  stride,
});

/** Fixed point: what stands for 1. Inputs of the network lie within ±8; states of an LSTM within ±1. */
export const inputUnit = 4096;
export const stateUnit = 16_384;

/** Inputs are at most 32,768: the sum of all products of a row whose weights together are no more fits in an int32. */
const mostWeight = 2 ** 31 / 2 ** 15;

/** Lays out a matrix, and its biases if it has them, for inputs in which `unit` stands for 1. */
export const placeLayer = (kernel: Kernel, matrix: Quantised, biases: Float32Array | null, unit: number): Layer => {
  const { rows, columns, values, scales } = matrix;
  const inputs = Math.ceil(columns / 2) * 2;
  const outputs = Math.ceil(rows / 8) * 8;
  const layer = {
    weights: kernel.place(2 * laidOut(inputs) * outputs),
    scales: kernel.place(4 * outputs),
    biases: { at: kernel.place(4 * outputs), stride: 0 },
    inputs,
    outputs,
  };
  const laid = kernel.int16(layer.weights, laidOut(inputs) * outputs);
  for (let row = 0; row < rows; row++) {
    const inBlock = row % 8;
    const start = (row - inBlock) * laidOut(inputs) + inBlock * 2;
    let weight = 0;
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? 0;
      laid[start + (column >> 1) * 16 + (column & 1)] = value;
      weight += Math.abs(value);
    }
    if (weight >= mostWeight)
      throw weightsError(`a row's weights come to ${weight}, but less than ${mostWeight} is allowed`);
  }
  const laidScales = kernel.float32(layer.scales, rows);
  for (const [row, scale] of scales.entries()) laidScales[row] = scale / unit;
  if (biases) kernel.float32(layer.biases.at, rows).set(biases);
  return layer;
};

/** Lays out the matrix of a name with the biases that stand beside it as “name.bias”. `inputs`: how many it must have, if that is known. */
export const placeNamed = (
  kernel: Kernel,
  weights: Weights,
  name: string,
  { outputs, inputs, unit }: { outputs: number; inputs?: number; unit: number },
): Layer =>
  placeLayer(
    kernel,
    quantisedOf(weights, name, outputs, inputs),
    plainOf(weights, `${name}.bias`, 1, outputs).values,
    unit,
  );
