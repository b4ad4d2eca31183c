/** Encodes the passages of articles in the background, so that questions find them by what they mean. */
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { quantised } from './article/indexing/meaning.ts';
import type { Store } from './article/library.ts';
import { type Encode, MEANING_VERSION } from './language/meaning/passages.ts';

/** Articles taken at a time; and passages, some tenth of a second of the encoder's, between which questions get their turn. */
const BATCH = 20;
const PASSAGES = 8;
/** Milliseconds between two looks for articles that came meanwhile, here or through another process. */
const PAUSE = 15_000;

type Shelves = Pick<Store, 'toEncode' | 'keepMeaning'>;

/** The vectors of these passages, some at a time; after each, the encoder rests as long as it worked. */
const encoded = async (passages: string[], encode: Encode, signal: AbortSignal): Promise<Float32Array[]> => {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < passages.length; from += PASSAGES) {
    const began = performance.now();
    vectors.push(...(await encode(passages.slice(from, from + PASSAGES))));
    await setTimeout(performance.now() - began, undefined, { signal, ref: false });
  }
  return vectors;
};

/**
 * Encodes what has no vectors of this version yet. What is encoded stays so: cut short, the next call goes on from there. An
 * article that fails is passed over until the next start.
 * @throws where not even the first can be encoded: then the encoder is to blame, not the article.
 */
export const encodeMissing = async (
  store: Shelves,
  encode: Encode,
  log: Logger,
  passed: Set<string>,
  signal: AbortSignal,
): Promise<void> => {
  let isProven = false;
  for (;;) {
    const found = await store.toEncode(MEANING_VERSION, BATCH + passed.size);
    const articles = found.filter(({ id }) => !passed.has(id));
    if (articles.length === 0) return;
    for (const { id, passages } of articles) {
      signal.throwIfAborted();
      try {
        await store.keepMeaning(id, MEANING_VERSION, quantised(await encoded(passages, encode, signal)));
        isProven = true;
      } catch (error) {
        if (!isProven || signal.aborted) throw error;
        passed.add(id);
        log.error({ article: id, err: error }, 'An article could not be encoded: it is found by its words alone.');
      }
    }
  }
};

/**
 * Keeps every article encoded, until it is stopped. Where the encoder fails, the log says so once; articles are found by their
 * words meanwhile, and it is tried again at the next look.
 */
export const keepEncoded = (store: Shelves, encode: Encode, log: Logger): { stop(): Promise<void> } => {
  const stopped = new AbortController();
  const passed = new Set<string>();
  let isTold = false;
  const run = async () => {
    while (!stopped.signal.aborted) {
      try {
        await encodeMissing(store, encode, log, passed, stopped.signal);
        isTold = false;
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (!isTold) log.warn({ err: error }, 'Articles can’t be encoded: questions find them by their words alone.');
        isTold = true;
      }
      await setTimeout(PAUSE, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};

/** What questions mean; null where the encoder fails, so that words alone find articles then. */
export const meaningOf =
  (encode: Encode) =>
  async (question: string): Promise<Float32Array | null> => {
    const [vector] = await encode([question]).catch(() => []);
    return vector ?? null;
  };
