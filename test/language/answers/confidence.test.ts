import { expect, test } from 'vitest';
import network from '../../../data/answers.confidence.json' with { type: 'json' };
import { chanceOfFirst, scored, signNames, signsOf } from '../../../src/language/answers/confidence.ts';
import { candidatesIn } from '../../../src/language/answers/ranked.ts';
import { read } from '../../../src/language/read.ts';

const reading = read({
  text: `Ann Hill, the mayor of Leeds, opened the bridge in May. She thanked the council.

The council paid for the lamps. Nobody was hurt.`,
});
const question = 'Who opened the bridge?';

/** The named sign of each sentence. */
const sign = (asked: string, name: (typeof signNames)[number]): number[] =>
  signsOf(reading, asked, candidatesIn(reading, asked)(0, 4)).map(
    (signs) => signs[signNames.indexOf(name)] ?? Number.NaN,
  );

test('the network has a weight for each sign', () => {
  for (const { weights } of [network, ...network.units]) expect(weights).toHaveLength(signNames.length);
});

test('each sentence has each sign, and all are numbers', () => {
  const signs = signsOf(reading, question, candidatesIn(reading, question)(0, 4));
  expect(signs).toHaveLength(4);
  for (const one of signs) {
    expect(one).toHaveLength(signNames.length);
    expect(one.every(Number.isFinite)).toBe(true);
  }
});

test.each([
  ['verb', question, [1, expect.toSatisfy((near) => near < 1), expect.anything(), expect.anything()]],
  ['verb beside', question, [1, 1, expect.anything(), expect.anything()]],
  ['has verb', 'Who is the mayor of Leeds?', [0, 0, 0, 0]],
  ['verb', 'Who is the mayor of Leeds?', [1, 1, 1, 1]],
  ['person', question, [1, 1, 1, 1]],
  ['date', 'When was the bridge opened?', [1, 1, 1, 1]],
  ['strangers', 'When did Ann Hill meet Piet Visser?', [0.5, 0.5, 0.5, 0.5]],
  // "She" is Ann Hill; nobody else of the article is Piet Visser.
  ['named', 'When did Ann Hill thank the council?', [1, 1, 0, 0]],
  ['named', 'Which lamps did Visser pay for in 1990?', [0, 0, 0, 0]],
  ['named in passage', 'When did Ann Hill thank the council?', [1, 1, 1, 1]],
  ['names', 'When did Ann Hill thank the council?', [1, 1, 1, 1]],
  ['names', 'Who paid for the lamps?', [0, 0, 0, 0]],
  ['named', 'Who paid for the lamps?', [1, 1, 1, 1]],
  ['coverage behind', question, [0, expect.toSatisfy((behind) => behind < 0), expect.anything(), expect.anything()]],
] as const)('%s, of %j', (name, asked, expected) => {
  expect(sign(asked, name)).toEqual(expected);
});

test('a piece of an article has no names of what was left out', () => {
  const rest = { ...reading, sentences: reading.sentences.slice(2) };
  const asked = 'When did Ann Hill thank the council?';
  const signs = signsOf(rest, asked, candidatesIn(rest, asked)(0, 4));
  expect(signs.map((one) => one[signNames.indexOf('named')])).toEqual([0, 0]);
});

test('sentences share the chance with no answer at all', () => {
  const all = scored(reading, question, candidatesIn(reading, question)(0, 4)).toSorted((a, b) => b.score - a.score);
  const [best, second] = [chanceOfFirst(all), chanceOfFirst(all.slice(1))];
  expect(best).toBeGreaterThan(0.5);
  // Without the best one, less is left to divide.
  const odds = all.map(({ score }) => Math.exp(score));
  const sum = odds.reduce((one, other) => one + other, 1);
  expect(best).toBeCloseTo((odds[0] ?? 0) / sum);
  expect(second).toBeCloseTo((odds[1] ?? 0) / (sum - (odds[0] ?? 0)));
  expect(chanceOfFirst([])).toBe(0);
});
