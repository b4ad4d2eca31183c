/**
 * Gives memory back that loading and readings took, some 30 MB a process: V8 would keep it for the next time, which may be days
 * away. `gc` is there by `--expose-gc` (npm start). It takes up to a tenth of a second, so it is for when nobody waits.
 */
export const giveBack = (): void => {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};
