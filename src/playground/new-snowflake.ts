/** Discord's epoch, the first second of 2015 (Discord documentation, Reference: Snowflakes). */
const EPOCH = 1_420_070_400_000n;

let count = 0n;

/** A new id as Discord makes them: milliseconds since its epoch in the upper bits, a counter in the lower 22. */
export const snowflake = (): string => {
  count = (count + 1n) & 0x3fffffn;
  return (((BigInt(Date.now()) - EPOCH) << 22n) | count).toString();
};

/** The shard that a server's events go to: `(id >> 22) % shards` (Discord documentation, Gateway: Sharding). */
export const shardOf = (guild: string, shards: number): number => Number((BigInt(guild) >> 22n) % BigInt(shards));
