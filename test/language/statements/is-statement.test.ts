import { expect, test } from 'vitest';
import type { Quote } from '../../../src/language/reading.ts';
import { isStatement } from '../../../src/language/statements/is-statement.ts';

/** A statement reported in a sentence: its words between brackets, its cue between braces, by somebody or by nobody. */
const reported = (marked: string, by: string | null, denied: boolean): [string, Quote] => {
  const text = marked.replace(/[[\]{}]/g, '');
  const placeOf = (open: string, close: string) => {
    const plain = (upTo: number) => marked.slice(0, upTo).replace(/[[\]{}]/g, '').length;
    return { start: plain(marked.indexOf(open)), end: plain(marked.indexOf(close)) };
  };
  const speaker = by === null ? null : { start: 0, end: 1, name: by };
  const rest = { type: 'indirect' as const, speaker, confidence: 0.9, denied, setting: null };
  return [text, { spans: [placeOf('[', ']')], cue: placeOf('{', '}'), ...rest }];
};

test.each<[boolean, string, string | null, boolean?]>([
  [true, 'Costa {said} [that fares would rise].', 'Ana Costa'],
  [true, 'Costa {asked} [whether fares would rise].', 'Ana Costa'],
  [false, '{Asked} [whether fares would rise], Costa smiled.', null],
  [false, '[The details] {have been known} since May.', null],
  [false, 'Costa {is known} [to have left Dunmere].', null],
  [true, 'Costa {knew} [that fares would rise].', 'Ana Costa'],
  [false, 'A spokesman {confirms} [the story].', 'A spokesman'],
  [true, 'A spokesman {confirms} [that the story is true].', 'A spokesman'],
  [true, 'Moscow {announced} [the withdrawal of its force].', 'Moscow'],
  [true, 'A spokesman {did not confirm} [the story].', 'A spokesman', true],
  [false, 'Costa {wants} [to build a ferry].', 'Ana Costa'],
])('%s: %s', (expected, marked, by, denied = false) => {
  const [text, quote] = reported(marked, by, denied);
  expect(isStatement(text, quote)).toBe(expected);
});
