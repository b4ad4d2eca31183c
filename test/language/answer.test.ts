import { expect, test } from 'vitest';
import { answer } from '../../src/language/answer.ts';
import { read } from '../../src/language/read.ts';
import { seed } from './seed.ts';

const { text, reading } = seed;

test.each([
  ['when did the escalation occur', 'late 2020'],
  ['Where did Aliyev meet Putin?', 'Moscow'],
  ['Who oversaw construction of the line?', 'Heydar Aliyev'],
  [
    'What did Moscow announce last week?',
    'the withdrawal of its peacekeeping force from the Azerbaijani region of Karabakh',
  ],
  ['which anniversary does Russia mark?', 'the 50th anniversary of the completion of the Baikal-Amur Mainline'],
])('%s: %s', (question, expected) => {
  const { found, span, sentence } = answer(reading, question);
  expect(found).toBe(true);
  expect(span && text.slice(span.start, span.end)).toBe(expected);
  expect(span && sentence && sentence.start <= span.start && span.end <= sentence.end).toBe(true);
});

test.each(['who won the football match', 'How much does the new stadium cost?', 'Why?', ''])(
  '%j is not in the article',
  (question) => {
    const { found, span, sentence } = answer(reading, question);
    expect([found, span]).toEqual([false, null]);
    expect(reading.sentences).toContainEqual(expect.objectContaining(sentence));
  },
);

test('a reason', () => {
  const article = 'The school was shut. The school burned because a heater had been left on. Nobody was hurt.';
  const { span } = answer(read({ text: article }), 'Why did the school burn?');
  expect(span && article.slice(span.start, span.end)).toBe('because a heater had been left on');
});

test('a number', () => {
  const article = 'The fire began at night. Forty firefighters fought the fire in Leeds. Nobody was hurt.';
  const { span } = answer(read({ text: article }), 'How many firefighters fought the fire?');
  expect(span && article.slice(span.start, span.end)).toBe('Forty firefighters');
});

test('an empty article has no answer and no sentence', () => {
  expect(answer(read({ text: '' }), 'Who?')).toEqual({ found: false, span: null, sentence: null, confidence: 0 });
});
