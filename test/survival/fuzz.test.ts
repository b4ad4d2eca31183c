/** What nobody should send, a little of each kind: `npm run bench -- fuzz` tries a hundred thousand. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Everything, openEverything } from '../../bench/fuzz/everything.ts';
import { openapi } from '../playground/openapi.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Inputs of all kinds together, and from which they are made. */
const INPUTS = 600;
const SEED = 20;

let everything: Everything;
beforeAll(async () => {
  everything = await openEverything(openapi);
});
afterAll(() => everything.close());

test.each([0, 1, 2, 3, 4, 5, 6])('kind %i of what is sent brings nothing down, and is answered', async (at) => {
  const { kind, share } = everything.kinds[at] ?? expect.fail('There is no such kind.');
  const { tried, failures } = await kind.run(Math.ceil(INPUTS * share), SEED);
  expect(failures, kind.name).toEqual([]);
  expect(tried).toBe(Math.ceil(INPUTS * share));
});

test('every kind was tried', () => {
  expect(everything.kinds).toHaveLength(7);
});
