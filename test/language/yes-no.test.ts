import { expect, test } from 'vitest';
import { read } from '../../src/language/read.ts';
import { tasks } from '../../src/language/tasks.ts';

const text = `The mayor, Ann Hill, opened the bridge on Friday. Piet Visser, an engineer, did not come.

Hill said the council was happy. She denied that it had paid too much.

The deputy Lena Ek denied that she would resign. Her wife was acquitted in June. The schools stayed open.`;
const reading = read({ text });

test.each([
  ['Did Ann Hill open the bridge?', 'The mayor, Ann Hill, opened the bridge on Friday.'],
  ['Did Visser come?', 'Piet Visser, an engineer, did not come.'],
  ['Was the council happy?', 'Hill said the council was happy.'],
  ['did the deputy resign', 'The deputy Lena Ek denied that she would resign.'],
  ['was her wife convicted', 'Her wife was acquitted in June.'],
  ['Did the schools close?', 'The schools stayed open.'],
  ['Did Hill deny it?', 'She denied that it had paid too much.'],
  ['Is it true that the mayor opened it?', 'The mayor, Ann Hill, opened the bridge on Friday.'],
])('%s: the sentence that bears on it, and no part of it', (question, expected) => {
  const [best] = tasks.answers(reading, question, 3);
  expect(best?.found && best.sentence && text.slice(best.sentence.start, best.sentence.end)).toBe(expected);
  expect(best?.span).toEqual(best?.sentence);
});

test.each([
  'Did Ann Hill resign?',
  'Is Visser married?',
  'Did the bridge sink?',
  'did hill praise visser',
  'did hill criticise visser',
])('%s: that somebody or something is named there is not enough', (question) => {
  expect(tasks.answers(reading, question, 3)[0]).toMatchObject({ found: false, span: null });
});
