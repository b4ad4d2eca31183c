import { loadKernel, loadWeights } from './network/load-weights.ts';
import { type Tagger, taggerOf } from './tagger.ts';

/** The tagger of a weights file. Throws one clear error, which says what to do, where the file is missing or damaged. */
export const taggerFrom = (file: URL): Tagger => taggerOf(loadKernel(), loadWeights(file));

let loaded: Tagger | undefined;

/** The tagger of `data/models/tagger.weights`, read at the first call and kept. Throws as `taggerFrom` does. */
export const loadTagger = (): Tagger => {
  loaded ??= taggerFrom(new URL('../../../../data/models/tagger.weights', import.meta.url));
  return loaded;
};
