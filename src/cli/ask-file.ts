import { parseArgs } from 'node:util';
import { NO_ANSWER } from '../language/answers/answered-at.ts';
import { questionOf } from '../language/answers/question.ts';
import { tasks } from '../language/reader/tasks.ts';
import { readFrom } from './article-in-file.ts';
import { print, printJson } from './print.ts';
import { answerShown } from './print-reading.ts';

/** `npm run -s ask -- FILE "question" [--json]`: prints the article's answer. Throws one clear line. */
export const ask = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [file, question, ...more] = positionals;
  if (file === undefined || question === undefined || question.trim() === '' || more.length > 0)
    throw new Error('Say which file and what to ask: npm run -s ask -- FILE "question" [--json].');
  const { reading } = await readFrom(file);
  const asked = questionOf(question);
  const [found = NO_ANSWER] = await tasks.answers(reading, asked, 1);
  if (values.json) printJson(found, 2);
  else print(answerShown(reading, asked, found));
};
