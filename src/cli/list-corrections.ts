import { existsSync } from 'node:fs';
import { isAddress, openStore } from '../library/open-store.ts';
import { printJson } from './print.ts';

/**
 * `npm run -s corrections`: prints every speaker's name that a moderator found wrong, one JSON object a line: where it was
 * hidden, the article, the place in its text and the words there, the name that was shown, by whom and when it was hidden.
 * Throws one clear line.
 */
export const corrections = async (library: string): Promise<void> => {
  if (!isAddress(library) && !existsSync(library))
    throw new Error(`There is no library at ${library} yet. Set LIBRARY_FILE to the one that the bot uses.`);
  const store = await openStore(library);
  try {
    for (const { scope, article, place, words, name, by, at } of await store.corrections())
      printJson({ scope, article, ...place, words, name, by, at });
  } finally {
    await store.close();
  }
};
