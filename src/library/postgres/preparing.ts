/** What is worked out of whole articles: a thread of its own does it, but for short ones. */
import type { Piscina } from 'piscina';
import type { Article } from '../../article/article.ts';
import type { Counterpart } from '../../article/compare-draft.ts';
import { sketchOf } from '../../article/likeness.ts';
import { passagesOf } from '../../language/encoder/passages.ts';
import type { Reading } from '../../language/reading.ts';
import { type Comparison, compared } from './compared.ts';
import { type Entries, entriesFor } from './prepared-rows.ts';

/** Characters of texts that are no trouble for the thread that answers: some two milliseconds. */
const SHORT = 3_000;
/** Milliseconds without an article, after which the thread ends and its memory with it. */
const IDLE = 10_000;

type Titled = Pick<Article, 'title' | 'text'>;

export type Preparing = {
  /** What is to be written down of an article. */
  prepare(reading: Reading): Promise<Entries>;
  /** What a draft is to an article that is kept. */
  compare(comparison: Comparison): Promise<Counterpart | null>;
  /** The numbers by which a text is known again. */
  sketch(text: string): Promise<number[]>;
  /** The passages of an article. */
  passages(of: Titled): Promise<string[]>;
  close(): Promise<void>;
};

export const startPreparing = (): Preparing => {
  let started: Promise<Piscina> | null = null;
  const start = async (): Promise<Piscina> => {
    const { Piscina } = await import('piscina');
    const filename = new URL('./prepare-worker.ts', import.meta.url).href;
    return new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE, recordTiming: false });
  };
  /** Does `work` here where it has few letters to look at, else in the thread, which has it under `name`. */
  const inThread = async <In, Out>(name: string, work: (of: In) => Out, of: In, letters: number): Promise<Out> => {
    if (letters < SHORT) return work(of);
    started ??= start();
    return (await started).run(of, { name });
  };
  return {
    prepare: (reading) => inThread('prepare', entriesFor, reading, reading.text.length),
    compare: (comparison) => {
      const { stored, made } = comparison;
      return inThread('compare', compared, comparison, stored.text.length + made.text.length);
    },
    sketch: (text) => inThread('sketch', sketchOf, text, text.length),
    passages: (of) => inThread('passages', ({ title, text }) => passagesOf(title, text), of, of.text.length),
    close: async () => {
      await (await started)?.close();
    },
  };
};
