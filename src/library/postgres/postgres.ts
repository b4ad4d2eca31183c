import type { Article, Scope } from '../../article/article.ts';
import { articleText } from '../../article/clean-text.ts';
import type { Corrected } from '../../article/corrections.ts';
import { bundledId } from '../ids.ts';
import type { Store } from '../library.ts';
import { articleFrom, pruning } from '../retention.ts';
import { connect } from './connect.ts';
import { keepingEditions } from './editions.ts';
import { queueing } from './job-rows.ts';
import { type Listener, startListening } from './listener.ts';
import { migrate } from './migrate.ts';
import { startPreparing } from './preparing.ts';
import { keeping } from './pruning.ts';
import { reading } from './read-by-key.ts';
import { ARTICLE, articleOf, CORRECTION, correctionOf, idsOf } from './rows.ts';
import { libraryOf } from './scoped-library.ts';
import { counting } from './shared-counter.ts';
import { statement } from './statement.ts';
import { linking } from './stored-links.ts';
import { keepingQuestions } from './stored-questions.ts';
import { keepingMeaning } from './vector-index.ts';
import { writing } from './writer.ts';

// Two ranges, since an index can't serve "<>". Some of many: other processes read too, and rather others.
const OUTDATED = statement(`
  SELECT ${ARTICLE} FROM (
    SELECT article AS number FROM (
      SELECT article FROM reading WHERE version < $1 OR version > $1 LIMIT 50 * $2::int
    ) AS several ORDER BY random() LIMIT $2::int
  ) AS those JOIN article USING (number)`);
const CORRECTIONS = statement(`
  SELECT ${CORRECTION}, correction.scope, id, text FROM correction JOIN article ON number = correction.article
  ORDER BY made_at, number, from_offset`);
const SET = statement(
  'INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
);
/** The bot's articles that no longer come with it. */
const REMOVE = statement("DELETE FROM article WHERE scope = 'bot' AND id <> ALL ($1::text[])");
const BUNDLED = statement("SELECT id FROM article WHERE scope = 'bot'");

/**
 * Opens the library in the database at `url` (postgres://…), its tables made where there are none. Any number of processes may
 * have it open. Errors are one sentence that says what to do (not there, wrong password, no room, written by newer code, …).
 */
export const openStore = async (url: string): Promise<Store> => {
  const database = connect(url);
  const migrating = await database.connection();
  await migrate(migrating, url).finally(() => migrating.end());

  let listener: Listener | null = null;
  const editions = keepingEditions(() => listener?.isListening() ?? false);
  const jobs = queueing(database);
  const preparing = startPreparing();
  const writer = writing(database, preparing);
  const keeper = keeping(database);
  const links = linking(database);
  const meanings = keepingMeaning(database, preparing);
  const questions = keepingQuestions(database);

  let tell = (_id: string) => {};
  /** That readings are broken, on its way to the database. */
  let noted: Promise<unknown> = Promise.resolve();
  const noteBroken = async (id: string, scope: Scope, content: string): Promise<void> => {
    const isNew = await writer.broken(id, content);
    editions.changed(scope);
    if (isNew) tell(id);
  };
  const points = reading(database, editions, (id, scope, content) => {
    // A reply must not wait for it, and where it fails the next look at the row finds the same.
    noted = noted.then(() => noteBroken(id, scope, content)).catch(() => {});
  });
  try {
    listener = await startListening(database, {
      changed: (scope) => editions.changed(scope as Article['scope']),
      away: editions.allChanged,
      job: jobs.heard,
    });
  } catch (error) {
    await database.close();
    throw error;
  }

  /** Does what may change what anybody sees. */
  const changingAll = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      editions.allChanged();
    }
  };

  return {
    libraryFor: (scope) => libraryOf(scope, { database, editions, points, writer, preparing, links, keeper }),

    keepBundled: (drafts, read) =>
      changingAll(async () => {
        const known = new Set(idsOf(await database.all(BUNDLED)));
        const ids: string[] = [];
        for (const draft of drafts) {
          const text = articleText(draft);
          const id = bundledId(text);
          ids.push(id);
          if (known.has(id)) continue;
          const made = await read(draft, text);
          const addedAt = new Date().toISOString();
          await writer.keep(
            articleFrom(draft, made, { id, scope: 'bot', addedBy: null, addedAt, earlier: null }),
            made,
          );
        }
        await database.run(REMOVE, [ids]);
      }),

    outdated: async (version, limit) => {
      await noted;
      return (await database.all(OUTDATED, [version, limit])).map(articleOf);
    },
    onBroken: (told) => {
      tell = told;
    },
    reread: async (id, made) => {
      await noted;
      // Of one that fails it is not known whether it was written.
      const scope = await writer.reread(id, made).catch((error) => changingAll(() => Promise.reject(error)));
      if (scope !== null) editions.changed(scope);
    },
    toEncode: meanings.toEncode,
    keepMeaning: async (id, version, vectors) => {
      const scope = await meanings.keepMeaning(id, version, vectors);
      if (scope !== null) editions.changed(scope);
    },
    withoutQuestions: questions.withoutQuestions,
    keepQuestions: async (id, version, made) => {
      const scope = await questions.keepQuestions(id, version, made);
      if (scope !== null) editions.changed(scope);
    },
    corrections: async () =>
      (await database.all(CORRECTIONS)).map((row): Corrected => {
        const correction = correctionOf(row);
        const { scope, id, text } = row as Pick<Article, 'id' | 'text'> & Pick<Corrected, 'scope'>;
        const words = text.slice(correction.place.start, correction.place.end);
        return { scope, article: id, words, ...correction };
      }),
    setting: points.setting,
    setSetting: async (key, value) => {
      await database.run(SET, [key, value]);
    },
    counter: counting(database),
    servers: keeper.servers,
    here: keeper.here,
    gone: (ids) => keeper.gone(ids, new Date().toISOString()),
    prune: (days) => changingAll(() => keeper.prune(pruning(days))),
    backup: async (file) => {
      throw new Error(
        `PostgreSQL has its own backup, also while the bot runs: pg_dump --format=custom --file=${file} "$DATABASE_URL". docs/postgres.md tells how to restore it.`,
      );
    },
    jobs,

    close: async () => {
      // What is left running is another process's then; where that can't be said any more, its lease ends by itself.
      await jobs.close().catch(() => {});
      await listener?.close();
      await preparing.close();
      await database.close();
    },
  };
};
