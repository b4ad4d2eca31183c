import type { Store } from '../../../src/article/library.ts';

/** Where an empty library is, for one test or some. */
export type Place = {
  /** A file's name, or a database's address. */
  address: string;
  /** Opens it, as each process does. */
  open(): Promise<Store>;
  /** Does something to it that no store would; SQL that SQLite and PostgreSQL both know. */
  meddle(sql: string): Promise<void>;
  remove(): Promise<void>;
};

export type NewPlace = () => Promise<Place>;
