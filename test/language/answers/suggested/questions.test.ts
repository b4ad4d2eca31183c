import { expect, test } from 'vitest';
import { answering } from '../../../../src/language/answers/answers.ts';
import { questionOf } from '../../../../src/language/answers/question.ts';
import { read } from '../../../../src/language/read.ts';
import { byWords } from '../../by-words.ts';
import { seed } from '../../seed.ts';
import { questionsOf } from './questions-of.ts';

const text = `The mayor of Leeds, Ann Hill, opened the new bridge in York on 3 May 2024. The council bought forty lamps.

“The bridge is safe in any wind,” said Piet Visser, an engineer. He told reporters that the toll was too high.

The old bridge was closed in March 2021 because its piers had moved. Two firms have offered to pull it down.`;
const reading = read({ text });

test('made from statements, events and descriptions, in the words of the article', async () => {
  const found = (await questionsOf(reading)).map(({ question, answer: { start, end } }) => [
    question,
    text.slice(start, end),
  ]);
  expect(found).toContainEqual(['When was the old bridge closed?', expect.stringContaining('March 2021')]);
  expect(found).toContainEqual(['How many lamps did the council buy?', expect.stringContaining('forty')]);
  expect(found).toContainEqual(['Who is Ann Hill?', expect.stringContaining('The mayor of Leeds')]);
  expect(found).toContainEqual(['What did Piet Visser say?', expect.stringContaining('safe in any wind')]);
});

test.each([
  ['our own article', reading],
  ['the article that comes with the bot', seed.reading],
])(
  'of %s: each is answered by it, fits on a button, and none is answered by the same words as another',
  async (_, of) => {
    const suggested = await questionsOf(of);
    expect(suggested.length).toBeGreaterThanOrEqual(3);
    for (const { question, answer: place } of suggested) {
      expect((await answering(byWords)(of, questionOf(question), 1))[0]).toMatchObject({ found: true, span: place });
      expect(question.length).toBeLessThanOrEqual(80);
      expect(question).toMatch(/^(?:Who|What|When|Where|Why|How) .*\?$/);
    }
    const places = suggested.map(({ answer: { start } }) => start);
    expect(new Set(places).size).toBe(places.length);
  },
);

test('a speaker who is not sure enough to be named is in no question', async () => {
  const quotes = reading.quotes.map((quote) => ({ ...quote, confidence: 0.6 }));
  expect(
    (await questionsOf({ ...reading, quotes })).filter(({ question }) => /\b(?:say|said)\b/.test(question)),
  ).toEqual([]);
});

test('nothing can be asked of an empty article', async () => {
  expect(await questionsOf(read({ text: '' }))).toEqual([]);
});

test.each([
  'Homes built in 2020 are exempt from the cap.',
  'The council will cap rent rises in April.',
  'Ann Hill, who opened it in May, left.',
  'He opened the bridge in May.',
])('%s: nothing is asked that it does not say', async (sentence) => {
  const questions = (await questionsOf(read({ text: sentence }))).map(({ question }) => question);
  expect(questions.filter((question) => /build|cap\?|did Ann Hill|\bhe\b/.test(question))).toEqual([]);
});
