import { expect, test } from 'vitest';
import { withHeadlines } from '../../../../src/language/statements/rules/headline-statements.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

const body =
  'Anna Berg spoke in Helsinki on Monday. Two leaders had come. The bank of the republic gave no date for it.';

const found = (headings: string[], given: Given[] = []): [string | null, string][] => {
  const text = [...headings, body].join('\n\n');
  const statements = given.map((one) => attributionOf(text, one));
  return told(text, withHeadlines(parsedOf(text), statements)).map(([source, words]) => [source, words]);
};

test.each<[string, [string, string][]]>([
  ['Lake will be gone in thirty years – scientist', [['scientist', 'Lake will be gone in thirty years']]],
  ['Lake will be gone in thirty years - scientist', [['scientist', 'Lake will be gone in thirty years']]],
  ['‘We will rebuild’ – mayor', [['mayor', '‘We will rebuild’']]],
  [
    'Neighbour key to peace in the strait – island’s foreign minister',
    [['island’s foreign minister', 'Neighbour key to peace in the strait']],
  ],
  ['Union a lesson for us all – Ex-Soviet state leader', [['Ex-Soviet state leader', 'Union a lesson for us all']]],
  ['Half of pupils go hungry – report', [['report', 'Half of pupils go hungry']]],
  ['Taxes will have to rise – Anna Berg', [['Anna Berg', 'Taxes will have to rise']]],
  ['Central bank: no rate cut before autumn', [['Central bank', 'no rate cut before autumn']]],
  ['Minister: tax must rise', [['Minister', 'tax must rise']]],
  ['Experts: “Close it now”', [['Experts', '“Close it now”']]],
  ['Striker out for the season, club confirms', [['club', 'Striker out for the season']]],
  [
    'Chairs make music fat, says Latvia’s most stubborn conductor',
    [['Latvia’s most stubborn conductor', 'Chairs make music fat']],
  ],
  ['Half of them would fail, an engineers’ group warns', [['an engineers’ group', 'Half of them would fail']]],
  ['Commission insists the result in Tirana stands', [['Commission', 'the result in Tirana stands']]],
  ['‘I never meant to write’: Anna Berg on grief and trees', [['Anna Berg', '‘I never meant to write’']]],
  ["'I never meant to write': Anna Berg", [['Anna Berg', "'I never meant to write'"]]],
  ['“We lost it all”: Anna Berg, the banker, recalls the flood', [['Anna Berg', '“We lost it all”']]],
  ['‘I knew it would hold’: skater tells of rescue', [['skater', '‘I knew it would hold’']]],
  ['Volunteers say the egg was laid in a boot', [['Volunteers', 'the egg was laid in a boot']]],
  ['Rovers manager vows to stay', [['Rovers manager', 'to stay']]],
  ['PM denies knowing of the loan', [['PM', 'knowing of the loan']]],
  ['Judges rule that the mountain is sacred', [['Judges', 'that the mountain is sacred']]],
  ['Bridge safe, insists engineer', [['engineer', 'Bridge safe']]],
  // These may be somebody else’s words.
  ['‘A monster’: Anna Berg convicted of fraud', []],
  ['‘She helped us all’: Anna Berg’s pupils on her death', []],
  // These name something.
  ['Commission announces a new result', []],
  ['Storm hits the coast – latest pictures', []],
  ['Storm hits the coast – Helsinki Times', []],
  ['Anna Berg: a life in pictures', []],
  ['Two leaders: a tortured relationship', []],
  ['Doctors: how to stay healthy', []],
  ['Exclusive: Storm hits the coast', []],
  ['City of a thousand lifts', []],
])('%s', (headline, expected) => {
  expect(found([headline])).toEqual(expected);
});

test('a standfirst', () => {
  expect(found(['City of a thousand lifts', 'Half of them would fail a test – engineer'])).toEqual([
    ['engineer', 'Half of them would fail a test'],
  ]);
});

test('what the tagger found stays', () => {
  const given = [{ words: ['tax must rise'], by: 'Minister', cue: ':' }];
  expect(found(['Minister: tax must rise'], given)).toEqual([['Minister', 'tax must rise']]);
});

test('what it found without a source is told anew', () => {
  const given = [{ words: ['Lake will be gone'], by: null, cue: 'will be' }];
  expect(found(['Lake will be gone in thirty years – scientist'], given)).toEqual([
    ['scientist', 'Lake will be gone in thirty years'],
  ]);
});
