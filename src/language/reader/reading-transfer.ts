/**
 * Sends each Reading to a reader's process once and refers to it by number afterwards. The process keeps the 24 most recently
 * used, with what it made of them for earlier questions. Messages arrive in order, so both sides know the same ones.
 */
import type { Reading } from '../reading.ts';

/** Readings kept in the process: those of the channels that talk, and those one question is put to. */
const MOST = 24;

/** A reading by its number: itself where the process doesn't have it yet, and the number of one to forget. */
export type Sent = { number: number; reading: Reading | null; forget: number | null };

/** The sending side, which keeps no reading alive. */
export const sending = (): ((reading: Reading) => Sent) => {
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
export const receiving = (): ((sent: Sent) => Reading) => {
  const kept = new Map<number, Reading>();
  return ({ number, reading, forget }) => {
    if (reading) kept.set(number, reading);
    if (forget !== null) kept.delete(forget);
    const found = kept.get(number);
    if (!found) throw new Error('This reading was never sent, or is gone.');
    return found;
  };
};
