import { describe, expect, test } from 'vitest';
import { read } from '../../../../src/language/read.ts';
import { speakerOf } from '../../../../src/language/statements/place-and-speaker.ts';

/** What each statement is shown as: who said it (null where nobody is named), or that it was not said. */
const shown = (text: string): (string | null)[] =>
  read({ text }).quotes.map((quote) => (quote.denied ? 'not said' : speakerOf(quote)));

describe('what nobody said is never shown as said', () => {
  test.each([
    // The verb denies it.
    'Anna Berg refused to say that the bridge is safe.',
    'Anna Berg doubts that the bridge is safe.',
    'Anna Berg disputed that the bridge is safe.',
    // So do the words around the verb.
    'Anna Berg hardly said that the bridge is safe.',
    'Anna Berg no longer says that the bridge is safe.',
    'Anna Berg almost said that the bridge is safe.',
    'Anna Berg at no time said that the bridge is safe.',
    'Anna Berg never once in her life said that the bridge is safe.',
    'Anna Berg on no occasion called the bridge “perfectly safe”.',
    // It might have been said, but was not.
    'Anna Berg could have said that the bridge is safe.',
    'Anna Berg should have said that the bridge is safe.',
    'Anna Berg would never have said that the bridge is safe.',
    'Anna Berg would have said that the bridge is safe.',
    'Anna Berg might say that the bridge is safe.',
    'If Anna Berg says that the bridge is safe, people will use it.',
    'Unless Anna Berg says that the bridge is safe, people will stay away.',
    'If Anna Berg calls the bridge “safe”, people will use it.',
    'Had Anna Berg said that the bridge is safe, people would have used it.',
    'Did Anna Berg say that the bridge is safe?',
    'It was as if Anna Berg said that the bridge is safe.',
    'Suppose Anna Berg says that the bridge is safe.',
    'Anna Berg was falsely quoted as saying that the bridge is safe.',
    // A negation at the front.
    'At no point did Anna Berg say that the bridge is safe.',
    'Not once did Anna Berg say “the bridge is safe”.',
    'Never did Anna Berg say that the bridge is safe.',
    'Nor did Anna Berg say that the bridge is safe.',
    // The clause above it takes it back.
    'It is not true that Anna Berg said that the bridge is safe.',
    'It is not true that Anna Berg said the bridge is safe.',
    'It is false that Anna Berg said that the bridge is safe.',
    'It is unlikely that Anna Berg said that the bridge is safe.',
    'There is no evidence that Anna Berg said that the bridge is safe.',
    'The rumour that Anna Berg said that the bridge is safe is old.',
    'I do not think Anna Berg said that the bridge is safe.',
    'The bridge is safe, but not according to Anna Berg.',
  ])('%s', (text) => {
    expect(shown(text)).toEqual(['not said']);
  });

  test.each([
    'Anna Berg denied that she had said that the bridge is perfectly safe.',
    'Anna Berg denied that she had said “the bridge is perfectly safe”.',
    'Anna Berg doubts that Peter Lund said that the bridge is safe.',
    'Nobody believes that Peter Lund said that the bridge is safe.',
    'No minister said that the bridge is safe.',
    'Neither Anna Berg nor Peter Lund said that the bridge is safe.',
    'None of the ministers said that the bridge is safe.',
    'Nobody said that the bridge is safe.',
    'No one said that the bridge is safe.',
    'Not all ministers said that the bridge is safe.',
    'It was not Peter Lund who said that the bridge is safe.',
  ])('nor what is inside that, nor what is nobody’s: %s', (text) => {
    expect(new Set(shown(text))).toEqual(new Set(['not said']));
  });

  test.each([
    'Anna Berg asked whether Peter Lund had said that the bridge is safe.',
    'Anna Berg wishes that Peter Lund had said that the bridge is safe.',
  ])('nor is what is asked or wished: %s', (text) => {
    expect(shown(text)).not.toContain('Peter Lund');
  });
});

describe('what was said stays said', () => {
  test.each([
    'Only later did Anna Berg say that the bridge is safe.',
    'Not only did Anna Berg say that the bridge is safe.',
    'There is no doubt that Anna Berg said that the bridge is safe.',
    'Peter Lund did not attend because Anna Berg said that the bridge is closed.',
    'Asked if it was safe, Anna Berg said that it was.',
    'Anna Berg, who was not there, said that the bridge is safe.',
    'Anna Berg did not stay but said that the bridge is safe.',
    'The bridge is not safe, Anna Berg said.',
    'Nobody paid Anna Berg, who said that the bridge is safe.',
    'Anna Berg almost immediately said that the bridge is safe.',
    'Anna Berg would later say that the bridge is safe.',
    'Anna Berg and not Peter Lund said that the bridge is safe.',
    'Anna Berg, not Peter Lund, said that the bridge is safe.',
    'Anna Berg rather than Peter Lund said that the bridge is safe.',
    'Not Peter Lund but Anna Berg said that the bridge is safe.',
    'In her first speech Anna Berg said that the bridge is safe.',
  ])('%s', (text) => {
    expect(shown(text).filter((who) => who !== null)).toEqual(['Anna Berg']);
  });

  test.each(['Theresa May said that the bridge is safe.', 'No. 10 said that the bridge is safe.'])(
    'a name is not a modal or a negation: %s',
    (text) => {
      expect(shown(text)).not.toContain('not said');
    },
  );
});
