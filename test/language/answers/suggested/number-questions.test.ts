import { expect, test } from 'vitest';
import { aboutNumbers } from '../../../../src/language/answers/suggested/number-questions.ts';
import { read } from '../../../../src/language/read.ts';

test.each([
  ['Nearly 4,000 listeners voted on Friday.', ['How many listeners?']],
  ['The firm will cut 340 full-time jobs in Leeds.', ['How many full-time jobs?']],
  // Which of the two would be meant?
  ['Ann Hill won 12 delegates, and Tom Ash won 30 delegates.', []],
  ['The bridge was closed for three years.', []],
  ['It runs on billions of devices.', []],
  ['The rate fell by 5 percent.', []],
])('%s', (text, questions) => {
  expect(aboutNumbers(read({ text })).map(({ question }) => question)).toEqual(questions);
});
