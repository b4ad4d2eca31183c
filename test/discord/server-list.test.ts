import { expect, it } from 'vitest';
import { serverList } from '../../src/discord/server-list.ts';

/** A bot that is in so many servers, and how often it was asked. */
const inServers = (count: number) => {
  const ids = Array.from({ length: count }, (_, index) => String(1_000_000 + index));
  const asked: string[] = [];
  const get = async (route: string, { query }: { query?: URLSearchParams } = {}) => {
    asked.push(`${route}?${query}`);
    const after = query?.get('after') ?? '';
    return ids
      .filter((id) => BigInt(id) > BigInt(after))
      .slice(0, Number(query?.get('limit')))
      .map((id) => ({ id, name: 'Mill', owner: false }));
  };
  return { ids, asked, rest: { get } as Parameters<typeof serverList>[0] };
};

it.each([
  [0, 1],
  [1, 1],
  [199, 1],
  [200, 2],
  [1_001, 6],
])('of %i servers takes %i requests', async (count, requests) => {
  const { ids, asked, rest } = inServers(count);
  expect([...(await serverList(rest))]).toEqual(ids.map((id) => [id, 'Mill']));
  expect(asked).toHaveLength(requests);
  expect(asked[0]).toBe('/users/@me/guilds?limit=200&after=0');
});
