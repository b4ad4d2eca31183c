/**
 * The weights by which an answer's confidence is made of its signs (data/answers.confidence.json), from questions on articles that
 * the encoder has not been trained on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bestOf } from '../../src/language/answers/answers.ts';
import { signNames, signsOf } from '../../src/language/answers/signs.ts';
import { openEncoder } from '../../src/language/encoder/encoder.ts';
import { read } from '../../src/language/read.ts';
import { overlaps } from '../../src/language/spans.ts';
import { type Choice, fitted, yesOrNo } from '../logistic.ts';

const { locate } = openEncoder();

/** Sentences of each question that are learned from, the likeliest: what lies behind is never shown. */
const LEARNED = 3;

const spanSchema = z.object({ start: z.int(), end: z.int() });
const articleSchema = z.object({
  text: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  questions: z.array(z.object({ question: z.string(), kind: z.string(), sentences: z.array(spanSchema) })),
  unanswerable: z.array(z.string()),
});

/** What the likeliest sentences of one article have for signs, and which of them answer. */
const choicesOf = async (line: string): Promise<Choice[]> => {
  const { text, title, date, questions, unanswerable } = articleSchema.parse(JSON.parse(line));
  const reading = read({ text, ...(title && { title }), ...(date && { published: date }) });
  const asked = [
    ...questions.filter(({ kind }) => kind !== 'gist'),
    ...unanswerable.map((question) => ({ question, sentences: [] })),
  ];
  const choices: Choice[] = [];
  for (const { question, sentences: gold } of asked) {
    const found = await bestOf(reading, question, locate);
    for (const [at, signs] of signsOf(reading, question, found).slice(0, LEARNED).entries()) {
      const sentence = reading.sentences[found[at]?.sentence ?? -1];
      choices.push(yesOrNo(signs, Number(sentence && gold.some((one) => overlaps(one, sentence)))));
    }
  }
  return choices;
};

/** @param from articles with questions, a line of JSON each (`held.jsonl`, which train/reader/train.py writes) */
export const makeConfidence = async (from: string, data: string): Promise<void> => {
  const choices: Choice[] = [];
  for (const line of readFileSync(from, 'utf8').split('\n')) if (line !== '') choices.push(...(await choicesOf(line)));
  const weights = fitted(choices);
  const named = Object.fromEntries(signNames.map((name, at) => [name, Math.round(1000 * (weights[at] ?? 0)) / 1000]));
  writeFileSync(join(data, 'answers.confidence.json'), `${JSON.stringify(named, null, 2)}\n`);
};
