/** Who said what, on whole articles: PolNeAR's development part, on which nothing is trained. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/language/read.ts';
import type { Figure } from './figures.ts';
import { breakdown } from './quotes/breakdown.ts';
import { certain } from './quotes/certain.ts';
import { errors } from './quotes/errors.ts';
import { exactSpans } from './quotes/exact-spans.ts';
import { articlesFrom } from './quotes/gold.ts';
import { matched } from './quotes/matching.ts';
import { reliability } from './quotes/reliability.ts';
import { whoSaidWhat } from './quotes/who-said-what.ts';

export const name = 'quotes';

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const file = join(evalFolder, 'quotes/polnear-dev.jsonl');
  if (!existsSync(file)) {
    console.log(`quotes: skipped, there is no ${file}`);
    return [];
  }
  const scored = (await articlesFrom(file)).map((article) => ({ article, found: read(article).quotes }));
  const articles = scored.map(matched);
  return [
    ...whoSaidWhat(articles),
    ...exactSpans(scored),
    ...certain(articles),
    ...reliability(articles),
    ...errors(articles),
    ...breakdown(articles),
  ];
};
