import { expect, test } from 'vitest';
import { libraryOf } from '../library.ts';
import { contextFor, run, verbatims } from './run.ts';
import { seed } from './seed.ts';

test.each([
  ['sentence', 'In one sentence', 1, ['short', 'long']],
  ['short', 'In short', 3, ['sentence', 'long']],
  ['long', 'At more length', 6, ['sentence', 'short']],
])('%s', async (length, title, most, others) => {
  const reply = await run('summary', { length }, contextFor(libraryOf([seed])));
  expect(reply.title).toBe(title);
  const shown = verbatims(reply);
  const whole = seed.reading.sentences.filter((sentence) =>
    shown.some(({ start, end }) => start <= sentence.start && sentence.end <= end),
  );
  expect(whole.length).toBeGreaterThan(0);
  expect(whole.length).toBeLessThanOrEqual(most);
  expect(shown.every(({ start }) => whole.some((sentence) => sentence.start === start))).toBe(true);
  expect(reply.links?.slice(0, 2).map(({ options, update }) => [options.length, update])).toEqual(
    others.map((other) => [other, true]),
  );
});
