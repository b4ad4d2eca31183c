import type { Piscina } from 'piscina';
import type { Reading } from '../../language/reading.ts';
import { type Entries, entriesFor } from './entries.ts';

/** Characters of a text that is no trouble for the thread that answers: some two milliseconds. */
const SHORT = 3_000;
/** Milliseconds without an article, after which the thread ends and its memory with it. */
const IDLE = 10_000;

export type Preparing = {
  /** What is to be written down of an article: for a longer one, a thread of its own finds it out. */
  prepare(reading: Reading): Promise<Entries>;
  close(): Promise<void>;
};

export const startPreparing = (): Preparing => {
  let started: Promise<Piscina> | null = null;
  const start = async (): Promise<Piscina> => {
    const { Piscina } = await import('piscina');
    const filename = new URL('./preparer.ts', import.meta.url).href;
    return new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE, recordTiming: false });
  };
  return {
    prepare: async (reading) => {
      if (reading.text.length < SHORT) return entriesFor(reading);
      started ??= start();
      return (await started).run(reading);
    },
    close: async () => {
      await (await started)?.close();
    },
  };
};
