import { afterAll, beforeAll } from 'vitest';
import { inDatabase } from '../article/contract/place.ts';
import { type Server, startPostgres } from '../postgres.ts';
import { withstands } from './attacks.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop(), 60_000);

withstands(
  'PostgreSQL',
  inDatabase(() => server),
);
