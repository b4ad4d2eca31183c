import { expect, test } from 'vitest';
import { locatedIn } from '../../../src/language/answers/located.ts';
import { read } from '../../../src/language/read.ts';

const text = 'Ann Hill opened the bridge in May. It cost 40 million pounds. The toll is two pounds.';
const reading = read({ text });
const at = (words: string, score: number) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, score };
};
const whole = { start: 0, end: text.length };
const shown = (windows: Parameters<typeof locatedIn>[1]) =>
  locatedIn(reading, windows).map(({ sentence, span: { start, end }, margin }) => [
    sentence,
    text.slice(start, end),
    margin,
  ]);

test('each sentence has its best words, by how much they beat “not here”', () => {
  const found = [at('40 million pounds', 9), at('40 million', 7), at('two pounds', 4)];
  expect(shown([{ span: whole, nowhere: 3, found }])).toEqual([
    [1, '40 million pounds', 6],
    [2, 'two pounds', 1],
  ]);
});

test('words that reach over the end of a sentence are cut to the one that has most of them', () => {
  const found = [at('cost 40 million pounds. The', 5)];
  expect(shown([{ span: whole, nowhere: 0, found }])).toEqual([[1, 'cost 40 million pounds.', 5]]);
});

test('of two windows the one counts in which the words beat “not here” by more', () => {
  const found = [at('May', 4)];
  const windows = [
    { span: { start: 0, end: 60 }, nowhere: 5, found },
    { span: { start: 0, end: 34 }, nowhere: 1, found },
  ];
  expect(shown(windows)).toEqual([[0, 'May', 3]]);
});

test('where nothing is found there is nothing', () => {
  expect(locatedIn(reading, [])).toEqual([]);
  expect(locatedIn(read({ text: '' }), [{ span: { start: 0, end: 0 }, nowhere: 0, found: [] }])).toEqual([]);
});
