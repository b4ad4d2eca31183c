/** PolNeAR's articles with the statements that people marked in them (Newell, Margolin & Ruths, LREC 2018). */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Quote, Span } from '../contract.ts';

const span = { start: z.int(), end: z.int() };

const quote = z.object({
  ...span,
  /** Only where the words are interrupted. */
  spans: z.array(z.object(span)).optional(),
  type: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.object({ ...span, text: z.string() }).nullable(),
  cue: z.object(span).nullable(),
  speech: z.boolean(),
  inHeadline: z.boolean(),
});
const article = z.object({
  id: z.string(),
  split: z.enum(['train', 'dev', 'test']),
  title: z.string(),
  text: z.string(),
  quotes: z.array(quote),
});

export type Gold = z.infer<typeof quote>;
export type Article = z.infer<typeof article>;

/** An article with what people marked in it and what was found in it. */
export type Scored = { article: Article; found: Quote[] };

export const spansOf = (gold: Gold): Span[] => gold.spans ?? [gold];

export const articlesFrom = async (file: string): Promise<Article[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => article.parse(JSON.parse(line)));
