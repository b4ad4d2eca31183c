/** A thread of the pool behind `openExtraction()`: takes one file apart at a time. */
import type { Draft } from '../article.ts';
import { articleFromFile } from '../files/file.ts';
import { type Unreadability, Unreadable } from '../files/unreadable.ts';

export type Task = { bytes: Uint8Array; name: string; type: string | null };
/** Errors lose what they carry on the way between threads, so the reason goes as a value. */
export type Done = { draft: Draft } | { unreadable: Unreadability };

// What a parser leaves unheard, of a file that it has told to be broken, must not end the thread.
process.on('unhandledRejection', () => {});

export default async ({ bytes, ...named }: Task): Promise<Done> => {
  try {
    return { draft: await articleFromFile(bytes, named) };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.reason };
    throw error;
  }
};
