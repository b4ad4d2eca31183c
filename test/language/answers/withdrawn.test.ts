import { expect, test } from 'vitest';
import { correcting } from '../../../src/article/corrections.ts';
import { answering, type Locate } from '../../../src/language/answers/answers.ts';
import { questionOf } from '../../../src/language/answers/question.ts';
import { read } from '../../../src/language/read.ts';
import type { Span, Suggestion } from '../../../src/language/reading.ts';
import { extentOf } from '../../../src/language/statements/place-and-speaker.ts';
import { overlaps } from '../../../src/language/text/spans.ts';
import { bakery } from '../../commands/bakery.ts';
import { questionsOf } from './suggested/questions-of.ts';

const text = `Bakery on Mill Lane plans a second oven

Nora Field, who runs the bakery on Mill Lane, said she would buy a second oven by June. She baked bread as a child.

“We sell out by nine,” Field said on Monday. “That cannot go on.”

Her neighbour Tom Ash called the queue “endless”.`;
const whole = read({ text, title: 'Bakery on Mill Lane plans a second oven' });
const corrections = whole.quotes.flatMap((quote) =>
  quote.speaker ? [{ place: extentOf(quote), name: quote.speaker.name, by: '3', at: '2026-01-01' }] : [],
);
const corrected = (reading: typeof whole) => correcting()('server:1', { ...bakery, reading }, corrections).reading;
const without = corrected(whole);

/** Finds these words and nothing else. */
const pointingAt =
  (words: string): Locate =>
  async (_question, article, [span = { start: 0, end: 0 }]) => {
    const start = article.text.indexOf(words);
    return [{ span, nowhere: -9, found: [{ start, end: start + words.length, score: 9 }] }];
  };
const answered = async (reading: typeof whole, question: string, words: string) => {
  const [{ span } = { span: null }] = await answering(pointingAt(words))(reading, questionOf(question), 1);
  return span && text.slice(span.start, span.end);
};

test.each([
  ['Who would buy a second oven?', 'Nora Field'],
  ['Who sells out by nine?', 'Field said'],
  ['Who called the queue endless?', 'Tom Ash'],
  ['What will Nora Field buy?', 'a second oven by June'],
  ['When will Nora Field buy a second oven?', 'by June'],
])('%s: nobody, once the name is hidden there', async (question, words) => {
  expect(await answered(whole, question, words)).toBe(words);
  expect(await answered(without, question, words)).toBeNull();
});

test.each([
  ['Who is Tom Ash?', 'Her neighbour'],
  ['What did she bake as a child?', 'bread'],
  ['When was a second oven to be bought?', 'June'],
  ['Did Tom Ash call the queue endless?', 'Her neighbour Tom Ash called the queue “endless”.'],
])('%s: what claims no speaker is answered as before', async (question, words) => {
  expect(await answered(whole, question, words)).toBe(words);
  expect(await answered(without, question, words)).toBe(words);
});

test('no question is suggested whose answer would claim a hidden name', async () => {
  const isSaid = (answer: Span) => whole.quotes.some(({ spans }) => spans.some((span) => overlaps(span, answer)));
  // What she baked as a child is nobody's statement.
  const claiming = (questions: Suggestion[] | null) =>
    questions?.filter(
      ({ question, answer }) => /say|said/.test(question) || (/Field/.test(question) && isSaid(answer)),
    );
  expect(claiming(await questionsOf(whole))).not.toEqual([]);
  expect(claiming(await questionsOf(without))).toEqual([]);
  // Questions are stored with the reading, before anybody hides a name.
  const stored = { ...whole, questions: await questionsOf(whole) };
  expect(claiming(corrected(stored).questions)).toEqual([]);
});
