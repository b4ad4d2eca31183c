/** Compares a question with passages by the signs of their numbers, in WebAssembly SIMD (sign-kernel.wat). */
import { readFileSync } from 'node:fs';
import { NUMBERS, SIGNS } from '../indexing/vectors.ts';

/** As much of WebAssembly as is used here; TypeScript has its types only together with the browser's. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

type Exports = {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  compare(asked: number, signs: number, out: number, passages: number): void;
};

const PAGE = 65_536;

/**
 * Sums the question's numbers that a passage has a set bit for. Passages have the same order by these sums as by sums in which
 * the other numbers are subtracted.
 */
export type Compare = {
  /** Sets the question, in 8 bits. */
  ask(question: Int8Array): void;
  /** @returns a number for each passage; the next call overwrites them. */
  compare(signs: Uint8Array): Int32Array;
};

/** Starts the kernel. It takes as much memory as the longest list of signs, and keeps it. */
export const startComparing = (): Compare => {
  const code = readFileSync(new URL('sign-kernel.wasm', import.meta.url));
  const { memory, compare } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Exports;
  return {
    ask(question) {
      const rows = new Int8Array(memory.buffer, 0, NUMBERS);
      // Number n stands for bit n % 8 of byte n / 8.
      for (const [n, number] of question.entries()) rows[(n >> 7) * 128 + (n & 7) * 16 + ((n >> 3) & 15)] = number;
    },
    compare(signs) {
      const passages = signs.length / SIGNS;
      const out = NUMBERS + signs.length;
      const missing = out + 4 * passages - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      new Uint8Array(memory.buffer).set(signs, NUMBERS);
      compare(0, NUMBERS, out, passages);
      return new Int32Array(memory.buffer, out, passages);
    },
  };
};
