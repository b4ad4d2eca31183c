import { describe, expect, test } from 'vitest';
import { withTurns } from '../../../../src/language/statements/rules/turns.ts';
import { attributionOf, type Given, parsedOf, told } from './given.ts';

/** The kind, the paragraphs, what the tagger found, and every statement that they make. */
type Row = [kind: string, paragraphs: string[], given: Given[], statements: [string | null, string, string][]];

const by = (source: string | null, cue: string | null, ...words: string[]): Given => ({ words, by: source, cue });

const statements = (paragraphs: string[], given: Given[]) => {
  const text = paragraphs.join('\n\n');
  return told(
    text,
    withTurns(
      parsedOf(text),
      given.map((one) => attributionOf(text, one)),
    ),
  );
};

describe('one statement', () => {
  test.each<Row>([
    [
      'holds whole quotations with their marks',
      ['“The road is open and it is wide,” Peter Lund said.'],
      [by('Peter Lund', 'said', 'The road is open and it')],
      [['Peter Lund', '“The road is open and it is wide,”', 'stated']],
    ],
    [
      'holds a quotation of which the tagger found the half',
      ['Peter Lund said: “The road is open. It is wide now.”'],
      [by('Peter Lund', 'said', '“The road is open.')],
      [['Peter Lund', '“The road is open. It is wide now.”', 'stated']],
    ],
    [
      'leaves a term alone',
      ['Peter Lund said the “deal” was done.'],
      [by('Peter Lund', 'said', 'the “deal” was done')],
      [['Peter Lund', 'the “deal” was done', 'stated']],
    ],
    [
      'goes on behind its cue',
      ['“The road,” Peter Lund said on Monday, “is open.”'],
      [by('Peter Lund', 'said', '“The road,”')],
      [['Peter Lund', '“The road,” … “is open.”', 'stated']],
    ],
    [
      'goes on behind what is told of its speaker',
      ['“If it goes,” warned Peter Lund, who has measured it since May, “then we go.”'],
      [by('Peter Lund', 'warned', '“If it goes,”'), by('who', 'has measured', 'it since May, “then we go.”')],
      [['Peter Lund', '“If it goes,” … “then we go.”', 'stated']],
    ],
    [
      'leaves out whom it was said to',
      ['“Is it open?” Peter Lund asked the mayor, Anna Berg.'],
      [by('Peter Lund', 'asked', '“Is it open?”', 'the mayor, Anna Berg')],
      [['Peter Lund', '“Is it open?”', 'stated']],
    ],
    [
      'leaves out whom it answered',
      ['The keeper, Peter Lund, answered them in Welsh: “It is shut.”'],
      [by('The keeper, Peter Lund', 'answered', 'them', '“It is shut.”')],
      [['The keeper, Peter Lund', '“It is shut.”', 'stated']],
    ],
    [
      'goes on over two cues in a sentence',
      ['“Once,” said Peter Lund, “it was open. Then they came,” he said, “and they closed it.”'],
      [
        by('Peter Lund', 'said', '“Once,”', '“it was open. Then they came,”'),
        by('he#2', 'said#1', '“and they closed it.”'),
      ],
      [['Peter Lund', '“Once,” … “it was open. Then they came,” … “and they closed it.”', 'stated']],
    ],
    [
      'goes on in the next sentence',
      ['“It is open,” Peter Lund said. “It is wide.” “It is long.” He left.'],
      [by('Peter Lund', 'said', '“It is open,”')],
      [['Peter Lund', '“It is open,” … “It is wide.” … “It is long.”', 'stated']],
    ],
    [
      'goes on over a mark that was left open',
      ['“It is open,” Peter Lund said. “It is wide.', '“It is long.', '“It is new.”', 'He left.'],
      [by('Peter Lund', 'said', '“It is open,”', '“It is wide.')],
      [['Peter Lund', '“It is open,” … “It is wide. … “It is long. … “It is new.”', 'stated']],
    ],
    [
      'goes on in a new paragraph over a closed mark',
      ['“It is open,” Peter Lund said.', '“It is wide, and it is the longest road of all.”'],
      [by('Peter Lund', 'said', '“It is open,”')],
      [['Peter Lund', '“It is open,” … “It is wide, and it is the longest road of all.”', 'continued']],
    ],
    [
      'goes on over whole paragraphs up to “she said”',
      ['“It is open,” said Anna Berg.', '“It is wide and it is long.', '“It is new,” she said.'],
      [by('Anna Berg', 'said', '“It is open,”'), by('she', 'said#1', '“It is new,”')],
      [['Anna Berg', '“It is open,” … “It is wide and it is long. … “It is new,”', 'continued']],
    ],
    [
      'goes on from reported words',
      ['Peter Lund said that the road was open.', '“I use it every day myself.”'],
      [by('Peter Lund', 'said', 'that the road was open')],
      [['Peter Lund', 'that the road was open … “I use it every day myself.”', 'continued']],
    ],
    [
      'stands in the next paragraphs',
      ['In a letter, Peter Lund wrote:', '“The road is open.', '“It is wide.”'],
      [by('Peter Lund', 'wrote')],
      [['Peter Lund', '“The road is open. … “It is wide.”', 'stated']],
    ],
    [
      'ends where a mark is forgotten',
      ['“The road is open, the mayor told reporters.'],
      [by('the mayor', 'told', '“The road is open,')],
      [['the mayor', '“The road is open,', 'stated']],
    ],
  ])('%s', (_, paragraphs, given, expected) => {
    expect(statements(paragraphs, given)).toEqual(expected);
  });
});

describe('two statements', () => {
  test.each<Row>([
    [
      'where each has its cue and its speaker, though the mark was left open',
      ['“It is open,” Peter Lund said. “It is wide.', '“And it is long,” Anna Berg added.'],
      [by('Peter Lund', 'said', '“It is open,”', '“It is wide.'), by('Anna Berg', 'added', '“And it is long,”')],
      [
        ['Peter Lund', '“It is open,” … “It is wide.', 'stated'],
        ['Anna Berg', '“And it is long,”', 'stated'],
      ],
    ],
    [
      'behind what was listed before a colon',
      ['Peter Lund listed what had changed on the road:', '“It is open and it is wide.”'],
      [by('Peter Lund', 'listed', 'what had changed on the road')],
      [
        ['Peter Lund', 'what had changed on the road', 'stated'],
        ['Peter Lund', '“It is open and it is wide.”', 'continued'],
      ],
    ],
    [
      'of the second nobody is the speaker where another acts in between',
      ['“It is open,” Peter Lund said. Anna Berg interrupted him. “It is a death trap for all of us.”'],
      [by('Peter Lund', 'said', '“It is open,”', '“It is a death trap for all of us.”')],
      [
        ['Peter Lund', '“It is open,”', 'stated'],
        [null, '“It is a death trap for all of us.”', 'stated'],
      ],
    ],
    [
      'likewise where another acts in its sentence',
      ['“It is open,” Peter Lund said, and Anna Berg shook her head. “It is a death trap for all of us.”'],
      [by('Peter Lund', 'said', '“It is open,”')],
      [
        ['Peter Lund', '“It is open,”', 'stated'],
        [null, '“It is a death trap for all of us.”', 'stated'],
      ],
    ],
    [
      'likewise where it is an answer',
      ['“Is it open?” Peter Lund asked. “No, it is not, and you know that.”'],
      [by('Peter Lund', 'asked', '“Is it open?”', '“No, it is not, and you know that.”')],
      [
        ['Peter Lund', '“Is it open?”', 'stated'],
        [null, '“No, it is not, and you know that.”', 'stated'],
      ],
    ],
    [
      'likewise where it is an answer to what was reported',
      ['Peter Lund asked whether it was open. “No, it is not, and you know that.”'],
      [by('Peter Lund', 'asked', 'whether it was open. “No, it is not, and you know that.”')],
      [
        ['Peter Lund', 'whether it was open. ', 'stated'],
        [null, '“No, it is not, and you know that.”', 'stated'],
      ],
    ],
    [
      'likewise where it is a line behind a question',
      ['“Is it open?” Peter Lund asked.', '“Every day from nine to five.”'],
      [by('Peter Lund', 'asked', '“Is it open?”')],
      [
        ['Peter Lund', '“Is it open?”', 'stated'],
        [null, '“Every day from nine to five.”', 'stated'],
      ],
    ],
    [
      'likewise where a new paragraph contradicts',
      ['“It is open,” Peter Lund said.', '“No, it is not, and you know that.”'],
      [by('Peter Lund', 'said', '“It is open,”')],
      [
        ['Peter Lund', '“It is open,”', 'stated'],
        [null, '“No, it is not, and you know that.”', 'stated'],
      ],
    ],
  ])('%s', (_, paragraphs, given, expected) => {
    expect(statements(paragraphs, given)).toEqual(expected);
  });
});

describe('quoted words of which nothing says whose they are', () => {
  test.each<[string, string, [string | null, string, string][]]>([
    [
      'a whole sentence',
      '“It is a death trap for all of us.” The road closed.',
      [[null, '“It is a death trap for all of us.”', 'stated']],
    ],
    ['a heading', '“Death trap”', []],
    ['a title', 'She starred in “The Long Night on the Road” and won.', []],
    ['a scare quote', 'His “very good old friends” stayed away.', []],
    ['a slogan on a sign', 'The sign over the door says “No dogs”.', []],
  ])('%s', (_, text, expected) => {
    expect(statements([text], [])).toEqual(expected);
  });

  test.each([
    ['Stated Peter Lund:', 'Peter Lund'],
    ['Peter Lund continued his attack.', 'Peter Lund'],
    ['Then the mayor, Peter Lund, spoke.', 'Peter Lund'],
    ['Peter Lund, who leads the club, was calm.', 'Peter Lund'],
    ['Peter Lund disagreed.', 'Peter Lund'],
    ['A letter to Peter Lund:', null],
    ['Peter Lund drove home.', null],
  ])('behind %s', (before, source) => {
    expect(statements([before, '“It is a death trap for all of us.”'], [])).toEqual([
      [source, '“It is a death trap for all of us.”', source ? 'described' : 'stated'],
    ]);
  });
});

describe('two who talk', () => {
  const talk = ['“Where is it?” asked Anna Berg.', '“In the car,” said Peter Lund.'];
  const given = [by('Anna Berg', 'asked', '“Where is it?”'), by('Peter Lund', 'said', '“In the car,”')];
  const found: [string | null, string, string][] = [
    ['Anna Berg', '“Where is it?”', 'stated'],
    ['Peter Lund', '“In the car,”', 'stated'],
  ];

  test('take turns', () => {
    expect(statements([...talk, '“Which car?”', '“Yours.”'], given)).toEqual([
      ...found,
      ['Anna Berg', '“Which car?”', 'turn'],
      ['Peter Lund', '“Yours.”', 'turn'],
    ]);
  });

  test('take turns over a line in two pieces', () => {
    const [first = '', second = ''] = talk;
    expect(statements([first, `${second} “Outside.”`, '“Which car?”'], given)).toEqual([
      ['Anna Berg', '“Where is it?”', 'stated'],
      ['Peter Lund', '“In the car,” … “Outside.”', 'stated'],
      ['Anna Berg', '“Which car?”', 'turn'],
    ]);
  });

  test('are not told apart once a third has spoken', () => {
    const third = by('Rosa Diaz', 'called', '“Come on!”');
    expect(
      statements([...talk, '“Come on!” called Rosa Diaz.', '“Which car of all these cars?”'], [...given, third]),
    ).toEqual([...found, ['Rosa Diaz', '“Come on!” … “Which car of all these cars?”', 'continued']]);
  });

  test('take turns where one has asked the other', () => {
    const asked = '“Is it open?” Anna Berg asked the witness, Peter Lund.';
    expect(statements([asked, '“It is.”', '“Since when?”'], [by('Anna Berg', 'asked', '“Is it open?”')])).toEqual([
      ['Anna Berg', '“Is it open?”', 'stated'],
      ['Peter Lund', '“It is.”', 'turn'],
      ['Anna Berg', '“Since when?”', 'turn'],
    ]);
  });

  test('take no turns in a speech', () => {
    const speech = `“${'It was the longest winter that anybody here remembers. '.repeat(3)}”`;
    expect(statements([...talk, speech], given).at(-1)).toEqual([
      'Peter Lund',
      `“In the car,” … ${speech}`,
      'continued',
    ]);
  });
});
