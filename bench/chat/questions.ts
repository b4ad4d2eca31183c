/** News articles with questions as people type them in a chat: the format of `chat/*.jsonl`. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const span = z.object({ start: z.int().min(0), end: z.int().min(1) });
const question = z.object({
  question: z.string(),
  /** What is asked for: how-many, who, why, …; `gist` where the summary is to answer. */
  kind: z.string(),
  answers: z.array(span.extend({ text: z.string() })).min(1),
  /** The sentences that answer, each a right one. */
  sentences: z.array(span).min(1),
});
const article = z.object({
  id: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  text: z.string(),
  questions: z.array(question),
  /** Questions that the article doesn't answer. */
  unanswerable: z.array(z.string()),
});
export type ChatArticle = z.output<typeof article>;
export type Gold = z.output<typeof question>;

/** @throws ZodError where a line has another shape. */
export const chatArticles = async (file: string): Promise<ChatArticle[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => article.parse(JSON.parse(line)));
