/** Discord's epoch, the first second of 2015 (Discord documentation, Reference: Snowflakes). */
const EPOCH = 1_420_070_400_000n;

/** When what bears this id was made: milliseconds since 1970. */
export const madeAt = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);
