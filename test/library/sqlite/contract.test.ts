import { inFile } from '../contract/place.ts';
import { isALibrary } from '../contract.ts';

isALibrary('SQLite', inFile);
