import { expect, test } from 'vitest';
import { remembering } from '../../src/router/reply-cache.ts';

/** A library whose edition is changed at will. */
const shelf = () => {
  const state = { edition: {} };
  return { state, edition: () => state.edition };
};

/** What is made is told by its number. */
const making = () => {
  let times = 0;
  return async () => {
    times += 1;
    return { times };
  };
};

test('the same is given again until the library changes', async () => {
  const [library, make, replies] = [shelf(), making(), remembering<{ times: number }>()];
  const first = await replies(library, 'quotes', make);
  expect(await replies(library, 'quotes', make)).toBe(first);
  library.state.edition = {};
  expect(await replies(library, 'quotes', make)).toEqual({ times: 2 });
});

test('what does not last, and what is made while the library changes, is made anew', async () => {
  const library = shelf();
  const partial = remembering<{ times: number }>(() => false);
  const make = making();
  await partial(library, 'quotes', make);
  expect(await partial(library, 'quotes', make)).toEqual({ times: 2 });
  const replies = remembering<{ times: number }>();
  const late = making();
  await replies(library, 'quotes', () => {
    library.state.edition = {};
    return late();
  });
  expect(await replies(library, 'quotes', late)).toEqual({ times: 2 });
});

test('however many servers ask, so much is remembered and no more', async () => {
  const replies = remembering<{ times: number }>();
  const [first, make] = [shelf(), making()];
  await replies(first, 'quotes of the first', make);
  const others = Array.from({ length: 10_000 }, shelf);
  for (const [at, other] of others.entries()) await replies(other, `quotes of ${at}`, making());
  expect(await replies(first, 'quotes of the first', make)).toEqual({ times: 2 });
});
