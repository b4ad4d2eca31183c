import type { Logger } from 'pino';
import { toRead } from './article/draft.ts';
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
    for (const article of articles)
      try {
        await store.reread(article.id, await language.read(toRead(article)));
      } catch (error) {
        failed.add(article.id);
        log.error({ article: article.id, err: error }, 'An article could not be read anew.');
      }
  }
};
