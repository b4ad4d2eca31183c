import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backup } from 'node:sqlite';
import { articleText } from '../../article/clean-text.ts';
import { counterInMemory } from '../counter.ts';
import { bundledId } from '../ids.ts';
import type { Store } from '../library.ts';
import { articleFrom, pruning } from '../retention.ts';
import { openForReading } from './connect.ts';
import { explained } from './errors.ts';
import { jobsOf } from './job-leases.ts';
import { reading } from './read-by-key.ts';
import { startRemote } from './remote.ts';
import { libraryOf } from './scoped-library.ts';

/** The same functions, with SQLite's errors explained. */
const explaining = <F extends Record<string, (...args: never[]) => unknown>>(functions: F, file: string): F =>
  Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [
      name,
      (...args: never[]) => {
        try {
          return run(...args);
        } catch (error) {
          throw explained(error, file);
        }
      },
    ]),
  ) as F;

/**
 * Opens the library in `file`, made where it doesn't exist, its folder too. Reads by key run here; a worker writes and
 * searches. Both have a connection of their own to one file, so ":memory:" is none: tests use a temporary file.
 * Errors are one sentence that says what to do (no room, locked, damaged, written by newer code, …).
 * The process stays alive until `close()`.
 */
export const openStore = async (file: string): Promise<Store> => {
  if (file === ':memory:') throw new Error('The library needs a file, not ":memory:": two threads share it.');
  const path = resolve(file);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new Error(`The library's folder ${dirname(path)} can't be made. Choose another place, or make it.`, {
      cause,
    });
  }
  const remote = await startRemote(path);
  const db = openForReading(path);
  const points = explaining(reading(db), path);
  remote.answered(points.changed);
  const { jobs, release } = jobsOf(remote);
  const said = new Map<string, string>();

  let tell = (_id: string) => {};
  const broken = (id: string) => {
    // Not awaited: a reply must not wait for it, and where it fails the next look at the row finds the same.
    remote.call('broken', id).then(
      (isNew) => isNew && tell(id),
      () => {},
    );
  };

  return {
    libraryFor: (scope) => libraryOf(scope, { points, remote, said, broken }),

    keepBundled: async (drafts, read) => {
      const ids: string[] = [];
      for (const draft of drafts) {
        const text = articleText(draft);
        const id = bundledId(text);
        ids.push(id);
        if (points.has('bot', id)) continue;
        const made = await read(draft, text);
        const article = articleFrom(draft, made, {
          id,
          scope: 'bot',
          addedBy: null,
          addedAt: new Date().toISOString(),
          earlier: null,
        });
        await remote.call('keep', article, made);
      }
      await remote.call('keepOnlyBundled', ids);
    },

    outdated: (version, limit) => remote.call('outdated', version, limit),
    onBroken: (listener) => {
      tell = listener;
    },
    reread: (id, made) => remote.call('reread', id, made),
    toEncode: (version, limit) => remote.call('toEncode', version, limit),
    keepMeaning: (id, version, vectors) => remote.call('keepMeaning', id, version, vectors),
    withoutQuestions: (version, limit) => remote.call('withoutQuestions', version, limit),
    keepQuestions: (id, version, questions) => remote.call('keepQuestions', id, version, questions),
    corrections: () => remote.call('corrections'),
    setting: async (key) => points.setting(key),
    setSetting: (key, value) => remote.call('setSetting', key, value),
    // Whoever shares the file counts alone: to count in it would cost more than what is counted.
    counter: counterInMemory,
    servers: () => remote.call('servers'),
    here: (ids) => remote.call('here', ids),
    gone: (ids) => remote.call('gone', ids, new Date().toISOString()),
    prune: async (days) => {
      const before = pruning(days);
      while (await remote.call('prune', before));
    },
    backup: async (copy) => {
      await backup(db, copy);
    },
    jobs,

    close: async () => {
      await release();
      // The writer last: the last connection to close folds the write-ahead log into the file.
      if (db.isOpen) db.close();
      await remote.close();
    },
  };
};
