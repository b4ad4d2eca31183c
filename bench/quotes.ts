/** Who said what, on whole articles: PolNeAR's development part, on which nothing is trained. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './contract.ts';
import type { Figure } from './figures.ts';
import { figuresOf } from './quotes/figures.ts';
import { type Article, articlesFrom, type Scored } from './quotes/gold.ts';
import { matched } from './quotes/matching.ts';
import { worstMisses } from './quotes/misses.ts';
import { times } from './quotes/time.ts';

export const name = 'quotes';

const articlesIn = async (evalFolder: string): Promise<Article[]> => {
  const file = join(evalFolder, 'quotes/polnear-dev.jsonl');
  if (existsSync(file)) return articlesFrom(file);
  console.log(`quotes: skipped, there is no ${file}`);
  return [];
};

const scoredOf = (article: Article): Scored => ({ article, found: read(article).quotes });

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const articles = await articlesIn(evalFolder);
  return articles.length === 0 ? [] : [...figuresOf(articles.map(scoredOf)), ...times(articles)];
};

export const misses = async (evalFolder: string): Promise<string> =>
  worstMisses((await articlesIn(evalFolder)).map((article) => matched(scoredOf(article))));
