/** What is read, answered and summed up over articles, through `contract.ts`. */
import { join } from 'node:path';
import { lines } from '../answers/questions.ts';
import { chatArticles } from '../chat/questions.ts';
import { ask, read, summarise } from '../contract.ts';
import type { Said } from './said.ts';

type Plain = { id: string; title?: string | null | undefined; date?: string | null | undefined; text: string };
type Source = Plain & { questions: string[] };

const ARTICLES = 60;
const SENTENCES = [1, 3, 6];

/** For articles that come without questions. */
const OF_ANY = ['what is this about', 'who said what?', 'when did it happen'];

const sources = async (evalFolder: string): Promise<Source[]> => {
  const chat = await chatArticles(join(evalFolder, 'chat/dev.jsonl'));
  const plain = await lines<Plain>(join(evalFolder, 'quotes/polnear-dev.jsonl'));
  return [
    ...chat.map(({ questions, unanswerable, ...article }) => ({
      ...article,
      questions: [...questions.slice(0, 2).map(({ question }) => question), ...unanswerable.slice(0, 1)],
    })),
    ...plain.map((article) => ({ ...article, questions: OF_ANY })),
  ].slice(0, ARTICLES);
};

export const languageSaid = async (evalFolder: string): Promise<Said[]> => {
  const all: Said[] = [];
  for (const { id, title, date, text, questions } of await sources(evalFolder)) {
    const reading = read({ text, ...(title && { title }), ...(date && { published: date }) });
    all.push({ key: `read ${id}`, said: reading });
    for (const sentences of SENTENCES)
      all.push({ key: `summarise ${id} ${sentences}`, said: summarise(reading, { sentences }) });
    for (const [at, question] of questions.entries())
      all.push({ key: `ask ${id} ${at}`, said: { question, answer: await ask(reading, question) } });
  }
  return all;
};
