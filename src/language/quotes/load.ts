/** Reads the trained tagger from the disk: the one place where this room reads anything but its arguments. */
// biome-ignore lint/style/noRestrictedImports: the weights are part of the engine, whose entry points are given nothing but text.
import { readFileSync } from 'node:fs';
import { startKernel } from './kernel.ts';
import { type Tagger, taggerOf } from './tagger.ts';
import { decodeWeights, weightsError } from './weights.ts';

const bytesOf = (file: URL): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw weightsError(error instanceof Error ? error.message : String(error));
  }
};

/** The tagger of a weights file. Throws one clear error, which says what to do, where the file is missing or damaged. */
export const taggerFrom = (file: URL): Tagger =>
  taggerOf(startKernel(readFileSync(new URL('kernel.wasm', import.meta.url))), decodeWeights(bytesOf(file)));

let loaded: Tagger | undefined;

/** The tagger of `data/quotes.weights`, read at the first call and kept. Throws as `taggerFrom` does. */
export const loadTagger = (): Tagger => {
  loaded ??= taggerFrom(new URL('../../../data/quotes.weights', import.meta.url));
  return loaded;
};
