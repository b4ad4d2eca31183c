import { afterEach, expect, test } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { lookUp } from '../../src/show/find-phrase.ts';
import { bakery } from '../commands/bakery.ts';
import { contextFor, run } from '../commands/run.ts';
import { libraryOf } from '../library.ts';

/** Turns of the event loop so far. */
let turn = 0;
let clock: NodeJS.Immediate;
const tick = () => {
  turn += 1;
  clock = setImmediate(tick);
};
afterEach(() => clearImmediate(clock));

/** A library of so many articles of so many letters, and the turns in which they were opened. */
const shelf = (count: number, letters: number) => {
  const text = bakery.article.text.padEnd(letters);
  const library = libraryOf(
    Array.from({ length: count }, (_, at): Kept => {
      const article = { ...bakery.article, id: `bakery${at}`, text };
      return { article, reading: { ...bakery.reading, text } };
    }),
  );
  const opened: number[] = [];
  tick();
  const kept = (id: string) => {
    opened.push(turn);
    return library.kept(id);
  };
  return { library: { ...library, kept }, opened };
};

test('articles are opened one a turn of the event loop', async () => {
  const { library, opened } = shelf(5, 1_000);
  expect(await lookUp('we sell out by nine', library, null)).toHaveLength(5);
  expect(new Set(opened).size).toBe(5);
});

test.each([
  ['articles', { search: 'oven' }],
  ['summary', { articles: 'all' }],
])('/%s %j opens them so, too', async (command, options) => {
  const { library, opened } = shelf(5, 1_000);
  const titled = await library.newest(5);
  const stories = async () => ({ stories: titled.map((card) => [card]), total: 5 });
  await run(command, options, contextFor({ ...library, stories }));
  // What is typed may be an article's id, which is looked at first.
  expect(new Set(opened).size).toBeGreaterThanOrEqual(5);
});

test('of books no more are opened than two of the longest', async () => {
  const { library, opened } = shelf(10, 1_000_000);
  expect(await lookUp('we sell out by nine', library, null)).toHaveLength(2);
  expect(opened).toHaveLength(2);
});
