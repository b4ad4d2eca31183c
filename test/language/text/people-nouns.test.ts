import { expect, test } from 'vitest';
import { isHumanNoun } from '../../../src/language/text/people-nouns.ts';

test.each([
  'mayor',
  'volcanologist',
  'groundsman',
  'grower',
  'investor',
  'photographer',
  'senators',
  'accused',
  'widow',
  'paramedic',
  'librarian',
  'shopkeepers',
])('%s: somebody', (noun) => {
  expect(isHumanNoun(noun)).toBe(true);
});

test.each(['retailer', 'computer', 'rancor', 'paper', 'corner', 'list', 'river', 'bank', 'summer', 'number'])(
  '%s: nobody',
  (noun) => {
    expect(isHumanNoun(noun)).toBe(false);
  },
);
