import { inFile } from '../library/contract/place.ts';
import { withstands } from './attacks.ts';
import { tellsWhereFrom } from './forged.ts';

withstands('SQLite', inFile);
tellsWhereFrom('SQLite', inFile);
