/** What people ask of a library in which each server keeps a hundred articles, and what that costs. */
import type { Library, Store } from '../../src/library/library.ts';
import type { Figure } from '../figures.ts';
import { random } from '../library/recombined.ts';
import { EACH, idOf, scopeOf } from './articles.ts';

const TIMES = 300;

/** By words that stand in most articles: a shelf's own have to be found among all others'. */
const CALLS: Record<string, (library: Library, at: number) => Promise<unknown>> = {
  'an article by its id': (library, at) => library.kept(idOf(at)),
  'the newest': (library) => library.newest(10),
  'titles while typing': (library, at) => library.titled(['the', 'a', 'wo', 'in'][at % 4] ?? '', 25),
  'a search': (library, at) => library.search(`people ${at % 2 ? 'year' : 'city'}`, { offset: 0, limit: 10 }),
  'who said': (library) => library.said('the people of the city said', 5),
  'a question to all': (library) => library.asked('Where do the people live?', 3),
  'a timeline about something': (library) => library.timeline({ about: 'people' }, { offset: 0, limit: 10 }),
};

/** Milliseconds that this process has spent, over all its threads. */
export const spentHere = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** How a size is called: "10,000 in 100 servers: …". */
const sized = (size: number) => `${size.toLocaleString('en')} in ${(size / EACH).toLocaleString('en')} servers:`;

/** Milliseconds of a processor: on a machine that others use too, time itself says little. */
export const costing = (size: number, what: string, ms: number): Figure => ({
  name: `${sized(size)} ${what}`,
  value: Math.round(100 * ms) / 100,
  unit: 'ms of a processor',
  anchor: 'the same',
});

export const weighing = (size: number, bytes: number): Figure => ({
  name: `${sized(size)} an article on disk`,
  value: Math.round(bytes / size / 102.4) / 10,
  unit: 'KB',
  anchor: 'the same',
});

/**
 * What each call costs in a library of so many articles.
 * @param spent milliseconds of a processor by all who have part in it, until now.
 */
export const costsOf = async (
  store: Pick<Store, 'libraryFor'>,
  size: number,
  spent: () => number | Promise<number>,
): Promise<Figure[]> => {
  const costs: Figure[] = [];
  for (const [what, call] of Object.entries(CALLS)) {
    const next = random(size);
    const before = await spent();
    for (let n = 0; n < TIMES; n += 1) {
      const at = Math.floor(next() * size);
      await call(store.libraryFor(scopeOf(at)), at);
    }
    costs.push(costing(size, what, ((await spent()) - before) / TIMES));
  }
  return costs;
};
