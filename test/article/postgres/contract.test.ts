import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../../src/article/open.ts';
import { type Server, startPostgres } from '../../postgres.ts';
import { isALibrary } from '../contract.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

isALibrary('PostgreSQL', async () => {
  const address = await server.database();
  return {
    address,
    open: () => openStore(address),
    meddle: async (sql) => {
      await server.meddle(address, sql);
    },
    // It goes with the server.
    remove: async () => {},
  };
});
