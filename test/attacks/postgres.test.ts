import { inDatabase } from '../library/contract/place.ts';
import { onPostgres } from '../on-postgres.ts';
import { withstands } from './attacks.ts';
import { tellsWhereFrom } from './forged.ts';

onPostgres('on a real server', (server) => {
  withstands('PostgreSQL', inDatabase(server));
  tellsWhereFrom('PostgreSQL', inDatabase(server));
});
