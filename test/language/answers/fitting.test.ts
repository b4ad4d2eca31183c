import { expect, test } from 'vitest';
import { fitting } from '../../../src/language/answers/fitting.ts';
import { passagesOf, questionTokens, tokensIn } from '../../../src/language/answers/passages.ts';
import { soughtIn } from '../../../src/language/answers/repeated.ts';
import { read } from '../../../src/language/read.ts';

const reading = read({ text: 'The engineer Piet Visser met Ann Hill, the mayor of Leeds, in York on Friday.' });
const [tokens = []] = passagesOf(reading).map((passage) => tokensIn(reading, passage));
const nameStems = reading.names.map(({ name }) => questionTokens(name).flatMap(({ stems }) => stems));

const fitsFor = (question: string) =>
  fitting(
    tokens,
    question,
    soughtIn(questionTokens(question), () => 1),
    reading,
    nameStems,
  );

test.each([
  ['Who met Ann Hill?', ['piet', 'visser']],
  ['Where did Hill meet Visser?', ['york']],
  ['When did they meet?', ['friday']],
])('%s: %j', (question, expected) => {
  const fits = fitsFor(question);
  expect(tokens.filter((_, at) => fits?.[at] === 1).map(({ lower }) => lower)).toEqual(expected);
});

test.each([
  ['Who met Ann Hill?', ['ann', 'hill', 'friday']],
  ['When did they meet?', ['piet', 'visser', 'ann', 'hill', 'leeds', 'york']],
])('%s is not answered with any of %j', (question, expected) => {
  const fits = fitsFor(question);
  expect(tokens.filter((_, at) => fits?.[at] === -1).map(({ lower }) => lower)).toEqual(expected);
});

test('what has no form of its own may be any words', () => {
  expect(fitsFor('What did they talk about?')).toBeNull();
});
