import { afterAll, beforeAll } from 'vitest';
import { type Server, startPostgres } from '../../postgres.ts';
import { inDatabase } from '../contract/place.ts';
import { isALibrary } from '../contract.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);

isALibrary(
  'PostgreSQL',
  inDatabase(() => server),
);
