import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Draft } from '../article/article.ts';
import { draftToRead } from '../article/draft.ts';
import { articleFromFile } from '../article/files/file.ts';
import { Unreadable } from '../article/files/unreadable.ts';
import { read } from '../language/read.ts';
import type { Reading } from '../language/reading.ts';
import { unreadable } from '../words/en-files.ts';

const bytesOf = async (file: string): Promise<Uint8Array> => {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    throw new Error(`${file} can't be read. Check the name, or give "-" to read standard input.`, { cause });
  }
};

const explained = (error: unknown): never => {
  throw error instanceof Unreadable ? new Error(unreadable[error.reason], { cause: error }) : error;
};

/** The article in a file, or in standard input ("-"), of any kind that is read, and what is read in it. Throws one clear line. */
export const readFrom = async (file: string): Promise<{ draft: Draft; reading: Reading }> => {
  const draft = await articleFromFile(await bytesOf(file), { name: file, type: null }).catch(explained);
  return { draft, reading: read(draftToRead(draft)) };
};
