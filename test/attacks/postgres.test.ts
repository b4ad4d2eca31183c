import { inDatabase } from '../article/contract/place.ts';
import { onPostgres } from '../on-postgres.ts';
import { withstands } from './attacks.ts';

onPostgres('on a real server', (server) => withstands('PostgreSQL', inDatabase(server)));
