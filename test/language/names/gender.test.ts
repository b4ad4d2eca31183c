import { expect, test } from 'vitest';
import { genderOf, leaningOf } from '../../../src/language/names/gender.ts';

test.each([
  ['anna', 'f'],
  ['tom', 'm'],
  ['bill', 'm'],
  ['andrea', null],
  ['sinéad', null],
])('%s: %s', (name, gender) => {
  expect(genderOf(name)).toBe(gender);
});

test('an ending says something, but less than the list', () => {
  const [listed, ending, man] = ['anna', 'dilnoza', 'zoran'].map(leaningOf);
  expect(listed).toBeGreaterThan(0.9);
  expect(ending).toBeGreaterThan(0.3);
  expect(ending).toBeLessThan(listed ?? 0);
  expect(man).toBeLessThan(-0.3);
});
