import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../src/article/open.ts';
import { isALibrary } from '../contract.ts';

isALibrary('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-contract-'));
  const address = join(folder, 'made', 'on the way', 'library.db');
  return {
    address,
    open: () => openStore(address),
    meddle: async (sql) => {
      const db = new DatabaseSync(address);
      db.exec(sql);
      db.close();
    },
    remove: async () => rmSync(folder, { recursive: true }),
  };
});
