import { createReadStream } from 'node:fs';
import type { Draft } from '../article/article.ts';
import { draftToRead } from '../article/draft.ts';
import { MOST_BYTES } from '../article/size-limits.ts';
import { Unreadable } from '../article/unreadable.ts';
import { openExtraction } from '../extraction/extraction.ts';
import { startLanguage } from '../language/reader/readers.ts';
import type { Reading } from '../language/reading.ts';
import { bytesFrom } from './read-bounded.ts';
import { reasonOf } from './reason.ts';

const bytesOf = async (file: string): Promise<Uint8Array> => {
  const source = file === '-' ? process.stdin : createReadStream(file);
  const bytes = await bytesFrom(source, MOST_BYTES).catch((cause) => {
    throw new Error(`${file} can't be read. Check the name, or give "-" to read standard input.`, { cause });
  });
  if (bytes === null) throw new Unreadable('too-large');
  return bytes;
};

/**
 * The article in a file, or in standard input ("-"), of any kind that is read, and what is read in it. Both are done in threads
 * with limits, as in the bot. Throws one clear line.
 */
export const readFrom = async (file: string): Promise<{ draft: Draft; reading: Reading }> => {
  const [extraction, language] = [openExtraction(), startLanguage()];
  try {
    const draft = await extraction.file(await bytesOf(file), { name: file, type: null });
    return { draft, reading: await language.read(draftToRead(draft)) };
  } catch (cause) {
    throw new Error(reasonOf(cause), { cause });
  } finally {
    await Promise.all([extraction.close(), language.close()]);
  }
};
