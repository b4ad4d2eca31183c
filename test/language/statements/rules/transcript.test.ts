import { describe, expect, test } from 'vitest';
import { besideTranscript, transcriptIn } from '../../../../src/language/statements/rules/transcript.ts';
import { attributionOf, parsedOf, told } from './given.ts';

const statements = (paragraphs: string[]) => {
  const text = paragraphs.join('\n\n');
  return told(text, transcriptIn(parsedOf(text))).map(([source, words]) => [source, words]);
};

test.each<[string, string[], [string | null, string][]]>([
  [
    'questions and answers of the one who is named before',
    ['Anna Berg spoke to us.', 'Q: Is it open?', 'A: It is, I think.'],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is, I think.'],
    ],
  ],
  [
    'questions without labels',
    ['Anna Berg spoke to us.', 'Is it open?', 'Anna Berg: It is.', 'And at night?', 'Anna Berg: Then too.'],
    [
      ['Anna Berg', 'It is.'],
      ['Anna Berg', 'Then too.'],
    ],
  ],
  [
    'questions and answers without any',
    ['Five questions for chef Luca Moretti', 'What did you eat?', 'Bread. My wife hid the rest.', 'Why?', 'I ate it.'],
    [
      ['Luca Moretti', 'Bread. My wife hid the rest.'],
      ['Luca Moretti', 'I ate it.'],
    ],
  ],
  [
    'initials for names',
    ['Anna Berg talked to Delta News.', 'DN: Is it open?', 'AB: It is, I think.'],
    [
      ['Delta News', 'Is it open?'],
      ['Anna Berg', 'It is, I think.'],
    ],
  ],
  [
    'an answer of several paragraphs',
    [
      'Anna Berg spoke to us.',
      'Q: Is it open?',
      'A: It is.',
      'I use it.',
      'Q: Often?',
      'A: Every day.',
      'And at night.',
    ],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is. … I use it.'],
      [null, 'Often?'],
      ['Anna Berg', 'Every day. … And at night.'],
    ],
  ],
  [
    'with the paper’s own words behind it',
    ['Anna Berg spoke to us.', 'Q: Is it open?', 'A: It is.', 'This interview was edited.'],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is.'],
    ],
  ],
  [
    'the one who is addressed',
    ['Q: Mr Peter Lund, is it open?', 'A: It is.'],
    [
      [null, 'Mr Peter Lund, is it open?'],
      ['Peter Lund', 'It is.'],
    ],
  ],
  [
    'nobody where several are named',
    ['Anna Berg beat Peter Lund.', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      [null, 'It is.'],
    ],
  ],
  [
    'the guest, not who asks',
    [
      '‘It is open’: Anna Berg on rivers',
      'By Ruth Weber',
      'Anna Berg spoke to Ruth Weber.',
      'Q: Is it open?',
      'A: It is.',
    ],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is.'],
    ],
  ],
  [
    'the guest whom a pronoun means',
    ['Anna Berg on rivers', 'Anna Berg is 40. She talked at length to Ruth Weber.', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is.'],
    ],
  ],
  [
    'the guest whom the byline’s writer talks to',
    ['By Ruth Weber', 'Ruth Weber talks to Anna Berg.', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is.'],
    ],
  ],
  [
    'the guest whom the paper talked to',
    ['Peter Lund built it.', 'We spoke to Anna Berg.', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is.'],
    ],
  ],
  [
    'the guest who told the writer',
    ['Anna Berg on rivers', 'Anna Berg told our reporter Ruth Weber about them.', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      ['Anna Berg', 'It is.'],
    ],
  ],
  [
    'nobody but the writer',
    ['By Ruth Weber', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      [null, 'It is.'],
    ],
  ],
  [
    'nobody where either may ask',
    ['Ruth Weber talks to Anna Berg.', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      [null, 'It is.'],
    ],
  ],
  [
    'nobody where either may be interviewed',
    ['Anna Berg gave an interview with Ruth Weber.', 'Q: Is it open?', 'A: It is.'],
    [
      [null, 'Is it open?'],
      [null, 'It is.'],
    ],
  ],
  [
    'names in capitals, with the full name where the article has it',
    ['The trial of Anna Berg.', 'JUDGE: You may sit.', 'BERG (laughing): I will stand.'],
    [
      ['JUDGE', 'You may sit.'],
      ['Anna Berg', 'I will stand.'],
    ],
  ],
  [
    'names that come again',
    ['Weber: Is it open?', 'Lund: It is.', 'Weber: Good.'],
    [
      ['Weber', 'Is it open?'],
      ['Lund', 'It is.'],
      ['Weber', 'Good.'],
    ],
  ],
  [
    'questions and answers without labels',
    [
      'Anna Berg talks to us.',
      'Is it open?',
      'I think it is.',
      'Often?',
      'Every day, as far as I know.',
      'Berg is 40.',
    ],
    [
      ['Anna Berg', 'I think it is.'],
      ['Anna Berg', 'Every day, as far as I know.'],
    ],
  ],
  ['no talk: a writer who asks', ['Anna Berg is 40.', 'Is it open?', 'It is.', 'Often?', 'Every day.'], []],
  ['no talk: facts in a box', ['Where: Town hall', 'When: Monday', 'Price: £30'], []],
  ['no talk: one heading', ['Road: what you should know', 'The road is open.'], []],
  ['no talk: notes', ['Correction: We wrote Monday.', 'Note: You can write to us.'], []],
])('%s', (_, paragraphs, expected) => {
  expect(statements(paragraphs)).toEqual(expected);
});

describe('an attribution within a transcript', () => {
  const text =
    'Q: Who told you?\n\nA: My coach said that I was ill. I say that I was not. She knows that, because I told her so.';
  const parsed = parsedOf(text);
  const transcript = transcriptIn(parsed);
  test.each([
    ['of what a third said stands beside it', { words: ['that I was ill'], by: 'My coach', cue: 'said' }, true],
    ['of what the speaker says does not', { words: ['that I was not'], by: 'I', cue: 'say' }, false],
    ['of nothing but a pronoun does not', { words: ['that, because I told her so'], by: 'She', cue: 'knows' }, false],
    ['of the label does not', { words: ['Who told you?'], by: 'Q', cue: ':' }, false],
  ])('%s', (_, given, expected) => {
    expect(besideTranscript(parsed, transcript)(attributionOf(text, given))).toBe(expected);
  });
});
