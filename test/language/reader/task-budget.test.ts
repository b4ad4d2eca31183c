import { expect, test } from 'vitest';
import { budgetOf, exceeded, patienceOf, QUESTION } from '../../../src/language/reader/task-budget.ts';

test('reading is granted more for a longer text, and a question no more time', () => {
  const [short, long] = [budgetOf('read', 100), budgetOf('read', 1_000_000)];
  expect(long.milliseconds).toBeGreaterThan(5 * short.milliseconds);
  expect(long.bytes).toBeGreaterThan(1.5 * short.bytes);
  expect(budgetOf('question', 1_000_000).milliseconds).toBe(budgetOf('question', 100).milliseconds);
});

test('the clock grants at least the processor time', () => {
  expect(patienceOf(1_000)).toBeGreaterThanOrEqual(budgetOf('read', 1_000).milliseconds);
  expect(QUESTION).toBeGreaterThanOrEqual(budgetOf('question', 1_000).milliseconds);
});

test.each([
  [{ milliseconds: 10, bytes: 10 }, null],
  [{ milliseconds: 11, bytes: 10 }, 'too-slow'],
  [{ milliseconds: 10, bytes: 11 }, 'too-much'],
])('%o exceeds 10 and 10: %s', (taken, what) => {
  expect(exceeded({ milliseconds: 10, bytes: 10 }, taken)).toBe(what);
});
