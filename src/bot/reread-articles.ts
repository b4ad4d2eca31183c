import type { Logger } from 'pino';
import { toRead } from '../article/draft.ts';
import type { Handler } from '../jobs/queue.ts';
import type { Language } from '../language/reader/readers.ts';
import { Unread } from '../language/reader/unread.ts';
import { READER_VERSION } from '../language/reading.ts';
import type { Store } from '../library/library.ts';

/** Articles re-read at a time, so that new ones are not kept waiting. */
const BATCH = 20;

const KIND = 'reread';

/** Another version of the reader may read what this one can't. */
const keyOf = (id: string) => `${id} ${READER_VERSION}`;

/**
 * Makes the readings that an older reader left, or that can't be used, anew; the old ones serve meanwhile. An article that
 * can't be read is passed over. One that takes more than its budget is set aside for whoever runs the bot (`npm run jobs`), and
 * no later start tries it again.
 */
export const reread = async (store: Store, language: Language, log: Logger): Promise<void> => {
  const passed = new Set(await store.jobs.setAsideKeys(KIND));
  for (;;) {
    const outdated = await store.outdated(READER_VERSION, BATCH + passed.size);
    const articles = outdated.filter(({ id }) => !passed.has(keyOf(id)));
    if (articles.length === 0) return;
    for (const { id, scope, ...article } of articles)
      try {
        await store.reread(id, await language.read(toRead(article)));
      } catch (error) {
        passed.add(keyOf(id));
        log.error({ article: id, err: error }, 'An article could not be read anew.');
        if (!(error instanceof Unread) || scope === 'bot') continue;
        const work = { article: id };
        await store.jobs.setAside({ kind: KIND, key: keyOf(id), scope, askedBy: KIND, work }, error.message);
      }
  }
};

/** Tries an article again that was set aside. Where it fails again, it is set aside again. */
export const rereadAgain = (store: Store, language: Language, log: Logger): Record<string, Handler> => ({
  [KIND]: {
    run: async () => {
      await reread(store, language, log);
      return 'done';
    },
    gaveUp: () => 'failed',
    isAwaited: () => true,
    tell: async () => {},
  },
});
