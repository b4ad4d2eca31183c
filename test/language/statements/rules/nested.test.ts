import { expect, test } from 'vitest';
import { withNested } from '../../../../src/language/statements/rules/nested.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

const by = (source: string | null, cue: string, ...words: string[]): Given => ({ words, by: source, cue });

test.each<[string, Given[], [string | null, string][]]>([
  [
    'Anna Berg writes that the painter, asked why, answered: “It was on sale.”',
    [by('Anna Berg', 'answered:', '“It was on sale.”')],
    [
      ['Anna Berg', 'that the painter, asked why, answered: “It was on sale.”'],
      ['the painter', '“It was on sale.”'],
    ],
  ],
  [
    'Anna Berg writes that it was blue, and she added: “It was on sale.”',
    [by('Anna Berg', 'writes', 'that it was blue'), by('she', 'added:', '“It was on sale.”')],
    [
      ['Anna Berg', 'that it was blue'],
      ['she', '“It was on sale.”'],
    ],
  ],
  [
    'The sign says “Open” and its owner, Nam Ji-woo, says “closed for good”.',
    [by('The sign', 'says', '“Open” and its owner, Nam Ji-woo, says “closed for good”')],
    [
      ['The sign', '“Open”'],
      ['its owner', '“closed for good”'],
    ],
  ],
  [
    'Anna Berg called it “late” and said “too late” herself.',
    [by('Anna Berg', 'called', 'it “late” and said “too late” herself')],
    [['Anna Berg', 'it “late” and said “too late” herself']],
  ],
])('%s', (text, given, expected) => {
  const found = withNested(
    parsedOf(text),
    given.map((one) => attributionOf(text, one)),
  );
  expect(told(text, found).map(([source, words]) => [source, words])).toEqual(expected);
});
