/** The kernel (kernel.wat) with its memory, and layers of weights laid out in it. */
import { type Quantised, weightsError } from './weights.ts';

/** As much of WebAssembly as is used here; TypeScript has its types only with the browser's. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

type Exports = {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  multiply(
    x: number,
    xStride: number,
    weights: number,
    scales: number,
    from: number,
    fromStride: number,
    out: number,
    outStride: number,
    rows: number,
    pairs: number,
    blocks: number,
  ): void;
  step(
    gates: number,
    gatesStride: number,
    cells: number,
    out: number,
    outStride: number,
    rows: number,
    hidden: number,
  ): void;
};

/** The kernel and a simple allocator: what is placed stays. Views are to be made anew after each `place`. */
export type Kernel = Pick<Exports, 'multiply' | 'step'> & {
  /** The address of that many new bytes, all zero. */
  place(bytes: number): number;
  int8(address: number, length: number): Int8Array;
  int16(address: number, length: number): Int16Array;
  float32(address: number, length: number): Float32Array;
};

const page = 65_536;

/** Starts the kernel, from the bytes of kernel.wasm. */
export const startKernel = (code: Uint8Array): Kernel => {
  const { memory, multiply, step } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Exports;
  let end = 0;
  return {
    multiply,
    step,
    place(bytes) {
      const at = end;
      end += Math.ceil(bytes / 16) * 16;
      const missing = end - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / page));
      return at;
    },
    int8: (address, length) => new Int8Array(memory.buffer, address, length),
    int16: (address, length) => new Int16Array(memory.buffer, address, length),
    float32: (address, length) => new Float32Array(memory.buffer, address, length),
  };
};

/** Fixed point: what 1 is as int16. Inputs lie within ±8; hidden states of an LSTM within ±1. */
export const inputUnit = 4096;
export const stateUnit = 16_384;

/** A matrix with its biases as `multiply` reads them. */
export type Layer = {
  weights: number;
  scales: number;
  biases: number;
  /** int16 numbers that a row of input has: an even number. */
  inputs: number;
  /** float32 numbers that a row of output has: a multiple of eight, with zeros behind the matrix's own. */
  outputs: number;
};

/** Inputs are at most 32,768, weights at most 127, and their sum must fit in an int32. */
const mostInputs = Math.floor(2 ** 31 / (2 ** 15 * 127));

const even = (n: number) => Math.ceil(n / 2) * 2;

/** Lays out a matrix, and biases if it has them, for inputs in which 1 is `unit`. */
export const placeLayer = (kernel: Kernel, matrix: Quantised, biases: Float32Array | null, unit: number): Layer => {
  const { rows, columns, values, scales } = matrix;
  const inputs = even(columns);
  const outputs = Math.ceil(rows / 8) * 8;
  if (inputs > mostInputs)
    throw weightsError(`a layer has ${columns} inputs, and sums of more than ${mostInputs} overflow`);
  const layer = {
    weights: kernel.place(inputs * outputs),
    scales: kernel.place(4 * outputs),
    biases: kernel.place(4 * outputs),
    inputs,
    outputs,
  };
  const laid = kernel.int8(layer.weights, inputs * outputs);
  for (let row = 0; row < rows; row++) {
    const block = (row - (row % 8)) * inputs + (row % 8) * 2;
    for (let column = 0; column < columns; column++)
      laid[block + (column >> 1) * 16 + (column & 1)] = values[row * columns + column] ?? 0;
  }
  kernel.float32(layer.scales, rows).set(scales.map((scale) => scale / unit));
  if (biases) kernel.float32(layer.biases, rows).set(biases);
  return layer;
};
