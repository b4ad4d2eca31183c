import { describe, expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';
import type { Quote } from '../../../src/language/reading.ts';
import { seed } from '../seed.ts';

/** The kind of case, the text, and every statement in it: the speaker's name and the words as written. */
const cases: [string, string, [string | null, string][]][] = [
  // marks
  [
    'straight',
    '"We will rebuild the bridge by spring," said Mayor Helen Marsh.',
    [['Helen Marsh', '"We will rebuild the bridge by spring,"']],
  ],
  [
    'straight, before',
    'Coach Dan Abara said: "The lads were magnificent today."',
    [['Dan Abara', '"The lads were magnificent today."']],
  ],
  [
    'curly',
    '“We will rebuild the bridge by spring,” said Mayor Helen Marsh.',
    [['Helen Marsh', '“We will rebuild the bridge by spring,”']],
  ],
  [
    'single, curly',
    '‘We won’t sell the club,’ said chairman Tom Ridley. ‘The fans’ trust matters.’',
    [['Tom Ridley', '‘We won’t sell the club,’ … ‘The fans’ trust matters.’']],
  ],
  ['single, straight', "'It's a dog's life,' sighed Karen Boyle.", [['Karen Boyle', "'It's a dog's life,'"]]],
  [
    'German low',
    '„Wir schaffen das“, sagte sie. „This is our home“, said Greta Lang.',
    [['Greta Lang', '„This is our home“']],
  ],
  ['guillemets', '«The match was ours», said Paul Morel.', [['Paul Morel', '«The match was ours»']]],
  [
    'nested',
    '“She told me ‘never again’ and left,” Rosa Diaz said.',
    [['Rosa Diaz', '“She told me ‘never again’ and left,”']],
  ],
  [
    'never closed',
    '“The lab will reopen next week, said director Ana Costa.',
    [['Ana Costa', '“The lab will reopen next week,']],
  ],
  [
    'a second cue in the next paragraph',
    '“The lab will reopen next week,” said director Ana Costa. “We have new filters.\n\n“We also have new staff,” she added.',
    [
      ['Ana Costa', '“The lab will reopen next week,” … “We have new filters.'],
      ['Ana Costa', '“We also have new staff,”'],
    ],
  ],
  [
    'over paragraphs, each reopened',
    'Ana Costa said: “The lab will reopen next week.\n\n“We also have new staff.”',
    [['Ana Costa', '“The lab will reopen next week. … “We also have new staff.”']],
  ],
  [
    'brackets',
    'Minister Lena Holm said the plan was “fair to [the] farmers … and to the banks”.',
    [['Lena Holm', 'the plan was “fair to [the] farmers … and to the banks”']],
  ],
  [
    'interrupted',
    '“The vaccine,” Dr Amy Chen said, “works in every age group.”',
    [['Amy Chen', '“The vaccine,” … “works in every age group.”']],
  ],
  [
    'interrupted by a sentence',
    '“Prices are up,” said Jan Novak, an analyst at Delta Bank. “They will stay up.”',
    [['Jan Novak', '“Prices are up,” … “They will stay up.”']],
  ],
  ['question', '“Will it rain?” asked Omar Haddad.', [['Omar Haddad', '“Will it rain?”']]],
  ['a question, name first', '“Will it rain?” Omar Haddad asked.', [['Omar Haddad', '“Will it rain?”']]],
  ['scare', 'The so-called “deal” was signed on Monday by both banks.', []],
  ['title', 'She starred in “The Long Night” and won a prize.', []],
  [
    'pronoun',
    'Julia Marsh runs the harbour. She said that the ferries would run again.',
    [['Julia Marsh', 'that the ferries would run again']],
  ],
  ['pronoun2', 'Peter Obi met Sarah Lund in Oslo. “It went well,” she said.', [['Sarah Lund', '“It went well,”']]],
  [
    'role',
    'Nikola Petrov, the mayor of Plovdiv, opened the park. The mayor said it had cost too much.',
    [['Nikola Petrov', 'it had cost too much']],
  ],
  ['surname', 'Maria Silva won the race. Silva said she was tired.', [['Maria Silva', 'she was tired']]],
  [
    'kin',
    'John Reed and his brother Mark Reed own the farm. “It was a bad year,” said Mark Reed.',
    [['Mark Reed', '“It was a bad year,”']],
  ],
  [
    'organisation',
    'The World Health Organization said that cases had doubled.',
    [['World Health Organization', 'that cases had doubled']],
  ],
  [
    'spokesman',
    'A spokeswoman for Delta Bank said customers were safe.',
    [['A spokeswoman for Delta Bank', 'customers were safe']],
  ],
  [
    'possessive',
    'Merkel’s spokesman Steffen Seibert said the talks would go on.',
    [['Steffen Seibert', 'the talks would go on']],
  ],
  ['place', 'Moscow announced that its troops would leave.', [['Moscow', 'that its troops would leave']]],
  [
    'together',
    'Vladimir Putin and Ilham Aliyev said they would meet again.',
    [['Vladimir Putin and Ilham Aliyev', 'they would meet again']],
  ],
  [
    'addressee',
    'Governor Ann Hill told supporters at a Michigan rally that she would run.',
    [['Ann Hill', 'that she would run']],
  ],
  ['told reuters', '“We are ready,” Kofi Mensah told Reuters on Friday.', [['Kofi Mensah', '“We are ready,”']]],
  [
    'apposition',
    'Lara Croft, a nurse who works in Leeds, said the ward was full.',
    [['Lara Croft', 'the ward was full']],
  ],
  [
    'after comma',
    'The bank is looking for a buyer, chairman Rolf Weber has said',
    [['Rolf Weber', 'The bank is looking for a buyer']],
  ],
  ['according', 'According to police, three people were hurt.', [['police', 'three people were hurt']]],
  [
    'according2',
    'Sales fell by a third in May, according to Nils Berg.',
    [['Nils Berg', 'Sales fell by a third in May']],
  ],
  ['transcript', 'SMITH: I agree with that.', [['SMITH', 'I agree with that']]],
  ['passive', 'It was said that the king had left.', []],
  ['denied', 'Carl Foss did not say that the bridge was safe.', [['Carl Foss', 'that the bridge was safe']]],
  [
    'denied2',
    'The company denied that it had known about the leak.',
    [['The company', 'that it had known about the leak']],
  ],
  [
    'adding',
    'Ivan Orlov praised the team, adding that the final would be hard.',
    [
      ['Ivan Orlov', 'the team'],
      ['Ivan Orlov', 'that the final would be hard'],
    ],
  ],
  [
    'whether',
    'Asked about it, Tina Frey wondered whether the roof would hold.',
    [['Tina Frey', 'whether the roof would hold']],
  ],
  ['promised', 'Prime Minister Leo Varga promised to cut taxes.', [['Leo Varga', 'to cut taxes']]],
  ['called', 'Ellen Page called the ruling “a disgrace”.', [['Ellen Page', 'the ruling “a disgrace”']]],
  [
    'quoted as',
    'Rana Dasgupta was quoted as saying that the strike was over.',
    [['Rana Dasgupta', 'that the strike was over']],
  ],
  ['tweet', '“I am out,” Bo Larsen wrote in a tweet.', [['Bo Larsen', '“I am out,”']]],
  [
    'mixed',
    'Aliyev said Baku was “happy with the progress” of the talks, although he did not name them.',
    [['Aliyev', 'Baku was “happy with the progress” of the talks']],
  ],
  ['dash', '“Nobody likes us.” — Joe Dunn', [['Joe Dunn', '“Nobody likes us.”']]],
  [
    'sport',
    'Striker Ada Hegerberg told BBC Sport: “It was the best night of my life.”',
    [['Ada Hegerberg', '“It was the best night of my life.”']],
  ],
  [
    'science',
    'The rock is older than the moon, scientists reported on Thursday.',
    [['scientists', 'The rock is older than the moon']],
  ],
  [
    'business',
    'Shares in the airline fell 4 percent. “Demand is weak,” chief executive Maria Ortega told analysts.',
    [['Maria Ortega', '“Demand is weak,”']],
  ],
  [
    'local',
    'Firefighter Bob Tully, 54, said the roof fell in within minutes.',
    [['Bob Tully', 'the roof fell in within minutes']],
  ],
  [
    'agency',
    'KYIV (Reuters) - Ukraine’s president said on Monday that talks would resume.',
    [['Ukraine’s president', 'that talks would resume']],
  ],
  [
    'a dateline before an apposition',
    'WASHINGTON -- Mayor Lena Holm, opening the bridge on Monday, said it would last for ever.',
    [['Lena Holm', 'it would last for ever']],
  ],
  [
    'several cues',
    'Lena Holm said the tax was unfair and added that it would be scrapped.',
    [
      ['Lena Holm', 'the tax was unfair'],
      ['Lena Holm', 'that it would be scrapped'],
    ],
  ],
  [
    'he after she',
    'Rosa Diaz called Tom Ridley. “I was angry,” Diaz said. He said that he was sorry.',
    [
      ['Rosa Diaz', '“I was angry,”'],
      ['Tom Ridley', 'that he was sorry'],
    ],
  ],
  [
    'the minister',
    'Finance Minister Kaja Lund presented the budget. “We will save,” the minister said.',
    [['Kaja Lund', '“We will save,”']],
  ],
  ['officials', 'Officials say the dam is safe.', [['Officials', 'the dam is safe']]],
  [
    'two presidents',
    'The two presidents said they would meet again.',
    [['The two presidents', 'they would meet again']],
  ],
  ['first name', 'Greta Thunberg sailed home. “I am tired,” Greta said.', [['Greta Thunberg', '“I am tired,”']]],
  ['introduced after', '“I saw it all,” said a woman who gave her name as Sue.', [['a woman', '“I saw it all,”']]],
  ['tweet', 'In a tweet, Elon Park wrote: “Done.”', [['Elon Park', '“Done.”']]],
  ['wrote on', '“We are closing,” the bakery wrote on Facebook.', [['the bakery', '“We are closing,”']]],
  ['statement', 'In a statement, the union said it would strike.', [['the union', 'it would strike']]],
  [
    'newspaper',
    'The Guardian reported that the minister had resigned.',
    [['The Guardian', 'that the minister had resigned']],
  ],
  ['think', 'Analysts believe the bank will fail.', [['Analysts', 'the bank will fail']]],
  ['ask', 'Reporters asked whether she would resign.', [['Reporters', 'whether she would resign']]],
  ['warned', 'Doctors warned patients not to drive.', [['Doctors', 'patients not to drive']]],
  [
    'urged',
    'The mayor of Ghent, Filip Maes, urged residents to stay at home.',
    [['Filip Maes', 'residents to stay at home']],
  ],
  [
    'interview',
    'Q: Why did you leave?\n\nA: I was bored.',
    [
      [null, 'Why did you leave?'],
      [null, 'I was bored.'],
    ],
  ],
  [
    'dialogue',
    '“Where is it?” asked Ann Hill.\n\n“In the car,” said Bob Tully.',
    [
      ['Ann Hill', '“Where is it?”'],
      ['Bob Tully', '“In the car,”'],
    ],
  ],
  ['scare short', 'His “friends” stayed away.', []],
  ['film', 'The film “Night Train” opens in May.', []],
  [
    'nested quote',
    'Tina Frey said: “He told me ‘go home’ and I did.”',
    [['Tina Frey', '“He told me ‘go home’ and I did.”']],
  ],
  [
    'has said',
    'France will not take part, foreign minister Luc Besson has said.',
    [['Luc Besson', 'France will not take part']],
  ],
  [
    'mid',
    'The plan, Karen Boyle said, was doomed from the start.',
    [['Karen Boyle', 'The plan … was doomed from the start']],
  ],
  ['as-said', 'As Ann Hill said, the road is long.', [['Ann Hill', 'the road is long']]],
  ['statement noun', 'The claim that the earth is flat is old.', []],
  ['british mixed', 'The PM said it was ‘time to act’ on prices.', [['PM', 'it was ‘time to act’ on prices']]],
  ['unnamed', '“It is a scandal,” one voter said.', [['one voter', '“It is a scandal,”']]],
  ['declined', 'Jo Lake declined to comment.', []],
];

const words = (text: string, { spans }: Quote) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** What is at least likely to be a statement, or is quoted. */
const isFound = ({ type, confidence }: Quote) => type !== 'indirect' || confidence >= 0.5;

describe('who said what', () => {
  test.each(cases)('%s: %s', (_kind, text, expected) => {
    const found = read({ text })
      .quotes.filter(isFound)
      .map((quote) => [quote.speaker?.name ?? null, words(text, quote)]);
    expect(found).toEqual(expected);
  });

  test.each([
    ['Carl Foss did not say that the bridge was safe.', true],
    ['The company denied that it had known about the leak.', true],
    ['Nora Lind never claimed that she had won.', true],
    ['Carl Foss said that the bridge was not safe.', false],
  ])('%s is denied: %s', (text, denied) => {
    expect(read({ text }).quotes.map((quote) => quote.denied)).toEqual([denied]);
  });

  test.each<[string, Quote['type']]>([
    ['“We won,” said Jo Lake.', 'direct'],
    ['Jo Lake said the team had “no luck” in May.', 'mixed'],
    ['Jo Lake said the team had no luck.', 'indirect'],
  ])('%s is %s', (text, type) => {
    expect(read({ text }).quotes.map((quote) => quote.type)).toEqual([type]);
  });

  test('the cue and the place of the speaker are spans', () => {
    const text = '“We won,” said coach Jo Lake.';
    const [quote] = read({ text }).quotes;
    expect(quote?.cue && text.slice(quote.cue.start, quote.cue.end)).toBe('said');
    expect(quote?.speaker && text.slice(quote.speaker.start, quote.speaker.end)).toBe('coach Jo Lake');
  });
});

/** Every statement with its speaker; below 0.5 none is named. */
const shown = (text: string) =>
  read({ text }).quotes.map((quote) => [
    quote.confidence >= 0.5 ? (quote.speaker?.name ?? null) : null,
    words(text, quote),
  ]);

describe('whose turn it is', () => {
  test.each<[string, string, [string | null, string][]]>([
    [
      'another one does something in between',
      '“The road is open,” Peter Lund said. Anna Berg interrupted him. “The road is a death trap for all of us.”',
      [
        ['Peter Lund', '“The road is open,”'],
        [null, '“The road is a death trap for all of us.”'],
      ],
    ],
    [
      'a new paragraph over a closed mark',
      '“The road is open,” Peter Lund said.\n\n“No, it is not, and you know it very well.”',
      [
        ['Peter Lund', '“The road is open,”'],
        [null, '“No, it is not, and you know it very well.”'],
      ],
    ],
    [
      'a new paragraph over an open mark',
      '“The road is open,” Peter Lund said. “It is wide.\n\n“It is also very long.”',
      [['Peter Lund', '“The road is open,” … “It is wide. … “It is also very long.”']],
    ],
    [
      'after a quoted question',
      '“Is it safe?” Peter Lund asked. “No, it is not, and you know it very well.”',
      [
        ['Peter Lund', '“Is it safe?”'],
        [null, '“No, it is not, and you know it very well.”'],
      ],
    ],
    [
      'after a reported question',
      'Peter Lund asked Anna Berg whether the road was safe. “No, it is not, and you know it very well.”',
      [
        ['Peter Lund', 'whether the road was safe'],
        [null, '“No, it is not, and you know it very well.”'],
      ],
    ],
    [
      'going on over several sentences',
      '“The road is open,” Peter Lund said. “It is wide. It is long.” He left.',
      [['Peter Lund', '“The road is open,” … “It is wide. It is long.”']],
    ],
    [
      'going on from a reported statement',
      'Peter Lund said that the road was safe. “I use it every day myself.”',
      [['Peter Lund', 'that the road was safe. “I use it every day myself.”']],
    ],
    [
      'another one acts in the same sentence',
      '“The road is open,” Peter Lund said, and Anna Berg shook her head. “It is a death trap for all of us.”',
      [
        ['Peter Lund', '“The road is open,”'],
        [null, '“It is a death trap for all of us.”'],
      ],
    ],
    [
      'another one speaks in the same sentence',
      'Peter Lund said that Anna Berg had said the road was safe. “I use it every day myself.”',
      [
        ['Peter Lund', 'that Anna Berg had said the road was safe'],
        ['Anna Berg', 'the road was safe'],
        [null, '“I use it every day myself.”'],
      ],
    ],
    [
      'remembered from another',
      '“Close it now and for ever,” Anna Berg recalled Peter Lund saying.',
      [['Peter Lund', '“Close it now and for ever,”']],
    ],
    [
      'heard from another',
      '“Close it now and for ever,” Anna Berg heard Peter Lund say.',
      [['Peter Lund', '“Close it now and for ever,”']],
    ],
    [
      'said by another',
      '“Close it now and for ever,” Anna Berg claimed Peter Lund had said.',
      [['Peter Lund', '“Close it now and for ever,”']],
    ],
    ['not the other', '“Close it,” Anna Berg and not Peter Lund said.', [['Anna Berg', '“Close it,”']]],
  ])('%s: %s', (_kind, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    `All is well, according to the head${' of the office of the head'.repeat(8)}.`,
    `All is well, according to what was found by those who went there${' and went there again'.repeat(8)}.`,
    `The head${' of the office of the head'.repeat(8)} said that all is well.`,
  ])('a very long run of words is nobody’s name: %s', (text) => {
    expect(shown(text).map(([name]) => name)).toEqual([null]);
  });
});

describe('the seed article', () => {
  const { text, reading } = seed;
  const by = (name: string) => reading.quotes.filter(({ speaker }) => speaker?.name === name);

  test('every stretch of quoted words is Ilham Aliyev’s', () => {
    for (const piece of ['pivotal” role', 'happy with the progress', 'Russia plays a pivotal role']) {
      const at = text.indexOf(piece);
      const around = reading.quotes.filter(({ spans }) => spans.some(({ start, end }) => start <= at && at < end));
      expect(around.map(({ speaker }) => speaker?.name)).toEqual(['Ilham Aliyev']);
    }
  });

  test('the standfirst’s reported statement is found', () => {
    expect(by('Ilham Aliyev').map((quote) => words(text, quote))).toContain(
      'Azerbaijan is looking forward to further strengthening ties with Russia',
    );
  });

  test('“pivotal” is quoted inside a reported statement', () => {
    const quote = reading.quotes.find((one) => words(text, one).includes('“pivotal”'));
    expect(quote?.type).toBe('mixed');
  });

  test('a quote over three sentences is one', () => {
    expect(
      by('Ilham Aliyev').some((quote) => quote.type === 'direct' && words(text, quote).endsWith('shared interests,”')),
    ).toBe(true);
  });
});
