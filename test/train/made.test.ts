import { expect, test } from 'vitest';
import { read } from '../../src/language/read.ts';
import { chanceFrom } from '../../train/answers/chance.ts';
import { madeFrom } from '../../train/answers/made.ts';

const text = `Nora Field opened the second bakery in Devon in 1998 because the first one was too small. She sold bread and cakes to forty schools.

The new oven was built by Tom Ash, an engineer from York. It used 30% less gas than the old oven of the mill.`;
const reading = read({ text });
const alike = (word: string) => (word === 'sold' ? ['bought'] : []);
const made = (seed: number) => madeFrom(reading, alike, chanceFrom(seed));
const all = Array.from({ length: 200 }, (_, seed) => made(seed)).flat();

/** What was asked where these words were hidden. */
const askedFor = (words: string): string[] =>
  all.filter(({ answer }) => text.slice(answer.start, answer.end) === words).map(({ question }) => question);

test.each([
  ['Nora Field', /who|whose|person/i],
  ['Tom Ash', /who|whose|person/i],
  ['Devon', /where|country|city|place|what/i],
  ['1998', /when|year/i],
  ['30%', /what per|how much/i],
  ['the first one was too small', /why/i],
])('“%s” is asked for by its kind', (words, asking) => {
  expect(askedFor(words).length).toBeGreaterThan(0);
  for (const question of askedFor(words)) expect(question).toMatch(asking);
});

test('an answer stands in its passage and not in its question', () => {
  expect(all.length).toBeGreaterThan(200);
  for (const { passage, question, answer } of all) {
    const [from, to] = [reading.sentences[passage.first]?.start ?? 0, reading.sentences[passage.last]?.end ?? 0];
    expect(from <= answer.start && answer.start < answer.end && answer.end <= to).toBe(true);
    expect(question).toMatch(/^\p{Lu}.*\?$/u);
  }
  for (const question of askedFor('forty schools')) expect(question).not.toMatch(/\bforty\b/i);
});

test('a pronoun may be asked about by the name that it stands for, a word by one like it', () => {
  const questions = all.map(({ question }) => question);
  expect(questions.some((question) => /Field/.test(question) && /cakes|bread|schools/.test(question))).toBe(true);
  expect(questions.some((question) => /bought/.test(question))).toBe(true);
});

test('the same seed makes the same questions', () => {
  expect(made(7)).toEqual(made(7));
  expect(made(7)).not.toEqual(made(8));
});
