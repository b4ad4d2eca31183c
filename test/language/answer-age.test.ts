import { expect, test } from 'vitest';
import { answer } from '../../src/language/answer.ts';
import { read } from '../../src/language/read.ts';

test.each<[string, string, string | null]>([
  ['Ines Vollmer, 47, opened the bridge.', 'How old is Ines Vollmer?', '47'],
  ['Ines Vollmer (47) opened the bridge.', 'How old is Vollmer?', '47'],
  ['Ines Vollmer, aged 47, opened the bridge.', 'What is Ines Vollmer’s age?', '47'],
  ['Ines Vollmer, a 47-year-old engineer, opened the bridge.', 'How old was Ines Vollmer?', '47-year-old'],
  ['The 47-year-old mayor Ines Vollmer opened the bridge.', 'what age is Ines Vollmer', '47-year-old'],
  ['Ines Vollmer opened the bridge. She is 47.', 'How old is Ines Vollmer?', '47'],
  ['Ines Vollmer met Tom Ash, 62, at the bridge.', 'How old is Ines Vollmer?', null],
  ['Ines Vollmer has worked there for 47 years.', 'How old is Ines Vollmer?', null],
  ['Ines Vollmer, 47 metres below, saw the bridge.', 'How old is Ines Vollmer?', null],
  ['Ines Vollmer opened the bridge. It is 47 metres long.', 'How old is Ines Vollmer?', null],
])('“%s” %s %s', (text, question, expected) => {
  const { found, span } = answer(read({ text }), question);
  expect([found, span && text.slice(span.start, span.end)]).toEqual([expected !== null, expected]);
});
