/** Discord divides a bot's servers among connections, its shards; a process has a run of them. */
export type Shards = { first: number; last: number; count: number };

/** Whether others have the rest. */
export const isPart = ({ first, last, count }: Shards): boolean => last - first + 1 < count;

/** Their numbers. */
export const shardIds = ({ first, last }: Shards): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Whether these shards hear of a server: Discord gives it to (id >> 22) % count (documentation, Gateway: Sharding). */
export const hears = ({ first, last, count }: Shards, server: string): boolean => {
  const shard = Number((BigInt(server) >> 22n) % BigInt(count));
  return first <= shard && shard <= last;
};

/** "4" for all of four, "0-15/64" or "3/64" for one machine's of 64; null where it says neither. */
export const readShards = (written: string): Shards | null => {
  const all = /^[1-9]\d{0,4}$/.test(written) ? Number(written) : null;
  if (all !== null) return { first: 0, last: all - 1, count: all };
  const part = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(written);
  if (!part) return null;
  const first = Number(part[1]);
  const last = Number(part[2] ?? first);
  const count = Number(part[3]);
  return first <= last && last < count ? { first, last, count } : null;
};
