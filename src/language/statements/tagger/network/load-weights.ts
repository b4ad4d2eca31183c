/** Reads the kernel and trained weights from the disk: the one place where `language/` reads anything but its arguments. */
import { readFileSync } from 'node:fs';
import { type Kernel, startKernel } from './kernel.ts';
import { type Weights, weightsError } from './weights.ts';
import { decodeWeights } from './weights-file.ts';

/** A kernel with a memory of its own. */
export const loadKernel = (): Kernel => startKernel(readFileSync(new URL('kernel.wasm', import.meta.url)));

/** The weights in a file. Throws one clear error, which says what to do, where the file is missing or damaged. */
export const loadWeights = (file: URL): Weights => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw weightsError(error instanceof Error ? error.message : String(error));
  }
  return decodeWeights(bytes);
};
