/** How commands ask the reader: not again what it answered before, and only as much as it can bear. */
import { LRUCache } from 'lru-cache';
import type { Context } from '../command/command.ts';
import type { Answer, Reading } from '../language/reading.ts';
import type { Refusal, Weight } from './admission.ts';
import type { Load } from './load.ts';

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

/** The same function; its calls count as asked until they are answered. */
export const counting =
  (ask: Ask, load: Load): Ask =>
  async (...question) => {
    load.asked += 1;
    try {
      return await ask(...question);
    } finally {
      load.asked -= 1;
    }
  };

/** Asks for one event: each kind of question is admitted once, at its first use. */
export const admitting = (ask: Ask, admit: (weight: Weight) => Promise<Refusal | null>): Ask => {
  const admitted = new Map<Weight, Promise<Refusal | null>>();
  const refusalOf = (weight: Weight) => {
    const refusal = admitted.get(weight) ?? admit(weight);
    admitted.set(weight, refusal);
    return refusal;
  };
  return async (reading, question, most, characters) => {
    // A limit on characters is given where many articles are asked.
    const refusal = await refusalOf(characters === undefined ? 'ask' : 'askAll');
    if (refusal) throw refusal;
    return ask(reading, question, most, characters);
  };
};
