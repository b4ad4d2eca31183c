/**
 * Readings on their way to another thread. Each is sent once and kept there for the next questions, with what was made of it
 * for earlier ones; the least recently used go. Messages arrive in order, so both sides know the same ones.
 */
import type { Reading } from './reading.ts';

/** Readings kept on the other side: those of the channels that talk, and those one question is put to. */
const MOST = 24;

/** A reading by its number: itself where it is not there yet, and the number of one that is to go. */
export type Lent = { number: number; reading: Reading | null; forget: number | null };

/** The sending side, which keeps no reading alive. */
export const lending = (): ((reading: Reading) => Lent) => {
  const numbers = new WeakMap<Reading, number>();
  /** In the order of their last use. */
  const there = new Set<number>();
  let last = 0;
  return (reading) => {
    const number = numbers.get(reading) ?? ++last;
    numbers.set(reading, number);
    const isThere = there.delete(number);
    there.add(number);
    const [oldest] = there;
    const forget = there.size > MOST && oldest !== undefined ? oldest : null;
    if (forget !== null) there.delete(forget);
    return { number, reading: isThere ? null : reading, forget };
  };
};

/** The receiving side: gives the same object for a reading as long as it is kept. */
export const borrowing = (): ((lent: Lent) => Reading) => {
  const kept = new Map<number, Reading>();
  return ({ number, reading, forget }) => {
    if (reading) kept.set(number, reading);
    if (forget !== null) kept.delete(forget);
    const found = kept.get(number);
    if (!found) throw new Error('This reading was never sent, or is gone.');
    return found;
  };
};
