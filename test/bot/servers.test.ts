import { expect, test } from 'vitest';
import { compareServers } from '../../src/bot/servers.ts';

const comparing = async (keeping: string[], listed: string[], isOurs?: (id: string) => boolean) => {
  const said: Record<'here' | 'gone', string[]> = { here: [], gone: [] };
  const store = {
    servers: async () => keeping,
    here: async (ids: string[]) => void said.here.push(...ids),
    gone: async (ids: string[]) => void said.gone.push(...ids),
  };
  await compareServers(store, new Set(listed), isOurs);
  return said;
};

test('servers that keep something are here or gone; those that keep nothing don’t matter', async () => {
  expect(await comparing(['1', '2', '3'], ['2', '4'])).toEqual({ here: ['2'], gone: ['1', '3'] });
  expect(await comparing([], ['1'])).toEqual({ here: [], gone: [] });
});

test('a server of another shard is neither', async () => {
  expect(await comparing(['1', '2', '3'], ['2'], (id) => id !== '3')).toEqual({ here: ['2'], gone: ['1'] });
});
