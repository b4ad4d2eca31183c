import { describe, expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';

const namesIn = (text: string) => read({ text }).names;
const kindIn = (text: string, name: string) => namesIn(text).find((one) => one.name === name)?.kind;

test.each<[string, string, string | undefined]>([
  ['It stretches across Siberia into the Far East.', 'Far East', 'place'],
  ['He spoke of the Global South.', 'Global South', 'place'],
  ['Ana Costa runs Tarn Ferries.', 'Tarn Ferries', 'organisation'],
  ['He said that Dunmere residents were angry.', 'Dunmere', 'place'],
  ['The outskirts of Dunmere burned.', 'Dunmere', 'place'],
  ['They walked from Dunmere to Tarn, where the mayor waited.', 'Tarn', undefined],
  ['She told Newsnight that it was late.', 'Newsnight', undefined],
  ['His film Red Tide opened in May.', 'Red Tide', undefined],
  ['A reef is dying, scientists reported in Nature on Monday.', 'Nature', undefined],
  ['A reef is dying, divers reported in Norland on Monday.', 'Norland', 'place'],
])('%s: %s is %s', (text, name, kind) => {
  expect(kindIn(text, name)).toBe(kind);
});

describe('who somebody is, as the article has it', () => {
  test.each([
    ['Ana Costa is chief executive of Tarn Ferries. She was glad.', 'chief executive of Tarn Ferries'],
    ['Ana Costa became chief executive of Tarn Ferries in May.', 'chief executive of Tarn Ferries'],
    ['Tarn Ferries’ chief executive, Ana Costa, was glad.', 'Tarn Ferries’ chief executive'],
    ['Ana Costa, Tarn Ferries’ chief executive, was glad.', 'Tarn Ferries’ chief executive'],
    ['Ana Costa, CEO of Tarn Ferries, was glad.', 'CEO of Tarn Ferries'],
    ['The chief executive of Tarn Ferries, Ana Costa, was glad.', 'The chief executive of Tarn Ferries'],
    ['Tarn Ferries chief executive Ana Costa was glad.', 'Tarn Ferries chief executive'],
    ['Ana Costa is not mayor of Tarn. She was glad.', null],
    ['Ana Costa is tired of Tarn. She was glad.', null],
  ])('%s', (text, expected) => {
    const [description] = namesIn(text).flatMap((one) => (one.name === 'Ana Costa' ? [one.description] : []));
    expect(description ? text.slice(description.start, description.end) : null).toBe(expected);
  });
});
