/** Which servers the bot is in: what a server keeps goes thirty days after the bot has left it. */
import type { Store } from '../library/library.ts';

/**
 * Compares the servers that keep something with those that Discord lists. A removal while the bot was off is never
 * announced; a server with an outage is in the list.
 * @param isOurs whether this process would see the server: with several shards each has its own.
 */
export const compareServers = async (
  store: Pick<Store, 'servers' | 'here' | 'gone'>,
  listed: Pick<ReadonlySet<string>, 'has'>,
  isOurs: (server: string) => boolean = () => true,
): Promise<void> => {
  const keeping = (await store.servers()).filter(isOurs);
  await store.here(keeping.filter((id) => listed.has(id)));
  await store.gone(keeping.filter((id) => !listed.has(id)));
};
