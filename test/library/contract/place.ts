import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../../src/library/library.ts';
import { openStore } from '../../../src/library/open-store.ts';
import type { Server } from '../../postgres.ts';

/** Where an empty library is, for one test or some. */
export type Place = {
  /** A file's name, or a database's address. */
  address: string;
  /** Opens it, as each process does. */
  open(): Promise<Store>;
  /** Does something to it behind the store's back, or looks: SQL that SQLite and PostgreSQL both know. */
  meddle(sql: string): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
};

export type NewPlace = () => Promise<Place>;

export const inFile: NewPlace = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-contract-'));
  const address = join(folder, 'made', 'on the way', 'library.db');
  return {
    address,
    open: () => openStore(address),
    meddle: async (sql) => {
      const db = new DatabaseSync(address);
      try {
        return db.prepare(sql).all();
      } finally {
        db.close();
      }
    },
    remove: async () => rmSync(folder, { recursive: true }),
  };
};

/** @param server gives where the database is to be; what it holds goes with it. */
export const inDatabase =
  (server: () => Pick<Server, 'database' | 'meddle'>): NewPlace =>
  async () => {
    const address = await server().database();
    return {
      address,
      open: () => openStore(address),
      meddle: (sql) => server().meddle(address, sql),
      remove: async () => {},
    };
  };
