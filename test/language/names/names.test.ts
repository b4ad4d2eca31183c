import { describe, expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';
import type { NameKind } from '../../../src/language/reading.ts';
import { seed } from '../seed.ts';

test.each<[string, [string, NameKind][]]>([
  [
    'President Ilham Aliyev met Vladimir Putin in Moscow.',
    [
      ['Ilham Aliyev', 'person'],
      ['Vladimir Putin', 'person'],
      ['Moscow', 'place'],
    ],
  ],
  [
    'Julia Marsh works for Delta Bank.',
    [
      ['Julia Marsh', 'person'],
      ['Delta Bank', 'organisation'],
    ],
  ],
  [
    'The Ministry of Defence in Oslo is silent.',
    [
      ['Ministry of Defence', 'organisation'],
      ['Oslo', 'place'],
    ],
  ],
  [
    'The NATO summit was held near Mazar-i-Sharif.',
    [
      ['NATO', 'organisation'],
      ['Mazar-i-Sharif', 'place'],
    ],
  ],
  [
    'Dr. Amy Chen spoke to Ludwig van Beethoven fans.',
    [
      ['Amy Chen', 'person'],
      ['Ludwig van Beethoven', 'person'],
    ],
  ],
  [
    'United States President Ann Hill flew to the United Kingdom.',
    [
      ['Ann Hill', 'person'],
      ['United Kingdom', 'place'],
    ],
  ],
  ['It was Monday in March. He slept.', []],
  ['Kite maker Aerolyn cuts jobs. Shares in Aerolyn fell, and few invest in Aerolyn.', [['Aerolyn', 'organisation']]],
  ['Moss grows on Ann Hill’s roof. Nobody waters the moss.', [['Ann Hill', 'person']]],
  ['Anna Rose slept. Rose said that prices rose.', [['Anna Rose', 'person']]],
  [
    'Ada Okonjo came from Pellworth Rangers when Northbrook Athletic had lost to Barrow Rovers.',
    [
      ['Ada Okonjo', 'person'],
      ['Pellworth Rangers', 'organisation'],
      ['Northbrook Athletic', 'organisation'],
      ['Barrow Rovers', 'organisation'],
    ],
  ],
  [
    'It grows on the Isle of Dunmarra. The Dunmarra Heritage Fund paid.',
    [
      ['Isle of Dunmarra', 'place'],
      ['Dunmarra Heritage Fund', 'organisation'],
    ],
  ],
  ['Q: Is it open?\n\nA: It is.\n\nQ: Who has the key?\n\nA: Tashi Dolma has it.', [['Tashi Dolma', 'person']]],
  [
    'Uwe Kranz and Tashi Dolma climbed.',
    [
      ['Uwe Kranz', 'person'],
      ['Tashi Dolma', 'person'],
    ],
  ],
  [
    'Climber Tashi Dolma waved. Passenger Mirka Laine slept.',
    [
      ['Tashi Dolma', 'person'],
      ['Mirka Laine', 'person'],
    ],
  ],
  [
    'Substitute Ada Okonjo scored. Contestant Mirka Laine slept.',
    [
      ['Ada Okonjo', 'person'],
      ['Mirka Laine', 'person'],
    ],
  ],
  ['Former U.S. Secretary of State Helen Marsh came.', [['Helen Marsh', 'person']]],
  ['Chief Executive Dana Roth told staff.', [['Dana Roth', 'person']]],
  [
    'The leader of Leeds City Council, Ann Hill, spoke.',
    [
      ['Leeds City Council', 'organisation'],
      ['Ann Hill', 'person'],
    ],
  ],
  [
    'Chief of Staff Denis Quill met House Speaker Tim Moor.',
    [
      ['Denis Quill', 'person'],
      ['Tim Moor', 'person'],
    ],
  ],
  [
    'Missouri Republican Roy Blum met the Norwegian Magnus Dahl.',
    [
      ['Roy Blum', 'person'],
      ['Magnus Dahl', 'person'],
    ],
  ],
  ['The Turkish Airlines crew and the Chinese team left.', [['Turkish Airlines', 'organisation']]],
  [
    'Network Rail and Harrow & Pike sued St Mary’s Hospital.',
    [
      ['Network Rail', 'organisation'],
      ['Harrow & Pike', 'organisation'],
      ['St Mary’s Hospital', 'organisation'],
    ],
  ],
  [
    'The WHO and the Post and the Department of Energy agreed.',
    [
      ['WHO', 'organisation'],
      ['Post', 'organisation'],
      ['Department of Energy', 'organisation'],
    ],
  ],
  [
    'Kim Jong-min met Hye-jin Park in Busan.',
    [
      ['Kim Jong-min', 'person'],
      ['Hye-jin Park', 'person'],
      ['Busan', 'place'],
    ],
  ],
  [
    'A Trump-like speech by a Virginia-based firm, said co-founder Ines Vidal.',
    [
      ['Trump', 'person'],
      ['Virginia', 'place'],
      ['Ines Vidal', 'person'],
    ],
  ],
])('%s', (text, expected) => {
  expect(read({ text }).names.map(({ name, kind }) => [name, kind])).toEqual(expected);
});

describe('forms of one name', () => {
  const names = (text: string) => read({ text }).names;

  test('a surname alone', () => {
    expect(names('Maria Silva won the race. Silva was tired.').map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Maria Silva', ['Silva']],
    ]);
  });

  test('a middle initial', () => {
    expect(names('Donald J. Trump spoke. Donald Trump left. Trump slept.')).toHaveLength(1);
  });

  test('two people with one surname are kept apart, and "Mrs" decides', () => {
    const found = names('Bill Clinton met the press. Hillary Clinton did not. Mrs. Clinton was away.');
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Bill Clinton', 1],
      ['Hillary Clinton', 2],
    ]);
  });

  test.each([
    ['Ludwig van der Merwe sang. Van der Merwe slept.', 'Van der Merwe'],
    ['Hassan al-Rashid sang. Rashid slept.', 'Rashid'],
    ['José Calderón sang. Calderon slept.', 'Calderon'],
    ['Debbie Wass Schulz sang. Wass Schulz slept.', 'Wass Schulz'],
    ['Gabriel Ortega Ruiz sang. Ortega slept.', 'Ortega'],
    ['Tom Hunter sang. Hunter slept.', 'Hunter'],
    ['Anna Reed came with her brother Tom. Tom Reed slept.', 'Tom'],
    ['The National Union of Miners met. The NUM slept.', 'NUM'],
    ['Delta Bank closed. Delta slept.', 'Delta'],
  ])('%s: one is also %s', (text, alias) => {
    expect(names(text).filter(({ aliases }) => aliases.includes(alias))).toHaveLength(1);
    expect(names(text).map(({ name }) => name)).not.toContain(alias);
  });

  test('what the weather is called like is nobody’s name', () => {
    expect(names('Will Baker sang. Will it rain? Bakers slept.').map(({ mentions }) => mentions.length)).toEqual([1]);
  });

  test('"he" and "she"', () => {
    const found = names('Peter Obi met Sarah Lund in Oslo. She was late. He waited.');
    const pronouns = (name: string) =>
      found.find((one) => one.name === name)?.mentions.filter(({ by }) => by === 'pronoun').length;
    expect([pronouns('Peter Obi'), pronouns('Sarah Lund')]).toEqual([1, 1]);
  });

  test('a role, as written', () => {
    const text = 'Nikola Petrov, the mayor of Plovdiv, opened the park. The mayor was glad.';
    const [mayor] = names(text);
    expect(mayor?.description && text.slice(mayor.description.start, mayor.description.end)).toBe(
      'the mayor of Plovdiv',
    );
    expect(mayor?.mentions.map(({ by }) => by)).toEqual(['name', 'role']);
  });

  test.each([
    ['US Secretary of State Hal Brand will fly to Cairo.', 'US Secretary of State'],
    ['Chief Executive Dana Roth told staff.', 'Chief Executive'],
    ['The conductor Sir Bernard Hale was ill.', 'conductor'],
    ['The mayor of New York Eric Adams was late.', 'mayor of New York'],
    ['The mayor of New York Eric Adams, Brooklyn’s own, was late.', 'mayor of New York'],
    ['The governor of New South Wales, Ann Hill, was late.', 'The governor of New South Wales'],
    ['The town’s MP, Neil Oddie, was glad.', 'The town’s MP'],
  ])('a title of several words: %s', (text, title) => {
    const { description } = names(text).find(({ kind }) => kind === 'person') ?? { description: null };
    expect(description && text.slice(description.start, description.end)).toBe(title);
  });

  test('a role that two people have stands for neither', () => {
    const found = names('President Ana Ruiz met President Leo Varga in Lima. The president was late.');
    expect(found.flatMap(({ mentions }) => mentions).filter(({ by }) => by === 'role')).toEqual([]);
  });
});

describe('the seed article', () => {
  const { text, reading } = seed;
  const find = (name: string) => reading.names.find((one) => one.name === name);

  test('Aliyev is Ilham, not his father Heydar', () => {
    expect(find('Ilham Aliyev')?.aliases).toEqual(['Aliyev']);
    expect(find('Heydar Aliyev')?.aliases).toEqual([]);
    expect(find('Heydar Aliyev')?.mentions).toHaveLength(1);
  });

  test('roles are as written', () => {
    const described = ['Ilham Aliyev', 'Vladimir Putin', 'Heydar Aliyev'].map((name) => find(name)?.description);
    expect(described.map((span) => span && text.slice(span.start, span.end))).toEqual([
      'Azerbaijani President',
      'Russian President',
      'Aliyev’s late father and former president of Azerbaijan',
    ]);
  });

  test('headline and standfirst', () => {
    const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
    expect(slice(reading.headline)).toBe(seed.title);
    expect(slice(reading.standfirst)).toMatch(/^Azerbaijan is looking forward.* has said$/);
    expect(reading.paragraphs).toHaveLength(9);
  });
});
