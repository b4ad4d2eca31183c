/** Questions with answers that people marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { heldBack } from '../../bench/answers/questions.ts';

const marked = z.object({
  context: z.string(),
  question: z.string(),
  /** Each answer as written, and where it begins in the context. */
  all: z.array(z.string()),
  starts: z.array(z.number()),
  article: z.string(),
  impossible: z.boolean().optional(),
});
export type Marked = z.infer<typeof marked>;

const ranking = z.object({
  question: z.string(),
  candidates: z.array(z.object({ text: z.string(), label: z.number() })),
});
export type Ranking = z.infer<typeof ranking>;

const lines = <T>(schema: z.ZodType<T>, folder: string, file: string): T[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));

/** SQuADShifts' Wikipedia questions, but none of the bench's. */
const wikipedia = (folder: string): Marked[] =>
  lines(marked, folder, 'squadshifts.new_wiki.jsonl').filter(({ article }) => !heldBack.has(article));

/** What the reader is trained on, by source. */
export const trainedOn = (folder: string) => ({
  wikipedia: wikipedia(folder),
  squad: lines(marked, folder, 'squad.part.jsonl'),
  reddit: lines(marked, folder, 'squadshifts.reddit.jsonl'),
  amazon: lines(marked, folder, 'squadshifts.amazon.jsonl'),
});

export const rankings = (folder: string): Ranking[] => lines(ranking, folder, 'trecqa.train.jsonl');

/** News to make questions from: every other article that the quotes' tagger is trained on. */
export const news = (folder: string): string[] =>
  lines(z.object({ text: z.string() }), folder, 'polnear-train.jsonl').flatMap(({ text }, at) =>
    at % 2 === 0 ? text : [],
  );
