import { onPostgres } from '../../on-postgres.ts';
import { inDatabase } from '../contract/place.ts';
import { isALibrary } from '../contract.ts';

onPostgres('on a real server', (server) => isALibrary('PostgreSQL', inDatabase(server)));
