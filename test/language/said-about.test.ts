import { expect, test } from 'vitest';
import { answer } from '../../src/language/answer.ts';
import { read } from '../../src/language/read.ts';

const text = `Marcus Webb had watched every snap. “He plays fearless,” Webb said of Miller. State Senator Linda Crouse, who met Lou Kemp, said the rules were too hard. Her rival, Terrence Bowie, said that Crouse had lied.

“It’s a joke,” shopkeeper Meg Tull said of the parking scheme. Housing minister Ed Shaw said on Thursday that 90 planners would come. On Friday he said that ten had left. Ivy Stone won. “Ivy never hurries,” said Marta Ruiz.`;
const reading = read({ text });

test.each([
  ['What did Webb say about Miller?', '“He plays fearless,”'],
  ['What did Meg Tull say about the parking scheme?', '“It’s a joke,”'],
  ['What did Bowie say about Crouse?', 'that Crouse had lied'],
  ['What did Crouse say about Kemp?', null],
  ['What did Shaw say on Thursday?', 'that 90 planners would come'],
  ['What did Shaw say on Friday?', 'that ten had left'],
  ['What did Shaw say about Thursday?', null],
  ['What did Ruiz say about Ivy Stone?', '“Ivy never hurries,”'],
])('%s %s', (question, expected) => {
  const { found, span } = answer(reading, question);
  expect(found && span ? text.slice(span.start, span.end) : null).toBe(expected);
});
