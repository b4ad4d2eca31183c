import { expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';

test.each([
  ['de', 'German'],
  ['__proto__', 'another language'],
  ['en_US', 'another language'],
  ['', 'another language'],
])('an article in %j is said to be in %s', (code, name) =>
  expect(en.adding.language(code)).toContain(`It is in ${name}: `),
);
