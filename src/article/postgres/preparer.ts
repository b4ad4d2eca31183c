/** The thread behind `startPreparing()`. */
export { entriesFor as default } from './entries.ts';
