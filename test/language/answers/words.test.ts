import { expect, test } from 'vitest';
import { loadReader } from '../../../src/language/answers/load.ts';

const reader = loadReader();

// Numbers are looked up by their form, “0000”: figures themselves have no row.
test.each(['zyxquor', '1789'])(
  '%s, which the table lacks, is as rare as any word can be, and near to no other',
  (form) => {
    expect(reader.rarityOf(form)).toBeCloseTo(1, 1);
    expect(reader.nearness(form, 'quorzyx')).toBe(0);
  },
);

test('how rare a word is rises from the commonest on, whatever training has learned of it', () => {
  const rarities = ['the', 'because', 'mayor', 'anthem'].map(reader.rarityOf);
  expect(rarities).toEqual(rarities.toSorted((one, other) => one - other));
  expect(rarities[0]).toBeGreaterThanOrEqual(0);
});

test.each([
  ['bought', 'acquired', 'promised'],
  ['founded', 'established', 'opened'],
  ['teacher', 'taught', 'mayor'],
])('%s comes nearer to %s than to %s', (form, near, far) => {
  expect(reader.nearness(form, near)).toBeGreaterThan(reader.nearness(form, far));
  expect(reader.nearness(form, form)).toBeCloseTo(1);
});
