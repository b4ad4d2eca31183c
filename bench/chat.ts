/**
 * Questions as people type them in a chat, put to news articles by `/ask`'s own code path: the headline of the project's
 * quality. Measures on `chat/dev.jsonl` in the data's folder, or on the file that `--eval FILE.jsonl` names.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from './chat/figures.ts';
import { putTo, type Round } from './chat/put.ts';
import { chatArticles } from './chat/questions.ts';
import { worstOf } from './chat/worst.ts';
import type { Figure } from './figures.ts';

export const name = 'chat';

const roundOn = async (evalPath: string): Promise<Round | null> => {
  const file = evalPath.endsWith('.jsonl') ? evalPath : join(evalPath, 'chat/dev.jsonl');
  if (existsSync(file)) return putTo(await chatArticles(file));
  console.log(`chat: skipped, there is no ${file}`);
  return null;
};

export const measure = async (evalPath: string): Promise<Figure[]> => {
  const round = await roundOn(evalPath);
  return round ? figuresOf(round) : [];
};

export const misses = async (evalPath: string): Promise<string> => {
  const round = await roundOn(evalPath);
  return round ? worstOf(round.put) : '';
};
