/** The kernel (kernel.wat) with its memory, and layers of weights laid out in it. */
import { type Quantised, weightsError } from './weights.ts';

/** As much of WebAssembly as is used here; TypeScript has its types only together with the browser's. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

/** Rows of numbers in memory: where the first one begins, and bytes from each to the next (0: the same one for all). */
export type Rows = { at: number; stride: number };

/** The rows from number `row` on. */
export const rowsFrom = ({ at, stride }: Rows, row: number): Rows => ({ at: at + row * stride, stride });

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
  /** One step of an LSTM for `count` rows: from the sums of its gates, and its cells, to its states. */
  step(gates: Rows, cells: number, states: Rows, count: number, hidden: number): void;
  /** The address of so many new bytes, all zero. They stay; views made before are void. */
  place(bytes: number): number;
  int16(address: number, length: number): Int16Array;
  float32(address: number, length: number): Float32Array;
};

type Exports = {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  multiply(...numbers: number[]): void;
  mix(...numbers: number[]): void;
  step(...numbers: number[]): void;
};

const page = 65_536;

/** Starts the kernel, given the bytes of kernel.wasm. */
export const startKernel = (code: Uint8Array): Kernel => {
  const { memory, multiply, mix, step } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Exports;
  let end = 0;
  return {
    multiply({ weights, scales, inputs, outputs }, x, from, out, count) {
      const [pairs, blocks] = [inputs / 2, outputs / 8];
      multiply(x.at, x.stride, weights, scales, from.at, from.stride, out.at, out.stride, count, pairs, blocks);
    },
    mix(x, from, out, { rows, inner, columns }) {
      mix(x.at, x.stride, from.at, out.at, rows, inner, columns / 4);
    },
    step(gates, cells, states, count, hidden) {
      step(gates.at, gates.stride, cells, states.at, states.stride, count, hidden);
    },
    place(bytes) {
      const at = end;
      end += Math.ceil(bytes / 16) * 16;
      const missing = end - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / page));
      return at;
    },
    int16: (address, length) => new Int16Array(memory.buffer, address, length),
    float32: (address, length) => new Float32Array(memory.buffer, address, length),
  };
};

/** New rows of so many bytes. One more is taken than asked for: the kernel may read beyond the last. */
export const placeRows = (kernel: Kernel, count: number, stride: number): Rows => ({
  at: kernel.place((count + 1) * stride),
  stride,
});

/** Fixed point: what stands for 1. Inputs of the network lie within ±8; states of an LSTM within ±1. */
export const inputUnit = 4096;
export const stateUnit = 16_384;

/** Inputs are at most 32,768, weights at most 127, and the sum of so many products fits in an int32. */
const mostInputs = Math.floor(2 ** 31 / (2 ** 15 * 127));

/** Lays out a matrix, and its biases if it has them, for inputs in which `unit` stands for 1. */
export const placeLayer = (kernel: Kernel, matrix: Quantised, biases: Float32Array | null, unit: number): Layer => {
  const { rows, columns, values, scales } = matrix;
  const inputs = Math.ceil(columns / 2) * 2;
  const outputs = Math.ceil(rows / 8) * 8;
  if (inputs > mostInputs) throw weightsError(`a layer has ${columns} inputs, but ${mostInputs} is the most`);
  const layer = {
    weights: kernel.place(2 * inputs * outputs),
    scales: kernel.place(4 * outputs),
    biases: { at: kernel.place(4 * outputs), stride: 0 },
    inputs,
    outputs,
  };
  const laid = kernel.int16(layer.weights, inputs * outputs);
  for (let row = 0; row < rows; row++) {
    const inBlock = row % 8;
    const start = (row - inBlock) * inputs + inBlock * 2;
    for (let column = 0; column < columns; column++)
      laid[start + (column >> 1) * 16 + (column & 1)] = values[row * columns + column] ?? 0;
  }
  const laidScales = kernel.float32(layer.scales, rows);
  for (const [row, scale] of scales.entries()) laidScales[row] = scale / unit;
  if (biases) kernel.float32(layer.biases.at, rows).set(biases);
  return layer;
};
