import { describe, expect, test } from 'vitest';
import { checked } from '../../../../src/language/statements/rules/check-statements.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

const by = (source: string | null, cue: string, ...words: string[]): Given => ({ words, by: source, cue });

test.each<[string, string, Given, [string | null, string]]>([
  [
    'the verb beside the words is the cue',
    '“We are ready,” said architect Nabil Sharafi.',
    by('said', 'architect', '“We are ready,”'),
    ['architect Nabil Sharafi', '“We are ready,”'],
  ],
  [
    'what it takes up is none of the words',
    '“We are ready,” Nabil Sharafi said on Monday.',
    by(null, 'Monday', '“We are ready,” Nabil Sharafi said on'),
    ['Nabil Sharafi', '“We are ready,”'],
  ],
  [
    'a verb of saying stays the cue',
    '“We are ready,” Nabil Sharafi told the man who said no.',
    by('Nabil Sharafi', 'told', '“We are ready,”'),
    ['Nabil Sharafi', '“We are ready,”'],
  ],
  [
    'whoever was told says nothing',
    'Anna Berg was recently told that it was late.',
    by('Anna Berg', 'told', 'that it was late'),
    [null, 'that it was late'],
  ],
  [
    'whoever told it does',
    'Peter Lund was told by Anna Berg that it was late.',
    by('Anna Berg', 'told', 'that it was late'),
    ['Anna Berg', 'that it was late'],
  ],
  [
    'what the speaker does is none of the words',
    'Anna Berg said, “It is late,” and walked off.',
    by('Anna Berg', 'said', '“It is late,” and walked off'),
    ['Anna Berg', '“It is late,”'],
  ],
  [
    'what goes on in the speaker’s sense is',
    'Anna Berg said it was “not early,” but rather late.',
    by('Anna Berg', 'said', 'it was “not early,” but rather late'),
    ['Anna Berg', 'it was “not early,” but rather late'],
  ],
  [
    'whoever a sentence is about says what its colon leads to',
    'The singer, Anna Berg, retired with a short statement: “It is late.”',
    by(null, 'a short statement:', '“It is late.”'),
    ['The singer', '“It is late.”'],
  ],
  [
    'whoever reads or hears it does not',
    'Anna Berg read a short statement: “It is late.”',
    by(null, 'a short statement:', '“It is late.”'),
    [null, '“It is late.”'],
  ],
  [
    'whoever so describes what stands before it says that',
    '“It was late”: so the watchman, Anna Berg, describes the night of the fire.',
    by('the watchman, Anna Berg', 'describes', 'the night of the fire'),
    ['the watchman, Anna Berg', '“It was late”'],
  ],
  [
    'what points to the words is none of them',
    '“It is late.” Anna Berg was at home when she said it, an hour after the fire.',
    by('she', 'said', '“It is late.”', 'it, an hour after the fire'),
    ['she', '“It is late.”'],
  ],
  [
    'whom it is sung to is none of them either',
    'The crowd sang “You are late” to the visitors from Cork.',
    by('The crowd', 'sang', '“You are late” to the visitors from Cork'),
    ['The crowd', '“You are late”'],
  ],
  [
    'both are those who stand before',
    'Anna Berg and Peter Lund, both told the court that it was late.',
    by('both', 'told', 'Anna Berg and Peter Lund', 'that it was late'),
    ['Anna Berg and Peter Lund, both', 'that it was late'],
  ],
  [
    'what is done behind a name that is given is none of the words',
    'Anna Berg described the work as “late” and gave it a year.',
    by('Anna Berg', 'described', 'the work as “late” and gave it a year'),
    ['Anna Berg', 'the work as “late”'],
  ],
  [
    'a source that was cut short is whole',
    'Norway’s union said that it was late.',
    by('union', 'said', 'that it was late'),
    ['Norway’s union', 'that it was late'],
  ],
  [
    'reported words end with their sentence',
    'Anna Berg said that it was late. The lamps were lit.',
    by('Anna Berg', 'said', 'that it was late. The lamps were lit'),
    ['Anna Berg', 'that it was late'],
  ],
])('%s', (_, text, given, expected) => {
  const [found] = told(text, checked(parsedOf(text), [attributionOf(text, given)]));
  expect(found?.slice(0, 2)).toEqual(expected);
});

describe('what the marks leave no doubt of', () => {
  const sureness = (text: string, given: Given) => {
    const attribution = attributionOf(text, given);
    const doubted = { ...attribution, evidence: { ...attribution.evidence, cue: 0.3, content: 0.5 } };
    const [found] = checked(parsedOf(text), [doubted]);
    return [found?.evidence.cue, found?.evidence.content];
  };

  test('is surely said', () => {
    expect(
      sureness('Anna Berg gave this account: “It was late.”', by('Anna Berg', 'gave this account:', '“It was late.”')),
    ).toEqual([0.98, 0.98]);
    expect(
      sureness('Anna Berg gave this account: “It was late.”', by('Anna Berg', 'gave this account', '“It was late.”')),
    ).toEqual([0.98, 0.98]);
  });

  test.each([
    ['“Wir sind bereit“, said driver Renate Holub.', by('driver Renate Holub', 'said', '“Wir sind bereit“')],
    ['Anna Berg told the jury in Cork: “It was late.”', by('Anna Berg', 'told', '“It was late.”')],
  ])('nor does a verb of saying beside its subject: %s', (text, given) => {
    expect(sureness(text, given)).toEqual([0.98, 0.98]);
  });

  test.each([
    ['Anna Berg claims the lamps were lit.', by('Anna Berg', 'claims', 'the lamps were lit')],
    [
      'The lamps were lit, the watchman, Peter Lund, said.',
      by('the watchman, Peter Lund', 'said', 'The lamps were lit'),
    ],
    ['The lamps were lit, researchers have found.', by('researchers', 'found', 'The lamps were lit')],
    ['Anna Berg told the jury in Cork that it was late.', by('Anna Berg', 'told', 'that it was late')],
    ['Norway’s union declined to confirm that it was late.', by('union', 'declined to confirm', 'that it was late')],
    ['Lamps were lit, analysts say.', by('analysts', 'say', 'Lamps were lit')],
    ['According to Anna Berg, the lamps were lit.', by('Anna Berg', 'According to', 'the lamps were lit')],
  ])('likewise without marks: %s', (text, given) => {
    expect(sureness(text, given)).toEqual([0.95, 0.95]);
  });

  test('where such words end before their sentence does, it leaves open', () => {
    const given = by('Anna Berg', 'said', 'that it was late');
    expect(sureness('Anna Berg said that it was late on her way out.', given)).toEqual([0.95, 0.5]);
  });

  test('likewise an open mark before its cue', () => {
    expect(sureness('“It was late, said Anna Berg.', by('Anna Berg', 'said', '“It was late,'))).toEqual([0.98, 0.98]);
  });

  test.each([
    ['Anna Berg gave this account: it was late.', by('Anna Berg', 'gave this account:', 'it was late')],
    ['Anna Berg told Peter Lund that it was late.', by('Peter Lund', 'told', 'that it was late')],
    ['Anna Berg called it “late” and left.', by('Anna Berg', 'called', 'it “late”')],
  ])('or leave some: %s', (text, given) => {
    expect(sureness(text, given)).toEqual([0.3, 0.5]);
  });
});
