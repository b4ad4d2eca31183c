/** Encodes the passages of articles in the background, so that questions find them by meaning. */
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { type Encode, MEANING_VERSION } from '../language/encoder/passages.ts';
import { quantised } from '../library/indexing/vectors.ts';
import type { Store } from '../library/library.ts';
import { thenRest, workOff } from './background-work.ts';

/** Articles found at a time. */
const BATCH = 20;
/** Passages encoded at a time: about a tenth of a second, after which questions get their turn. */
const PASSAGES = 8;

type Shelves = Pick<Store, 'toEncode' | 'keepMeaning'>;

const encoded = async (passages: string[], encode: Encode, signal: AbortSignal): Promise<Float32Array[]> => {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < passages.length; from += PASSAGES)
    vectors.push(...(await thenRest(() => encode(passages.slice(from, from + PASSAGES)), signal)));
  return vectors;
};

/** Encodes every article that has no vectors of this version. See `workOff` for what it throws. */
export const encodeMissing = (
  store: Shelves,
  encode: Encode,
  log: Logger,
  passed: Set<string>,
  signal: AbortSignal,
): Promise<void> =>
  workOff(
    {
      find: (limit) => store.toEncode(MEANING_VERSION, limit),
      prepare: async ({ id, passages }) =>
        store.keepMeaning(id, MEANING_VERSION, quantised(await encoded(passages, encode, signal))),
      // Nothing but the encoder has a part in it.
      prove: (error) => Promise.reject(error),
      batch: BATCH,
      passed,
      failed: 'Article not encoded; questions find it by its words alone.',
    },
    log,
    signal,
  );

/** Questions whose vectors stay in memory: 1.5 KB each. */
const QUESTIONS = 500;

/** A question's vector, or null if the encoder fails: words alone find articles then. It is remembered. */
export const meaningOf = (encode: Encode): ((question: string) => Promise<Float32Array | null>) => {
  const known = new LRUCache<string, Float32Array>({ max: QUESTIONS });
  return async (question) => {
    const before = known.get(question);
    if (before) return before;
    const [vector] = await encode([question]).catch(() => []);
    if (vector) known.set(question, vector);
    return vector ?? null;
  };
};
