import { expect, test } from 'vitest';
import { type Question, questionOf } from '../../src/language/answers/question.ts';
import type { Answer, Reading } from '../../src/language/reading.ts';
import { answerMemory } from '../../src/router/answer-cache.ts';
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
