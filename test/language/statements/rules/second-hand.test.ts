import { expect, test } from 'vitest';
import { withSecondHand } from '../../../../src/language/statements/rules/second-hand.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

const by = (source: string | null, cue: string, ...words: string[]): Given => ({ words, by: source, cue });

test.each<[string, Given[], [string | null, string][]]>([
  [
    'The Post quoted the mayor, Anna Berg, as saying that the road was safe.',
    [by('The Post', 'quoted', 'the mayor, Anna Berg, as saying that the road was safe')],
    [['the mayor, Anna Berg', 'that the road was safe']],
  ],
  [
    'The Post quotes the mayor as saying “we knew” and her lawyers as saying that nobody did.',
    [by('The Post', 'quotes', 'the mayor as saying “we knew” and her lawyers as saying that nobody did')],
    [
      ['the mayor', '“we knew”'],
      ['her lawyers', 'that nobody did'],
    ],
  ],
  [
    'Anna Berg was quoted by the Post as saying the road was safe.',
    [by(null, 'was quoted', 'Anna Berg'), by(null, 'saying', 'the road was safe')],
    [['Anna Berg', 'the road was safe']],
  ],
  [
    '“Close it now,” Anna Berg heard Peter Lund say.',
    [by('Anna Berg', 'heard', '“Close it now,”')],
    [['Peter Lund', '“Close it now,”']],
  ],
  [
    '“Close it now,” Anna Berg claimed Peter Lund had said.',
    [by('Anna Berg', 'claimed', '“Close it now,”')],
    [['Peter Lund', '“Close it now,”']],
  ],
  [
    'The Post reported that the mayor, Anna Berg, had told her party that the road was safe.',
    [by('The Post', 'reported', 'that the mayor, Anna Berg, had told her party that the road was safe')],
    [
      ['The Post', 'that the mayor, Anna Berg, had told her party that the road was safe'],
      ['the mayor, Anna Berg', 'that the road was safe'],
    ],
  ],
  [
    'Anna Berg told Peter Lund that the road was safe.',
    [by('Anna Berg', 'told', 'that the road was safe')],
    [['Anna Berg', 'that the road was safe']],
  ],
  [
    'The Post called the mayor “as safe as the road”.',
    [by('The Post', 'called', 'the mayor “as safe as the road”')],
    [['The Post', 'the mayor “as safe as the road”']],
  ],
])('%s', (text, given, expected) => {
  const parsed = parsedOf(text);
  const found = withSecondHand(
    parsed,
    given.map((one) => attributionOf(text, one)),
  );
  expect(told(text, found).map(([source, words]) => [source, words])).toEqual(expected);
});
