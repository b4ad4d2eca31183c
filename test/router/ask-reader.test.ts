import { expect, test } from 'vitest';
import { type Question, questionOf } from '../../src/language/answers/question.ts';
import type { Answer, Reading } from '../../src/language/reading.ts';
import { answerMemory, counting as countedIn } from '../../src/router/ask-reader.ts';
import { bakery } from '../commands/bakery.ts';

const answer: Answer = { found: false, span: null, sentence: null, confidence: 0 };

const who = questionOf('Who?');

/** A reader that counts how often it is asked. */
const counting = () => {
  const asked: string[] = [];
  const ask = async (_: Reading, { plain }: Question) => {
    asked.push(plain);
    return [answer];
  };
  return { asked, ask };
};

test('the same question to the same reading is asked once, whoever asks', async () => {
  const remembered = answerMemory();
  const { asked, ask } = counting();
  expect(await remembered(ask)(bakery.reading, who, 5)).toEqual([answer]);
  expect(await remembered(ask)(bakery.reading, who, 5)).toEqual([answer]);
  expect(asked).toEqual(['Who?']);
});

test('another question, number, limit or reading is asked', async () => {
  const { asked, ask } = counting();
  const remembered = answerMemory()(ask);
  await remembered(bakery.reading, who, 5);
  await remembered(bakery.reading, questionOf('When?'), 5);
  await remembered(bakery.reading, who, 1);
  await remembered(bakery.reading, who, 5, 900);
  await remembered({ ...bakery.reading }, who, 5);
  expect(asked).toHaveLength(5);
});

test('a failure is not remembered', async () => {
  const remembered = answerMemory();
  const fails = remembered(() => Promise.reject(new Error('The reader stopped.')));
  await expect(fails(bakery.reading, who, 5)).rejects.toThrow('stopped');
  expect(await remembered(counting().ask)(bakery.reading, who, 5)).toEqual([answer]);
});

test('a question counts as asked until it is answered, well or not', async () => {
  const load = { late: 0, open: 0, adding: 0, asked: 0 };
  const { promise, resolve } = Promise.withResolvers<Answer[]>();
  const ask = countedIn(() => promise, load);
  const asked = [ask(bakery.reading, who, 1), ask(bakery.reading, questionOf('When?'), 1)];
  expect(load.asked).toBe(2);
  resolve([answer]);
  expect(await Promise.all(asked)).toEqual([[answer], [answer]]);
  expect(load.asked).toBe(0);
  const fails = countedIn(() => Promise.reject(new Error('The reader stopped.')), load);
  await expect(fails(bakery.reading, who, 1)).rejects.toThrow('stopped');
  expect(load.asked).toBe(0);
});
