import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/article/sqlite/open.ts';
import { keepsJobs } from '../../jobs/contract.ts';

keepsJobs('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-jobs-'));
  const store = await openStore(join(folder, 'library.db'));
  return {
    jobs: store.jobs,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
