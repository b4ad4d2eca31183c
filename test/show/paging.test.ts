import { expect, test } from 'vitest';
import { pageAt, pageOption } from '../../src/show/paging.ts';
import { en } from '../../src/words/en.ts';

const again = { command: 'timeline', options: {} };
const pagesLinked = (page: number) =>
  pageAt(20_000, page, 5, again, en).links.map(({ label, options }) => [label, options.page]);

test('the first page, one in the middle and the last', () => {
  expect(pageAt(7, 1, 5, again, en)).toMatchObject({ from: 0, to: 5 });
  expect(pageAt(7, 2, 5, again, en)).toMatchObject({ from: 5, to: 7 });
  expect(pagesLinked(2)).toEqual([
    [en.next.previous, 1],
    [en.next.next, 3],
  ]);
});

test('every page of the longest list can be turned to', () => {
  for (const page of [1, 1000, 4000])
    for (const [, turned] of pagesLinked(page)) expect(pageOption.safeParse(turned).success).toBe(true);
});
