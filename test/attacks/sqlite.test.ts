import { inFile } from '../article/contract/place.ts';
import { withstands } from './attacks.ts';

withstands('SQLite', inFile);
