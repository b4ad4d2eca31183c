import type { DatabaseSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';

/** Answers that are remembered between two changes of the library. */
const MOST = 10_000;

/**
 * Remembers what queries gave for as long as nobody, in this process or another, commits a change to the file.
 * `PRAGMA data_version` tells (https://sqlite.org/pragma.html#pragma_data_version): a few microseconds, where a query
 * and its row cost ten times that.
 */
export const untilChanged = (
  db: DatabaseSync,
): (<T extends object | string | number>(key: string, ask: () => T | null) => T | null) => {
  const version = db.prepare('PRAGMA data_version');
  const answers = new LRUCache<string, { answer: unknown }>({ max: MOST });
  let seen: unknown;
  return <T>(key: string, ask: () => T | null) => {
    const now = version.get()?.data_version;
    if (now !== seen) answers.clear();
    seen = now;
    const known = answers.get(key);
    if (known) return known.answer as T | null;
    const answer = ask();
    answers.set(key, { answer });
    return answer;
  };
};
