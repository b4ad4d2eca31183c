/** How much of an article is read for a question, and what is made of what the encoder finds. */
import { expect, test } from 'vitest';
import { answering, type Locate } from '../../../src/language/answers/answers.ts';
import { questionOf } from '../../../src/language/answers/question.ts';
import { read } from '../../../src/language/read.ts';

const about = (what: string) =>
  `The ${what} was talked about again and again by all who had come to the hall. `.repeat(12);
const text = ['harbour', 'market', 'school', 'orchard'].map((what) => about(what).trim()).join('\n\n');
const reading = read({ text });
const question = questionOf('who owns the orchard');

/** Gives the first words of each place this score, and counts the places. */
const scoring = (score: (place: string) => number, windows = 1) => {
  const places: string[] = [];
  const locate: Locate = async (_, article, [span = { start: 0, end: 0 }]) => {
    const place = article.text.slice(span.start, span.end);
    places.push(place);
    const found = [{ start: span.start, end: span.start + 11, score: score(place) }];
    return Array.from({ length: windows }, () => ({ span, nowhere: 0, found }));
  };
  return { locate, places };
};

test('the part with the question’s words is read first, and no other where the answer is nearly certain', async () => {
  const { locate, places } = scoring(() => 12);
  const [answer] = await answering(locate)(reading, question, 3);
  expect(answer?.found).toBe(true);
  expect(places).toHaveLength(1);
  expect(places[0]).toContain('orchard');
});

test('all parts are read where none is certain; what was less likely before has to be surer', async () => {
  const { locate, places } = scoring(() => 8);
  const answers = await answering(locate)(reading, question, 9);
  expect(places.length).toBeGreaterThan(4);
  const [first, second] = answers.map(({ sentence }) => text.slice(sentence?.start, sentence?.end));
  expect(places[0]).toContain(first);
  expect(places[1]).toContain(second);
  const chances = answers.map(({ confidence }) => confidence);
  expect(chances).toEqual([...new Set(chances)].toSorted((one, other) => other - one));
});

test('a language whose letters are pieces by themselves is not read for longer than English', async () => {
  const { locate, places } = scoring(() => -3, 6);
  await answering(locate)(reading, question, 1);
  expect(places).toHaveLength(2);
});

test('below one in ten nothing is near', async () => {
  expect(await answering(scoring(() => -9).locate)(reading, question, 3)).toEqual([]);
});

test('who said words in marks is told by the statement', async () => {
  const told = read({
    text: '“The toll is far too high for a small bridge,” said Piet Visser, an engineer. Ann Hill agreed.',
  });
  const { locate } = scoring(() => 12);
  const [answer] = await answering(locate)(told, questionOf('who said “far too high for a small bridge”'), 1);
  expect(told.text.slice(answer?.span?.start, answer?.span?.end)).toBe('Piet Visser, an engineer');
});
