import { describe, expect, it } from 'vitest';
import { isDemonymOf } from '../../../src/language/lexicon/demonyms.ts';

const theirs: [string, string][] = [
  ['french', 'france'],
  ['polish', 'poland'],
  ['azerbaijani', 'azerbaijan'],
  ['swiss', 'switzerland'],
  ['portuguese', 'portugal'],
  ['australian', 'australia'],
  ['austrian', 'austria'],
  ['german', 'germany'],
  ['british', 'uk'],
  ['american', 'united states'],
  ['korean', 'south korea'],
  ['texan', 'texas'],
  ['londoner', 'london'],
];
const others: [string, string][] = [
  ['australian', 'austria'],
  ['austrian', 'australia'],
  ['indian', 'indonesia'],
  ['nigerian', 'niger'],
  ['french', 'finland'],
  ['in', 'india'],
  ['poland', 'poland'],
  ['german', 'geneva'],
];

describe('isDemonymOf', () => {
  it.each(theirs)('%s is of %s', (word, name) => {
    expect(isDemonymOf(word, name)).toBe(true);
  });
  it.each(others)('%s is not of %s', (word, name) => {
    expect(isDemonymOf(word, name)).toBe(false);
  });
});
