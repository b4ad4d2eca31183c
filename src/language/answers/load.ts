import { loadKernel, loadWeights } from '../network/load.ts';
import { type Reader, readerOf } from './reader.ts';

/** The reader of a weights file. Throws one clear error, which says what to do, where the file is missing or damaged. */
const readerFrom = (file: URL): Reader => readerOf(loadKernel(), loadWeights(file));

let loaded: Reader | undefined;

/** The reader of `data/answers.weights`, read at the first question and kept. Throws as `readerFrom` does. */
export const loadReader = (): Reader => {
  loaded ??= readerFrom(new URL('../../../data/answers.weights', import.meta.url));
  return loaded;
};
