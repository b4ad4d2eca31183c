/** Reads the trained tagger from the disk: the one place where this room reads anything but its arguments. */
// biome-ignore lint/style/noRestrictedImports: the weights are part of the language engine, whose entry points take nothing but text.
import { readFileSync } from 'node:fs';
import { startKernel } from './kernel.ts';
import { type Tagger, taggerOf } from './tagger.ts';
import { decodeWeights, weightsError } from './weights.ts';

let loaded: Tagger | undefined;

/** The tagger of `data/quotes.weights`, read at the first call. Throws, saying what to do, where it is missing or damaged. */
export const loadTagger = (): Tagger => {
  if (loaded) return loaded;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL('../../../data/quotes.weights', import.meta.url));
  } catch (error) {
    throw weightsError(error instanceof Error ? error.message : String(error));
  }
  loaded = taggerOf(startKernel(readFileSync(new URL('kernel.wasm', import.meta.url))), decodeWeights(bytes));
  return loaded;
};
