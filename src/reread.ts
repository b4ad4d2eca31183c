import type { Logger } from 'pino';
import type { Store } from './article/library.ts';
import { READER_VERSION } from './language/reading.ts';
import type { Language } from './language/thread.ts';

/** Articles re-read at a time, so that new ones are not kept waiting. */
const BATCH = 20;

/**
 * Makes the readings that an older reader left, or that can't be used, anew; the old ones serve meanwhile. An article that
 * can't be read is passed over.
 */
export const reread = async (store: Store, language: Language, log: Logger): Promise<void> => {
  const failed = new Set<string>();
  for (;;) {
    const outdated = await store.outdated(READER_VERSION, BATCH + failed.size);
    const articles = outdated.filter(({ id }) => !failed.has(id));
    if (articles.length === 0) return;
    for (const { id, title, text, published } of articles)
      try {
        await store.reread(id, await language.read({ text, title, ...(published && { published }) }));
      } catch (error) {
        failed.add(id);
        log.error({ article: id, err: error }, 'An article could not be read anew.');
      }
  }
};
