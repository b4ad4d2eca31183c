import { expect, test } from 'vitest';
import { ofEvent } from '../../src/language/of-event.ts';
import { read } from '../../src/language/read.ts';

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
  const span = ofEvent(reading, question)?.span;
  expect(span ? text.slice(span.start, span.end) : null).toBe(expected);
});

test('what another sentence says is not of the main event', () => {
  expect(ofEvent({ ...reading, event: { ...event, when: at('1998') } }, 'When was that?')).toBeNull();
});
