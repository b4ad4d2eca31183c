import { describe, expect, test } from 'vitest';
import { read } from '../../src/language/read.ts';
import type { NameKind } from '../../src/language/reading.ts';
import { seed } from './seed.ts';

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
