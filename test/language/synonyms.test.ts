import { expect, test } from 'vitest';
import { stem } from '../../src/language/stems.ts';
import { synonymsOf } from '../../src/language/synonyms.ts';

test.each([
  ['founded', 'established', true],
  ['win', 'victory', true],
  ['ended', 'ceased', true],
  ['wrote', 'author', true],
  ['killed', 'opened', false],
  ['won', 'lost', false],
  ['establish', 'establish', false],
])('%s, %s: %s', (one, other, expected) => {
  expect(synonymsOf(stem(one)).includes(stem(other))).toBe(expected);
  expect(synonymsOf(stem(other)).includes(stem(one))).toBe(expected);
});

test('verbs alone have none of what else a word may be', () => {
  expect(synonymsOf(stem('closed'))).toContain('last');
  expect(synonymsOf(stem('closed'), 'verbs')).not.toContain('last');
  expect(synonymsOf(stem('closed'), 'verbs')).toContain('shut');
});

test('a word that has none', () => {
  expect(synonymsOf('qwertz')).toEqual([]);
  expect(synonymsOf('')).toEqual([]);
});
