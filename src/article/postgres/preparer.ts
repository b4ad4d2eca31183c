/** The thread behind `startPreparing()`: its tasks by name. */
export { sketchOf as sketch } from '../likeness.ts';
export { compared as compare } from './compared.ts';
export { entriesFor as prepare } from './entries.ts';
