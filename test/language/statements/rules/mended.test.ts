import { describe, expect, test } from 'vitest';
import { mended } from '../../../../src/language/statements/rules/mended.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

const by = (source: string | null, cue: string, ...words: string[]): Given => ({ words, by: source, cue });

const found = (text: string, given: Given[]): [string | null, string][] =>
  told(
    text,
    mended(
      parsedOf(text),
      given.map((one) => attributionOf(text, one)),
    ),
  ).map(([source, words]) => [source, words]);

describe('parts that were marked wrongly', () => {
  test.each<[string, Given, [string | null, string]]>([
    [
      'The tunnel will be closed until autumn, the city’s roads chief, Kemal Yurt, said on Thursday.',
      by(null, 'said', 'The tunnel will be closed until autumn, the city’s roads chief, Kemal Yurt'),
      ['the city’s roads chief, Kemal Yurt', 'The tunnel will be closed until autumn'],
    ],
    [
      'The minister for culture, Dace Ozola, stressed in Riga that nobody had been promised anything.',
      by(null, 'stressed', 'The minister for culture, Dace Ozola', 'that nobody had been promised anything'),
      ['The minister for culture, Dace Ozola', 'that nobody had been promised anything'],
    ],
    ['Tax must rise, says Ankara', by(null, 'says', 'Tax must rise'), ['Ankara', 'Tax must rise']],
    [
      'She shook hands and said that the plan was ready.',
      by(null, 'said', 'that the plan was ready'),
      ['She', 'that the plan was ready'],
    ],
    [
      'It was said that the plan was ready.',
      by(null, 'was said', 'that the plan was ready'),
      [null, 'that the plan was ready'],
    ],
    [
      'The judge asked the witness, Leo Castellani, why he had washed the carpet.',
      by('The judge', 'asked', 'the witness, Leo Castellani, why he had washed the carpet'),
      ['The judge', 'why he had washed the carpet'],
    ],
    [
      'The judge asked how much the carpet that burned had cost.',
      by('The judge', 'asked', 'how much the carpet that burned had cost'),
      ['The judge', 'how much the carpet that burned had cost'],
    ],
    [
      'The mayor dismissed the absurd claim that the canal had been drained.',
      by('The mayor', 'dismissed', 'the absurd claim that the canal had been drained'),
      ['The mayor', 'that the canal had been drained'],
    ],
    [
      'The mayor repeated the claim that the canal had been drained.',
      by('The mayor', 'repeated', 'the claim that the canal had been drained'),
      ['The mayor', 'the claim that the canal had been drained'],
    ],
    [
      'If the governor says that the dam will hold, people will go home.',
      by('the governor', 'says', 'that the dam will hold, people will go home'),
      ['the governor', 'that the dam will hold'],
    ],
    [
      'If, as the club says, the money has been paid, Ansu Ceesay can leave tonight.',
      by('the club', 'says', 'the money has been paid, Ansu Ceesay can leave tonight'),
      ['the club', 'the money has been paid'],
    ],
    [
      'If the dam holds, the governor says, people will go home, and many will stay there.',
      by('the governor', 'says', 'people will go home, and many will stay there'),
      ['the governor', 'people will go home, and many will stay there'],
    ],
    [
      'Anyone who says that the sea at Brighton is warm is selling something.',
      by('Anyone', 'says', 'that the sea at Brighton is warm is selling something'),
      ['Anyone', 'that the sea at Brighton is warm'],
    ],
    [
      'Nobody under thirty, says demographer Ottilie Kern, can remember such a winter.',
      by('Nobody under thirty', 'says', 'demographer Ottilie Kern'),
      ['demographer Ottilie Kern', 'Nobody under thirty … can remember such a winter'],
    ],
    [
      'A dry winter, says demographer Ottilie Kern, empties the reservoirs.',
      by(null, 'says', 'demographer Ottilie Kern, empties the reservoirs'),
      ['demographer Ottilie Kern', 'A dry winter … empties the reservoirs'],
    ],
    [
      'According to the pilot, Sanna Virtanen, two lamps were out that night.',
      by('the pilot', 'According to', 'Sanna Virtanen, two lamps were out that night'),
      ['the pilot, Sanna Virtanen', 'two lamps were out that night'],
    ],
    [
      'When the judge asked the accused for his name, Detlef Pohl gave hers.',
      by('the judge', 'asked', 'the accused for his name, Detlef Pohl gave hers'),
      ['the judge', 'the accused for his name'],
    ],
    [
      'The mayor urged all residents to boil their water.',
      by('The mayor', 'urged', 'to boil their water'),
      ['The mayor', 'all residents to boil their water'],
    ],
    [
      'The mayor urged on Monday a halt to building.',
      by('The mayor', 'urged', 'a halt to building'),
      ['The mayor', 'a halt to building'],
    ],
    [
      'In a note to parents, the head teacher, Judith Amory, apologised for “the great custard flood”.',
      by('a note to parents, the head teacher, Judith Amory', 'apologised for', '“the great custard flood”'),
      ['the head teacher, Judith Amory', '“the great custard flood”'],
    ],
    [
      'The keeper answered them in a low voice: “It is shut.”',
      by('The keeper', 'answered', 'them in a low voice: “It is shut.”'),
      ['The keeper', '“It is shut.”'],
    ],
    [
      'The keeper answered that the sign was plain: “It is shut.”',
      by('The keeper', 'answered', 'that the sign was plain: “It is shut.”'),
      ['The keeper', 'that the sign was plain: “It is shut.”'],
    ],
    [
      'There were no plans, said spokesman Hugo Lind, for the king to give up his car.',
      by('spokesman Hugo Lind, for the king to give up his car', 'said', 'There were no plans'),
      ['spokesman Hugo Lind', 'There were no plans … for the king to give up his car'],
    ],
    [
      'The bridge, he said, would open in May.',
      by('he#1', 'said', 'The bridge'),
      ['he', 'The bridge … would open in May'],
    ],
    [
      'The bridge would open in May, he said, citing the engineers.',
      by('he#1', 'said', 'The bridge would open in May'),
      ['he', 'The bridge would open in May'],
    ],
    [
      'Rents have doubled and wages have not, tenants’ leader Sónia Matos argued on Saturday.',
      by(null, 'argued', 'Rents have doubled and wages have not, tenants’ leader Sónia Matos'),
      ['tenants’ leader Sónia Matos', 'Rents have doubled and wages have not'],
    ],
    [
      'Pressed on whether he would go, Peter Lund said that he had a fence to mend.',
      by('Peter Lund', 'Pressed on', 'whether he would go'),
      [null, 'whether he would go'],
    ],
    [
      'Asked by Anna Berg whether he would go, Peter Lund said that he had a fence to mend.',
      by('Anna Berg', 'Asked', 'whether he would go'),
      ['Anna Berg', 'whether he would go'],
    ],
    [
      'The bridge would open in May, said Anna Berg, who had built it.',
      by('Anna Berg', 'said', 'The bridge would open in May'),
      ['Anna Berg', 'The bridge would open in May'],
    ],
  ])('%s', (text, given, expected) => {
    expect(found(text, [given])).toEqual([expected]);
  });

  test.each([
    ['He has said nothing so far.', by('He', 'has said', 'nothing so far')],
    ['She wrote her first play in Dakar.', by('She', 'wrote', 'her first play in Dakar')],
    ['The so-called “truce” was signed on Friday.', by(null, 'was signed', 'The so-called “truce”')],
  ])('no words are no statement: %s', (text, given) => {
    expect(found(text, [given])).toEqual([]);
  });

  test('a cue waits for its words', () => {
    const text = 'He wrote in a letter: “Close it now.”';
    const waiting = attributionOf(text, by('He', 'wrote'));
    expect(mended(parsedOf(text), [waiting])).toEqual([waiting]);
  });
});

describe('statements that were missed', () => {
  test.each<[string, [string | null, string][]]>([
    [
      'According to official figures, 14,000 people left the island last year.',
      [['official figures', '14,000 people left the island last year']],
    ],
    [
      'According to the harbour master, Fergal Lavin, three boats broke loose.',
      [['the harbour master, Fergal Lavin', 'three boats broke loose']],
    ],
    [
      'The metro will carry 200,000 people a day, at least according to its builders.',
      [['its builders', 'The metro will carry 200,000 people a day']],
    ],
    [
      'The queue for visas, according to those who stand in it, is shorter when it rains.',
      [['those who stand in it', 'The queue for visas … is shorter when it rains']],
    ],
    [
      'In the view of the economist Felipe Aranda, the tariff will cost more than it brings.',
      [['the economist Felipe Aranda', 'the tariff will cost more than it brings']],
    ],
    ['Everything went according to plan.', []],
    ['The paper has learned that according to a posting, the site was shut.', []],
    [
      'The bread will cost more from Monday, bakery owner Shabnam Akhtar tells her customers.',
      [['bakery owner Shabnam Akhtar', 'The bread will cost more from Monday']],
    ],
    [
      'The skull is that of a woman of forty, writes Professor Tariq Baloch.',
      [['Professor Tariq Baloch', 'The skull is that of a woman of forty']],
    ],
    ['The river rose by four metres and carried away the landing stage, which had stood for years.', []],
    ['On Monday, the minister said that taxes would rise.', []],
    ['The firm, which announced a loss, has closed.', []],
  ])('%s', (text, expected) => {
    expect(found(text, [])).toEqual(expected);
  });

  test.each<[string, Given, [string | null, string][]]>([
    [
      'The mayor of Ghent, Filip Maes, urged residents to stay at home.',
      by('The mayor of Ghent, Filip Maes', 'urged'),
      [['The mayor of Ghent, Filip Maes', 'residents to stay at home']],
    ],
    ['The mayor told residents to stay.', by('The mayor', 'told'), [['The mayor', '']]],
  ])('beside a cue without words: %s', (text, given, expected) => {
    expect(found(text, [given])).toEqual(expected);
  });

  test('what was found is not found again', () => {
    const text = 'The bread will cost more, Anna Berg says.';
    expect(found(text, [by('Anna Berg', 'says', 'The bread will cost more')])).toHaveLength(1);
  });
});
