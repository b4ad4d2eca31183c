/** Remembers what the reader answered, so that a question asked again costs no run of the encoder. */
import { LRUCache } from 'lru-cache';
import type { Context } from '../command/command.ts';
import type { Answer, Reading } from '../language/reading.ts';

type Ask = Context['answers'];

/** Questions remembered for one reading. */
const MOST = 64;

/**
 * One memory; the function it gives wraps any way of asking. Answers depend on the reading and the question alone, so they stay
 * good for as long as the reading is the same object. Failures and refusals aren't remembered.
 */
export const answerMemory = (): ((ask: Ask) => Ask) => {
  const known = new WeakMap<Reading, LRUCache<string, Answer[]>>();
  return (ask) =>
    async (reading, ...question) => {
      const ofReading = known.get(reading) ?? new LRUCache<string, Answer[]>({ max: MOST });
      known.set(reading, ofReading);
      const key = JSON.stringify(question);
      const before = ofReading.get(key);
      if (before) return before;
      const found = await ask(reading, ...question);
      ofReading.set(key, found);
      return found;
    };
};
