/** The curve that makes a chance of the encoder's margin (src/language/answers/located.ts), from articles that it has not seen. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { bestOf } from '../../src/language/answers/answers.ts';
import { openEncoder } from '../../src/language/encoder/encoder.ts';
import { read } from '../../src/language/read.ts';
import { overlaps } from '../../src/language/text/spans.ts';
import { type Choice, fitted, yesOrNo } from '../logistic.ts';

const { locate } = openEncoder();

const spanSchema = z.object({ start: z.int(), end: z.int() });
const articleSchema = z.object({
  text: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  questions: z.array(z.object({ question: z.string(), kind: z.string(), sentences: z.array(spanSchema) })),
  unanswerable: z.array(z.string()),
});

/** The margin of each question's likeliest sentence, and whether it answers. */
const choicesOf = async (line: string): Promise<Choice[]> => {
  const { text, title, date, questions, unanswerable } = articleSchema.parse(JSON.parse(line));
  const reading = read({ text, ...(title && { title }), ...(date && { published: date }) });
  const asked = [
    ...questions.filter(({ kind }) => kind !== 'gist'),
    ...unanswerable.map((question) => ({ question, sentences: [] })),
  ];
  const choices: Choice[] = [];
  for (const { question, sentences: gold } of asked) {
    const [best] = await bestOf(reading, question, locate);
    const sentence = best && reading.sentences[best.sentence];
    const isRight = sentence && gold.some((one) => overlaps(one, sentence));
    if (best) choices.push(yesOrNo([best.margin, 1], Number(isRight)));
  }
  return choices;
};

/** @param from articles with questions, a line of JSON each (`held.jsonl`, which train/reader/train.py writes) */
export const printConfidence = async (from: string): Promise<void> => {
  const choices: Choice[] = [];
  for (const line of readFileSync(from, 'utf8').split('\n')) if (line !== '') choices.push(...(await choicesOf(line)));
  const [weight, bias] = fitted(choices);
  console.log(`WEIGHT = ${weight?.toFixed(3)}; BIAS = ${bias?.toFixed(3)} (${choices.length} questions)`);
};
