/**
 * Which article of a library a question finds: the questions of `chat/dev` put to all articles of `chat` together, by words alone
 * and by words and meaning; and what a question takes among 100,000 articles.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chatFigures } from './across/chat.ts';
import { manyFigures } from './across/many.ts';
import { postgresFigures } from './across/postgres.ts';
import type { Figure } from './figures.ts';

export const name = 'across';

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const files = ['chat/dev.jsonl', 'chat/train.jsonl'].map((file) => join(evalFolder, file));
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-across-'));
  try {
    const many = [...(await manyFigures(join(folder, 'many.db'))), ...(await postgresFigures())];
    if (!files.every((file) => existsSync(file))) {
      console.log('across: without the questions of chat, which are not there');
      return many;
    }
    return [...(await chatFigures(files, join(folder, 'chat.db'))), ...many];
  } finally {
    await rm(folder, { recursive: true });
  }
};
