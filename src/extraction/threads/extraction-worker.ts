/** A thread of the pool behind `openExtraction()`: takes one page or file apart at a time. */
import { parentPort } from 'node:worker_threads';
import type { Draft } from '../../article/article.ts';
import { type Unreadability, Unreadable } from '../../article/unreadable.ts';
import type { Page } from '../page/page.ts';

/** A page has an address, a file a name. */
export type Task = { bytes: Uint8Array; type: string | null } & ({ url: string } | { name: string });
/** Errors lose what they carry on the way between threads, so the reason goes as a value. */
export type Done = { page: Page } | { draft: Draft } | { unreadable: Unreadability };

/** The number of a task, told when the thread begins it. */
export type Began = number;

// What a parser leaves unheard, of a file that it has told to be broken, must not end the thread.
process.on('unhandledRejection', () => {});

/** Few files say what language they are in. */
const withLanguage = async (draft: Draft): Promise<Draft> => {
  const { languageOf } = await import('../page/language.ts');
  return { ...draft, language: languageOf(draft.text, draft.language) };
};

// What takes pages apart is loaded at the first page, and what takes files apart at the first file.
export default async ({ bytes, number, ...from }: Task & { number: Began }): Promise<Done> => {
  parentPort?.postMessage(number);
  try {
    if ('url' in from) return { page: (await import('../page/page.ts')).articleFromPage(bytes, from) };
    const { articleFromFile } = await import('../files/files.ts');
    return { draft: await withLanguage(await articleFromFile(bytes, from)) };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.reason };
    throw error;
  }
};
