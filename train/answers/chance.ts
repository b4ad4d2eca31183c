/** Chance that comes out the same each time (Mulberry32, public domain). */
export type Chance = { (): number; happens(share: number): boolean; one<T>(list: readonly T[]): T | undefined };

/** Numbers from 0 up to, not including, 1. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.assign(next, {
    happens: (share: number) => next() < share,
    one: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)],
  });
};
