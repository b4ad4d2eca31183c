import { expect, test } from 'vitest';
import { askedOf, asksOfArticle } from '../../../src/language/answers/question-target.ts';
import { read } from '../../../src/language/read.ts';

const text = `Ferry sinks off Holm

The ferry Gull sank off Holm on Monday because of a hole in its hull. It was built in 1998.`;
const at = (phrase: string) => ({ start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length });
const event = {
  who: null,
  what: at('sank off Holm'),
  when: at('Monday'),
  where: null,
  why: at('because of a hole in its hull'),
  how: null,
};
const reading = { ...read({ text }), event };

test.each([
  ['When did it happen?', 'Monday'],
  ['when was that', 'Monday'],
  ['What caused the accident?', 'because of a hole in its hull'],
  ['Where did it happen?', null],
  ['When was it built?', null],
])('%s %s', (question, expected) => {
  const span = askedOf(reading, question)?.event?.span;
  expect(span ? text.slice(span.start, span.end) : null).toBe(expected);
});

test('what another sentence says is not of the main event', () => {
  expect(askedOf({ ...reading, event: { ...event, when: at('1998') } }, 'When was that?')).toBeNull();
});

test.each([
  ['Who wrote the report?', null],
  ['Who wrote this report?', 'author'],
  ['Who wrote the article?', 'author'],
  ['Who wrote the story?', 'author'],
  ['whats the report about', null],
  ['tldr of the report', 'gist'],
  ['whats going on with the repairs', 'gist'],
  ['whats going on in paris', null],
])('an article that speaks of a report and of repairs: %s %s', (question, expected) => {
  const spoken = read({ text: 'Repairs will cost millions, according to a report by Voss.' });
  expect(askedOf(spoken, question)?.itself ?? null).toBe(expected);
});

test.each([
  ['whats this about', true],
  ['who wrote this', true],
  ['when did it happen', true],
  ['whats going on in paris', false],
  ['who is ann hill', false],
])('%s needs one article: %s', (question, expected) => {
  expect(asksOfArticle(question)).toBe(expected);
});
