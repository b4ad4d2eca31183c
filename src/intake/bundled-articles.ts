import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Draft } from '../article/article.ts';
import { articleFromText } from '../extraction/plain-text.ts';
import { READER_VERSION, type Suggestion } from '../language/reading.ts';
import { bundledId } from '../library/ids.ts';
import { suggestions } from '../library/stored.ts';

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

const questions = z.strictObject({ reader: z.int(), articles: z.record(z.string(), suggestions) });

/** The file that `npm run train -- questions data/articles` writes. */
const QUESTIONS = new URL('questions.json', FOLDER);

/** The questions that come with an article; null if another version of the reader made them, so that they are made here. */
export const bundledQuestions = async (text: string): Promise<Suggestion[] | null> => {
  const { reader, articles } = questions.parse(JSON.parse(await readFile(QUESTIONS, 'utf8')));
  return reader === READER_VERSION ? (articles[bundledId(text)] ?? null) : null;
};
