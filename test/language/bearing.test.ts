import { expect, test } from 'vitest';
import { sentencesBearingOn } from '../../src/language/bearing.ts';
import { read } from '../../src/language/read.ts';
import { summarise } from '../../src/language/summary.ts';

const text = `Maria Silva opened a bakery in Porto on Monday. She sold all of her bread by nine.

The city council had closed three bakeries in the street. Councillor Rui Costa said that the rents were too high.

“We need a second oven,” Silva said. The street was full of people until the evening.

Rents in Porto have doubled since 2015. The bakery pays 900 euros a month.

Rain is expected on Tuesday. The trams run as usual in the old town.`;
const reading = read({ text });
const written = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test.each([
  [
    'Silva',
    [
      'Maria Silva opened a bakery in Porto on Monday.',
      'She sold all of her bread by nine.',
      '“We need a second oven,” Silva said.',
    ],
  ],
  [
    'maria silva',
    [
      'Maria Silva opened a bakery in Porto on Monday.',
      'She sold all of her bread by nine.',
      '“We need a second oven,” Silva said.',
    ],
  ],
  ['rent', ['Councillor Rui Costa said that the rents were too high.', 'Rents in Porto have doubled since 2015.']],
  ['Tokyo', []],
  ['', []],
])('%s', (about, expected) => {
  expect(sentencesBearingOn(reading, about).map(written)).toEqual(expected);
});

test('a summary of what bears on somebody, with the "She" that surely means her where the rest is not enough', () => {
  expect(summarise(reading, { sentences: 3, about: 'Silva' }).map(written)).toEqual([
    'Maria Silva opened a bakery in Porto on Monday.',
    'She sold all of her bread by nine.',
    '“We need a second oven,” Silva said.',
  ]);
  expect(summarise(reading, { sentences: 1, about: 'Silva' })).toHaveLength(1);
  expect(summarise(reading, { sentences: 3, about: 'Tokyo' })).toEqual([]);
});
