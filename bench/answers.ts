/**
 * Answers: the right sentence and the answering words on twelve Wikipedia articles that nothing was chosen by, whether the
 * article answers at all, and the order of newswire sentences (TREC-QA).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onArticles } from './answers/articles.ts';
import { onNewswire, type Ranking } from './answers/newswire.ts';
import { onParagraphs } from './answers/paragraphs.ts';
import { heldBack, lines, type Question } from './answers/questions.ts';
import type { Figure } from './figures.ts';

export const name = 'answers';

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const wiki = join(evalFolder, 'qa/squadshifts.new_wiki.jsonl');
  const trec = join(evalFolder, 'qa/trecqa.dev.jsonl');
  if (!existsSync(wiki) || !existsSync(trec)) {
    console.log(`answers: skipped, there is no ${existsSync(wiki) ? trec : wiki}`);
    return [];
  }
  const questions = (await lines<Question>(wiki)).filter(({ article }) => heldBack.has(article));
  return [
    ...(await onParagraphs(questions)),
    ...(await onArticles(questions)),
    ...(await onNewswire(await lines<Ranking>(trec))),
  ];
};
