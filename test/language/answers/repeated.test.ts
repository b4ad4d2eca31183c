import { expect, test } from 'vitest';
import { passagesOf, questionTokens, tokensIn } from '../../../src/language/answers/passages.ts';
import { repeatedIn, repeatedWidth, soughtIn } from '../../../src/language/answers/repeated.ts';
import { read } from '../../../src/language/read.ts';

const reading = read({ text: 'Ann Hill, the mayor, opened the old bridges. She was glad. Rain fell.' });
const [tokens = []] = passagesOf(reading).map((passage) => tokensIn(reading, passage));
const nameStems = reading.names.map(({ name }) => questionTokens(name).flatMap(({ stems }) => stems));
const told = (question: string, word: string): number[] => {
  const sought = soughtIn(questionTokens(question), (form) => (form === 'bridge' ? 0.8 : 0.4));
  const at = tokens.findIndex(({ lower }) => lower === word);
  const row = repeatedIn(tokens, sought, nameStems).slice(at * repeatedWidth, (at + 1) * repeatedWidth);
  return Array.from(row, (number) => Math.round(100 * number) / 100);
};

const question = 'When did Hill open the old bridge?';
test.each([
  // match, very word, named, before, after, sentence, before it, after it, passage, against the highest, in a row
  ['bridges', [0.8, 0, 0, 0.75, 0.4, 1, 0, 0, 1, 1, 1]],
  ['the', [0, 1, 0, 0.14, 0.36, 1, 0, 0, 1, 1, 0]],
  ['she', [0, 0, 1, 0.54, 0, 0, 1, 0, 1, 0, 0]],
  ['rain', [0, 0, 0, 0.28, 0, 0, 0, 0, 1, 0, 0]],
])('%s', (word, expected) => {
  expect(told(question, word)).toEqual(expected);
});

test('a question without telling words repeats nothing', () => {
  expect(told('Who was it?', 'was')).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});
