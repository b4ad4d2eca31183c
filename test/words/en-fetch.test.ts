/** Each reason for not fetching something is told in words of its own, which say what to do next. */
import { expect, test } from 'vitest';
import { REASONS } from '../../src/fetch/fetch-refusal.ts';
import { notFetched } from '../../src/words/en-fetch.ts';

test.each(REASONS)('%s', (reason) => {
  expect(notFetched[reason]).toMatch(/^[A-Z][^<>@]{20,160}[.] (?:Please|I|.*please).*[.]$/);
  expect(REASONS.filter((other) => notFetched[other] === notFetched[reason])).toEqual([reason]);
});
