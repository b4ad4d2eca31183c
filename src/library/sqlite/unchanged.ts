import type { DatabaseSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { today } from '../retention.ts';

/** Answers that are remembered between two changes of the library. */
const MOST = 10_000;

export type Memory = {
  /** What `ask` gave last time, as long as nobody has committed a change since. */
  remembered<T extends object | string | number>(key: string, ask: () => T | null): T | null;
  /** An object that is another one after each change, and on each day (UTC): what was kept "today" is not so tomorrow. */
  edition(): object;
  /** This process has changed the file itself: the next read sees it. */
  changed(): void;
  /** What was said counts already, although it is still on its way to the file. */
  renew(): void;
};

/**
 * Remembers what queries gave for as long as nobody, in this process or another, commits a change to the file.
 * `PRAGMA data_version` tells (https://sqlite.org/pragma.html#pragma_data_version). It is asked once a turn of the event
 * loop, since a reply reads several times in one turn and each question takes some microseconds.
 */
export const untilChanged = (db: DatabaseSync): Memory => {
  const version = db.prepare('PRAGMA data_version');
  const answers = new LRUCache<string, { answer: object | string | number | null }>({ max: MOST });
  let seen: unknown;
  let asked = false;
  let day = 0;
  let edition = {};
  const renew = () => {
    edition = {};
  };
  const look = () => {
    asked = true;
    setImmediate(() => {
      asked = false;
    });
    const now = { version: version.get()?.data_version, day: today() };
    if (now.version === seen && now.day === day) return;
    seen = now.version;
    day = now.day;
    answers.clear();
    renew();
  };
  return {
    remembered: <T extends object | string | number>(key: string, ask: () => T | null): T | null => {
      if (!asked) look();
      const known = answers.get(key);
      if (known) return known.answer as T | null;
      const answer = ask();
      answers.set(key, { answer });
      return answer;
    },
    edition: () => {
      if (!asked) look();
      return edition;
    },
    renew,
    changed: () => {
      asked = false;
    },
  };
};
