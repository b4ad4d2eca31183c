/** Questions as people type them, put to articles written for these tests as `/ask` puts them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, ask, type Reading, read } from '../../../bench/contract.ts';
import { notYet, type Outcome } from './table/not-yet.ts';
import { type Expected, GIST, rows } from './table/rows.ts';

const readingOf = async (name: string): Promise<Reading> => {
  const text = readFileSync(join(import.meta.dirname, 'table', `${name}.txt`), 'utf8').trim();
  return read({ text, title: text.slice(0, text.indexOf('\n')) });
};
const articles = await Promise.all(
  Object.entries(rows).map(async ([name, questions]) => ({ name, questions, reading: await readingOf(name) })),
);

const outcomeOf = ({ text }: Reading, { gist, found, sentence }: Asked, expected: Expected): Outcome => {
  if (!found) return expected === null ? 'right' : 'refused';
  if (gist || expected === GIST) return gist && expected === GIST ? 'right' : 'wrong';
  const shown = text.slice(sentence?.start ?? 0, sentence?.end ?? 0);
  return [expected ?? []].flat().some((words) => shown.includes(words)) ? 'right' : 'wrong';
};

describe.each(articles)('$name', ({ name, questions, reading }) => {
  test('the telling words of every row stand in the article', () => {
    const words = questions.flatMap(([, expected]) => (expected === GIST ? [] : (expected ?? [])));
    expect(words.filter((one) => !reading.text.includes(one))).toEqual([]);
  });

  test.each(questions)('%s: %j', async (question, expected) => {
    const outcome = outcomeOf(reading, await ask(reading, question), expected);
    expect(outcome).toBe(notYet[`${name}: ${question}`] ?? 'right');
  });
});

test('what can’t be done yet are rows of the table', () => {
  const all = articles.flatMap(({ name, questions }) => questions.map(([question]) => `${name}: ${question}`));
  expect(new Set(all).size).toBe(all.length);
  expect(Object.keys(notYet).filter((row) => !all.includes(row))).toEqual([]);
});

const typed = Object.values(rows).flatMap((questions) => questions.map(([question]) => question));
const word = fc.constantFrom(
  ...new Set(typed.flatMap((question) => question.split(' '))),
  '?',
  '“',
  '”',
  '🙂',
  '\u0000',
);
const question = fc.oneof(
  fc.constantFrom(...typed),
  fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('any question to any article: the answer is a span of one of its sentences, or there is none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...articles), question, async ({ reading }, asked) => {
      const { gist, found, span, sentence, confidence } = await ask(reading, asked);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      if (sentence) expect(reading.sentences).toContainEqual(expect.objectContaining(sentence));
      if (gist || !found) expect(span).toBeNull();
      if (!span) return;
      expect(span.start).toBeLessThan(span.end);
      expect(sentence?.start).toBeLessThanOrEqual(span.start);
      expect(sentence?.end).toBeGreaterThanOrEqual(span.end);
    }),
    { numRuns: 40 },
  );
});
