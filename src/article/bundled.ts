import { readdir, readFile } from 'node:fs/promises';
import type { Draft } from './article.ts';
import { articleFromText } from './text.ts';

const FOLDER = new URL('../../data/articles/', import.meta.url);

const draftFrom = async (name: string): Promise<Draft> => {
  try {
    return articleFromText(await readFile(new URL(name, FOLDER), 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`data/articles/${name}: ${why}`, { cause });
  }
};

/** The articles that come with the bot, in the order of their files' names. Throws, naming the file, where one has no text. */
export const bundledDrafts = async (): Promise<Draft[]> => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map(draftFrom));
};
