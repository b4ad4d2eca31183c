import { expect, test } from 'vitest';
import { type FollowUp, followUp, furtherThan } from '../../../src/language/answers/follow-up.ts';
import { questionOf } from '../../../src/language/answers/question.ts';
import { read } from '../../../src/language/read.ts';

const text = `The mayor of Leeds, Ann Hill, opened the new bridge in York on 3 May 2024. It cost £4 million. The work had lasted for two years.

“The bridge is safe,” said Piet Visser, an engineer. Nobody knows who paid.`;
const reading = read({ text });
const at = (phrase: string) => ({ start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length });

test.each<[string, FollowUp, string | null]>([
  ['Ann Hill', 'when', '3 May 2024'],
  ['Ann Hill', 'where', 'York'],
  ['Ann Hill', 'who', null],
  ['3 May 2024', 'when', null],
  ['£4 million', 'when', null],
  ['£4 million', 'where', null],
  ['two years', 'when', null],
  ['The bridge is safe', 'who', 'Piet Visser'],
  ['Nobody knows who paid.', 'who', null],
])('after “%s”, %s: %s', (phrase, asked, expected) => {
  const span = followUp(reading, questionOf(''), at(phrase), asked)?.span;
  expect(span ? text.slice(span.start, span.end) : null).toEqual(expected && expect.stringContaining(expected));
});

test.each<[string, string, FollowUp[]]>([
  ['Who opened the bridge?', 'Ann Hill', ['when', 'where']],
  ['When did Hill open the bridge?', '3 May 2024', ['where']],
  ['Where did Hill open the bridge?', 'York', ['when']],
  ['Who is Ann Hill?', 'The mayor of Leeds', []],
  ['Ann Hill', 'Ann Hill', []],
  ['Is the bridge safe?', 'The bridge is safe', ['who']],
])('after “%s” what was not asked yet', (question, answer, expected) => {
  expect(furtherThan(reading, questionOf(question), at(answer))).toEqual(expected);
});

const other = `Jo Berg, who built the mill in York, died in 2008. The mill, which had burned in 1965, was sold by Tom Ash. It was Ann Hill who opened the bridge on 3 May. Max Lind, mayor, painted the mill after a flood in March.`;
test.each<[string, string, FollowUp, string | null]>([
  ['Who built the mill?', 'Jo Berg', 'when', null],
  ['Who built the mill?', 'Jo Berg', 'where', 'York'],
  ['Who died?', 'Jo Berg', 'when', '2008'],
  ['Who died?', 'Jo Berg', 'where', null],
  ['Who sold the mill?', 'Tom Ash', 'when', null],
  ['What burned?', 'The mill', 'when', '1965'],
  ['Who opened the bridge?', 'Ann Hill', 'when', '3 May'],
  ['Who painted the mill?', 'Max Lind', 'when', null],
])('after “%s” “%s”, %s: %s, and no date or place of something else', (question, phrase, asked, expected) => {
  const place = { start: other.indexOf(phrase), end: other.indexOf(phrase) + phrase.length };
  const span = followUp(read({ text: other }), questionOf(question), place, asked)?.span;
  expect(span ? other.slice(span.start, span.end) : null).toEqual(expected && expect.stringContaining(expected));
});

test('whoever is not sure enough to be named did not say so either', () => {
  const quotes = reading.quotes.map((quote) => ({ ...quote, confidence: 0.6 }));
  expect(followUp({ ...reading, quotes }, questionOf(''), at('The bridge is safe'), 'who')).toBeNull();
});

test('a date in the headline is found too, though a reading has no facts of headlines', () => {
  const titled = read({
    text: 'Hill opened the bridge on 3 May 2024\n\nIt cost £4 million.',
    title: 'Hill opened the bridge on 3 May 2024',
  });
  expect(titled.headline).not.toBeNull();
  const span = followUp(titled, questionOf('Who opened the bridge?'), { start: 0, end: 4 }, 'when')?.span;
  expect(titled.text.slice(span?.start, span?.end)).toBe('3 May 2024');
});

test('a place outside the text has no sentence', () => {
  expect(followUp(reading, questionOf(''), { start: 9_000, end: 9_001 }, 'when')).toBeNull();
});
