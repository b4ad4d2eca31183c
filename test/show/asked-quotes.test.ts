import { expect, test } from 'vitest';
import { askedQuotes } from '../../src/show/asked-quotes.ts';
import { at, bakery } from '../commands/bakery.ts';

const asked = { person: null, topic: undefined, kind: undefined };
const statement = (words: string, type: 'direct' | 'indirect') => ({
  spans: [at(words)],
  type,
  speaker: null,
  cue: null,
  confidence: 0,
  denied: false,
});

test('what nobody is named for is shown with its whole sentence, and so but once', () => {
  const of = (quotes: ReturnType<typeof statement>[]) =>
    askedQuotes({ ...bakery.reading, quotes: quotes.map((one) => ({ ...one, addressee: null, setting: null })) }, asked)
      .length;
  const two = ['The bakery sold 400 loaves', 'a day in 2023'];
  expect(of(two.map((words) => statement(words, 'indirect')))).toBe(1);
  expect(of(two.map((words) => statement(words, 'direct')))).toBe(2);
});
