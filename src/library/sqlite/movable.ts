import { resolve } from 'node:path';
import type { Movable } from '../transfer.ts';
import { openForWriting } from './connect.ts';
import { explained } from './errors.ts';
import { migrate } from './migrate.ts';
import { writing } from './writer.ts';

/** The library in `file`, made where there is none, as what one can move from or to. It runs on this thread. */
export const openMovable = async (file: string): Promise<Movable> => {
  const path = resolve(file);
  try {
    const db = openForWriting(path);
    migrate(db, path);
    const { keepStored } = writing(db);
    /** `$1` is a name to SQLite; truth is a number. */
    const bound = (values: (string | number | boolean | null)[]) =>
      Object.fromEntries(values.map((value, at) => [`$${at + 1}`, typeof value === 'boolean' ? Number(value) : value]));
    return {
      name: path,
      all: async (sql, values) => db.prepare(sql).all(bound(values)) as Awaited<ReturnType<Movable['all']>>,
      run: async (sql, values) => {
        db.prepare(sql).run(bound(values));
      },
      keep: async (article, made) => {
        keepStored(article, made);
      },
      close: async () => db.close(),
    };
  } catch (error) {
    throw explained(error, path);
  }
};
