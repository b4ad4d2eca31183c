import { loadKernel, loadWeights } from './network/load-weights.ts';
import { type Tagger, taggerOf } from './tagger.ts';

let loaded: Tagger | undefined;

/**
 * The tagger of `data/models/tagger.weights`, read at the first call and kept.
 * @throws one clear error if the file is missing or damaged
 */
export const loadTagger = (): Tagger => {
  loaded ??= taggerOf(loadKernel(), loadWeights(new URL('../../../../data/models/tagger.weights', import.meta.url)));
  return loaded;
};
