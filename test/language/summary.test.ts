import { expect, test } from 'vitest';
import { leans } from '../../src/language/leaning.ts';
import { read } from '../../src/language/read.ts';
import { summarise } from '../../src/language/summary.ts';
import { seed } from './seed.ts';

const { text, reading } = seed;

test.each([1, 3, 5])('%i sentences, whole and in order, without headline and standfirst', (count) => {
  const spans = summarise(reading, { sentences: count });
  expect(spans).toHaveLength(count);
  for (const span of spans) expect(reading.sentences).toContainEqual(expect.objectContaining(span));
  expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).sort((a, b) => a - b));
  expect(spans.every(({ start }) => start >= (reading.standfirst?.end ?? 0))).toBe(true);
});

test('no sentence hangs in the air', () => {
  const article =
    'Maria Silva opened a bakery in Porto on Monday. But she had no flour for the bakery in Porto. The bakery sells bread and cakes made in Porto. The street was full of people who wanted bread. A band played songs until the evening came. Nobody in the street wanted to go home.';
  const [first] = summarise(read({ text: article.slice(article.indexOf('But')) }), { sentences: 1 });
  expect(first && leans(article.slice(article.indexOf('But') + first.start))).toBe(false);
});

test('never more than a third, but one sentence at least', () => {
  expect(summarise(read({ text: 'Only one sentence stands here today.' }), { sentences: 3 })).toHaveLength(1);
  expect(summarise(read({ text: '' }), { sentences: 3 })).toEqual([]);
});

test.each([
  ['He left.', true],
  ['But the bank said no.', true],
  ['“They won,” she said.', true],
  ['The bank said no.', false],
  ['Heather left.', false],
])('%s leans on the sentence before: %s', (sentence, expected) => {
  expect(leans(sentence)).toBe(expected);
});

test('the text is untouched', () => {
  expect(summarise(reading, { sentences: 1 }).map(({ start, end }) => text.slice(start, end))).toEqual([
    expect.stringMatching(/^\p{Lu}.*\.$/u),
  ]);
});
