import { expect, test } from 'vitest';
import { corrected } from '../../src/article/corrections.ts';
import { extentOf } from '../../src/language/extent.ts';
import { read } from '../../src/language/read.ts';
import type { Span } from '../../src/language/reading.ts';
import { overlaps } from '../../src/language/spans.ts';
import { tasks } from '../../src/language/tasks.ts';

const text = `Bakery on Mill Lane plans a second oven

Nora Field, who runs the bakery on Mill Lane, said she would buy a second oven by June. She baked bread as a child.

“We sell out by nine,” Field said on Monday. “That cannot go on.”

Her neighbour Tom Ash called the queue “endless”.`;
const whole = read({ text, title: 'Bakery on Mill Lane plans a second oven' });
const without = corrected(
  whole,
  whole.quotes.flatMap((quote) =>
    quote.speaker ? [{ place: extentOf(quote), name: quote.speaker.name, by: '3', at: '2026-01-01' }] : [],
  ),
);
const answered = (reading: typeof whole, question: string) => {
  const [{ span } = { span: null }] = tasks.answers(reading, question, 1);
  return span && text.slice(span.start, span.end);
};

test.each([
  ['Who would buy a second oven?', /Field/],
  ['Who sells out by nine?', /Field/],
  ['Who called the queue endless?', /Ash/],
  ['What will Nora Field buy?', /oven/],
  ['What did Field want by June?', /oven/],
  ['When will Nora Field buy a second oven?', /June/],
])('%s: nobody, once the name is hidden there', (question, before) => {
  expect(answered(whole, question)).toMatch(before);
  expect(answered(without, question)).toBeNull();
});

test.each([
  ['Who is Tom Ash?', /neighbour/],
  ['What did she bake as a child?', /bread/],
  ['When was a second oven to be bought?', /June/],
  ['Did Tom Ash call the queue endless?', /^Her neighbour Tom Ash called the queue “endless”.$/],
])('%s: what claims no speaker is answered as before', (question, expected) => {
  expect(answered(whole, question)).toMatch(expected);
  expect(answered(without, question)).toMatch(expected);
});

test('no question is suggested whose answer would claim a hidden name', () => {
  const isSaid = (answer: Span) => whole.quotes.some(({ spans }) => spans.some((span) => overlaps(span, answer)));
  // What she baked as a child is nobody's statement.
  const claiming = (reading: typeof whole) =>
    tasks
      .suggest(reading)
      .filter(({ question, answer }) => /say|said/.test(question) || (/Field/.test(question) && isSaid(answer)));
  expect(claiming(whole)).not.toEqual([]);
  expect(claiming(without)).toEqual([]);
});
