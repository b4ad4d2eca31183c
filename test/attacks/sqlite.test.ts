import { inFile } from '../article/contract/place.ts';
import { withstands } from './attacks.ts';
import { tellsWhereFrom } from './forged.ts';

withstands('SQLite', inFile);
tellsWhereFrom('SQLite', inFile);
