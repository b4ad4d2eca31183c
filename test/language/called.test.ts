import { expect, test } from 'vitest';
import { answer } from '../../src/language/answer.ts';
import { read } from '../../src/language/read.ts';

const text = `Jo Hale backed the bridge but called the toll “daylight robbery”. Owen Tsosie said he respected her choice but called the timing “heartbreaking”. “This budget is a con,” said Mark Ross.

Mark Kerr said the museum had a “pivotal” role and that a rise was likely. Ann Hill called the players “lions” and the referee “a clown”. “The trams will carry nobody until June,” Ann Hill said.`;
const reading = read({ text });

test.each([
  ['What did Hale call the toll?', '“daylight robbery”'],
  ['What did Hale call the bridge?', null],
  ['What did Tsosie call the timing?', '“heartbreaking”'],
  ['What did Tsosie call the choice?', null],
  ['What did Ross call the budget?', '“This budget is a con,”'],
  ['What did Kerr call the role?', '“pivotal”'],
  ['What did Kerr call the rise?', null],
  ['What did Hill call the referee?', '“a clown”'],
  ['How did Hill describe the players?', '“lions”'],
  ['What did Hill call the trams?', null],
])('%s %s', (question, expected) => {
  const { span } = answer(reading, question);
  expect(span && text.slice(span.start, span.end)).toBe(expected);
});
